CREATE TABLE mail_link (
    id ${id},
    person_id BIGINT NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    token_hash VARCHAR(64) ${exact} NOT NULL UNIQUE,
    address VARCHAR(320) NOT NULL,
    expires_at BIGINT NOT NULL,
    UNIQUE (person_id, purpose),
    FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
