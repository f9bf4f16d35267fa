CREATE INDEX session_of_person ON session (person_id)
