CREATE TABLE completion (
    task_id BIGINT NOT NULL,
    completed_at BIGINT NOT NULL,
    list_id BIGINT NOT NULL,
    due_date VARCHAR(10) ${exact} NOT NULL,
    due_time VARCHAR(5) ${exact} NOT NULL,
    due_zone VARCHAR(64) ${exact} NOT NULL,
    PRIMARY KEY (task_id, completed_at),
    FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE,
    FOREIGN KEY (list_id) REFERENCES list (id) ON DELETE CASCADE
) ${table}
