CREATE TABLE label (
    id ${id},
    person_id BIGINT NOT NULL,
    name VARCHAR(255) NOT NULL,
    name_key VARCHAR(255) ${exact} NOT NULL,
    UNIQUE (person_id, name_key),
    FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ${table}
