CREATE INDEX task_open_in_order ON task (list_id, deleted_at, completed_at, sort_key)
