CREATE INDEX task_change_of_list ON task_change (list_id, revision, id)
