package app.doable.account;

import app.doable.page.FormView;
import java.util.List;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param email empty text without one
 * @param pendingEmail empty text unless an address waits for its confirmation
 * @param language {@code en}, {@code de} or {@code browser}
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param timeZone an IANA name or {@code browser}
 * @param letterKeys whether single letters are shortcuts
 * @param otherZone whether that is none of the choices
 */
public record AccountView(
        String username,
        String displayName,
        String email,
        String pendingEmail,
        boolean mailOn,
        boolean addressRequired,
        String language,
        String theme,
        String timeZone,
        boolean letterKeys,
        boolean otherZone,
        List<ZoneRegion> zones,
        FormView form,
        Optional<String> noticeKey) {

    public record ZoneRegion(String nameKey, List<ZonePlace> places) {}

    /** @param city in the reader's language */
    public record ZonePlace(String zone, String city) {}

    static AccountView of(
            Profile profile, Addresses addresses, List<ZoneRegion> zones, FormView form, Optional<String> noticeKey) {
        return new AccountView(
                profile.username(),
                profile.displayName(),
                profile.email().orElse(""),
                profile.pendingEmail().orElse(""),
                addresses.isMailOn(),
                addresses.isRequired(),
                profile.preferences().look().languageName(),
                profile.preferences().look().themeName(),
                profile.preferences().timeZoneName(),
                profile.preferences().letterKeys(),
                profile.preferences()
                        .timeZone()
                        .filter(zone -> !ZoneChoices.offer(zone.getId()))
                        .isPresent(),
                zones,
                form,
                noticeKey);
    }
}
