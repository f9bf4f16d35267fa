package app.doable.task;

import java.time.Instant;
import java.util.Optional;

/** @param createdBy the person's username, unless their account is gone */
record Origin(Instant createdAt, Optional<String> createdBy) {}
