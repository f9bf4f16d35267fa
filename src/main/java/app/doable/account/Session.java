package app.doable.account;

import java.time.Instant;

/** One browser's login. Never holds its token. */
public record Session(
        long id, Instant createdAt, Instant lastSeenAt, Instant expiresAt, String browser, String address) {}
