package app.doable.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that was recorded.
 *
 * @param by the person's username, unless their account is gone
 * @param browser where it was made, as it called itself; empty when it was none
 */
public record PastChange(long id, Change change, Instant happenedAt, Optional<String> by, Optional<String> browser) {}
