CREATE INDEX task_due_in_order ON task (list_id, done_at, due_at, due_day, priority, id)
