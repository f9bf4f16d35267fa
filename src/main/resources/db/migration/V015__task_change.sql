CREATE TABLE task_change (
    id ${id},
    task_id BIGINT,
    list_id BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    person_id BIGINT,
    session_id BIGINT,
    kind VARCHAR(16) NOT NULL,
    old_values ${text} NOT NULL,
    new_values ${text} NOT NULL,
    happened_at BIGINT NOT NULL,
    FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE,
    FOREIGN KEY (list_id) REFERENCES list (id) ON DELETE CASCADE
) ${table}
