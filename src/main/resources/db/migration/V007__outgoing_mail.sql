CREATE TABLE outgoing_mail (
    id ${id},
    recipient VARCHAR(320) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    body ${text} NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ${table}
