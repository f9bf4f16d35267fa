CREATE INDEX task_sibling_in_order ON task (list_id, parent_id, sort_key)
