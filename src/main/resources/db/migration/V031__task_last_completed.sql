ALTER TABLE task ADD COLUMN last_completed_at BIGINT
