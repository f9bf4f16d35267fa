package app.doable.account;

import app.doable.page.Look;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything about an account that its person can see.
 *
 * @param email the confirmed address
 * @param pendingEmail an address that waits for its confirmation; it does not count yet
 * @param timeZone empty for the browser's
 */
record Profile(
        long id,
        String username,
        String displayName,
        boolean administrator,
        Optional<String> email,
        Optional<String> pendingEmail,
        Look look,
        Optional<ZoneId> timeZone,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<Instant> lastLoginAt) {}
