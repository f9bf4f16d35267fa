CREATE TABLE task (
    id ${id},
    list_id BIGINT NOT NULL,
    text ${text} NOT NULL,
    sort_key VARCHAR(255) ${exact} NOT NULL,
    revision BIGINT NOT NULL,
    creation_key VARCHAR(64) ${exact},
    created_by BIGINT,
    created_at BIGINT NOT NULL,
    completed_at BIGINT,
    deleted_at BIGINT,
    UNIQUE (list_id, creation_key),
    FOREIGN KEY (list_id) REFERENCES list (id) ON DELETE CASCADE
) ${table}
