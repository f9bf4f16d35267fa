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
    done_at BIGINT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN COALESCE(completed_at, 0) ELSE -1 END) STORED,
    trashed_at BIGINT GENERATED ALWAYS AS (COALESCE(deleted_at, 0)) STORED,
    UNIQUE (list_id, creation_key),
    FOREIGN KEY (list_id) REFERENCES list (id) ON DELETE CASCADE
) ${table}
