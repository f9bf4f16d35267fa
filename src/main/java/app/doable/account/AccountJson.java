package app.doable.account;

import org.jspecify.annotations.Nullable;

/**
 * One's own account on the wire.
 *
 * @param email the confirmed address, or null
 * @param pendingEmail an address that waits for its confirmation, or null
 * @param language {@code en}, {@code de} or {@code browser}
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param timeZone an IANA name or {@code browser}
 * @param letterKeys whether single letters are shortcuts
 * @param createdAt ISO 8601 in UTC
 */
record AccountJson(
        long id,
        String username,
        String displayName,
        @Nullable String email,
        @Nullable String pendingEmail,
        boolean administrator,
        String language,
        String theme,
        String timeZone,
        boolean letterKeys,
        String createdAt) {

    static final String[] READ_ONLY = {"id", "email", "pendingEmail", "administrator", "createdAt"};

    static AccountJson of(Profile profile) {
        return new AccountJson(
                profile.id(),
                profile.username(),
                profile.displayName(),
                profile.email().orElse(null),
                profile.pendingEmail().orElse(null),
                profile.administrator(),
                profile.preferences().look().languageName(),
                profile.preferences().look().themeName(),
                profile.preferences().timeZoneName(),
                profile.preferences().letterKeys(),
                profile.createdAt().toString());
    }
}
