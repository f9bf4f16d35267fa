CREATE INDEX task_top_in_order ON task (list_id, done_at, parent_id, sort_key)
