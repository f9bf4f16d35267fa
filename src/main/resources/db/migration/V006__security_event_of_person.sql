CREATE INDEX security_event_of_person ON security_event (person_id, happened_at)
