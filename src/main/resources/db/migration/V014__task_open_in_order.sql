CREATE INDEX task_open_in_order ON task (list_id, done_at, sort_key)
