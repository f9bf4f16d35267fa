CREATE INDEX task_label_of_label ON task_label (label_id, task_id)
