CREATE INDEX list_of_owner ON list (owner_id)
