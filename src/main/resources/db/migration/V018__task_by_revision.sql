CREATE INDEX task_by_revision ON task (list_id, revision)
