CREATE INDEX task_in_order ON task (list_id, deleted_at, sort_key)
