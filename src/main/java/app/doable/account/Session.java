package app.doable.account;

import java.time.Instant;

/**
 * One browser's login. Never holds its token.
 *
 * @param expiresAt at the latest, whether it is used or not
 * @param browser the {@code User-Agent} at login
 */
record Session(long id, Instant createdAt, Instant lastSeenAt, Instant expiresAt, String browser, String address) {}
