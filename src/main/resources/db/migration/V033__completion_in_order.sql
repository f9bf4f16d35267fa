CREATE INDEX completion_in_order ON completion (list_id, completed_at, task_id)
