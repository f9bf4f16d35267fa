CREATE INDEX view_sort_of_label ON view_sort (label_id)
