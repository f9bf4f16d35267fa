CREATE INDEX task_of_parent ON task (parent_id, trashed_at, sort_key)
