CREATE TABLE session (
    id ${id},
    person_id BIGINT NOT NULL,
    token_hash VARCHAR(64) ${exact} NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    browser VARCHAR(255) NOT NULL,
    address VARCHAR(64) NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
