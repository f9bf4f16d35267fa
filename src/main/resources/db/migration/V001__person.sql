CREATE TABLE person (
    id ${id},
    username VARCHAR(64) NOT NULL,
    username_key VARCHAR(255) ${exact} NOT NULL UNIQUE,
    display_name VARCHAR(255) NOT NULL,
    email VARCHAR(320),
    email_key VARCHAR(320) ${exact} UNIQUE,
    password_hash VARCHAR(255) NOT NULL,
    administrator BOOLEAN NOT NULL,
    language VARCHAR(8),
    theme VARCHAR(8),
    time_zone VARCHAR(64),
    letter_keys BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    last_login_at BIGINT
) ${table}
