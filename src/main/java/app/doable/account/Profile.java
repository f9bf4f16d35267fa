package app.doable.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Everything about an account that its person can see.
 *
 * @param email the confirmed address
 * @param pendingEmail an address that waits for its confirmation; it does not count yet
 */
record Profile(
        long id,
        String username,
        String displayName,
        boolean administrator,
        Optional<String> email,
        Optional<String> pendingEmail,
        Preferences preferences,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<Instant> lastLoginAt) {}
