CREATE INDEX task_due_in_order ON task (list_id, done_at, due_date, due_time, priority, id)
