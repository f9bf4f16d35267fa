CREATE INDEX view_sort_of_list ON view_sort (list_id)
