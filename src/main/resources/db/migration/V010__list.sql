CREATE TABLE list (
    id ${id},
    owner_id BIGINT NOT NULL,
    inbox_of BIGINT UNIQUE,
    name VARCHAR(255) NOT NULL,
    revision BIGINT NOT NULL,
    oldest_revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    FOREIGN KEY (owner_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
