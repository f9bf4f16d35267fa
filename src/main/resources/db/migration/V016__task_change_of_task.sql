CREATE INDEX task_change_of_task ON task_change (task_id, revision)
