CREATE TABLE view_sort (
    person_id BIGINT NOT NULL,
    view_name VARCHAR(64) ${exact} NOT NULL,
    list_id BIGINT,
    label_id BIGINT,
    sort VARCHAR(16) NOT NULL,
    PRIMARY KEY (person_id, view_name),
    FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    FOREIGN KEY (list_id) REFERENCES list (id) ON DELETE CASCADE,
    FOREIGN KEY (label_id) REFERENCES label (id) ON DELETE CASCADE
) ${table}
