CREATE TABLE list (
    id ${id},
    owner_id BIGINT NOT NULL,
    inbox_of BIGINT UNIQUE,
    name VARCHAR(255) NOT NULL,
    color VARCHAR(16) NOT NULL DEFAULT '',
    sort_key VARCHAR(255) ${exact} NOT NULL,
    revision BIGINT NOT NULL,
    oldest_revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    archived_at BIGINT,
    deleted_at BIGINT,
    FOREIGN KEY (owner_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
