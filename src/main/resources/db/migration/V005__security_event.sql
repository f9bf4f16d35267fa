CREATE TABLE security_event (
    id ${id},
    person_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    browser VARCHAR(255) NOT NULL,
    address VARCHAR(64) NOT NULL,
    happened_at BIGINT NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
