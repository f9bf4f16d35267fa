CREATE TABLE known_browser (
    id ${id},
    person_id BIGINT NOT NULL,
    token_hash VARCHAR(64) ${exact} NOT NULL,
    last_seen_at BIGINT NOT NULL,
    UNIQUE (person_id, token_hash),
    FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
