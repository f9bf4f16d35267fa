CREATE INDEX task_in_order ON task (list_id, trashed_at, sort_key)
