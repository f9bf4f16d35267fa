package app.doable.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything about an account that its person can see.
 *
 * @param email the confirmed address
 * @param pendingEmail an address that waits for its confirmation; it does not count yet
 * @param language a tag such as {@code de}, empty for the browser's
 * @param theme {@code light} or {@code dark}, empty for the system's
 * @param timeZone empty for the browser's
 */
record Profile(
        long id,
        String username,
        String displayName,
        boolean administrator,
        Optional<String> email,
        Optional<String> pendingEmail,
        Optional<String> language,
        Optional<String> theme,
        Optional<ZoneId> timeZone,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<Instant> lastLoginAt) {}
