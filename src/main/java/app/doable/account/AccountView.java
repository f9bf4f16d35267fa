package app.doable.account;

import app.doable.page.FormView;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param email empty text without one
 * @param pendingEmail empty text unless an address waits for its confirmation
 * @param language {@code en}, {@code de} or {@code browser}
 * @param theme {@code light}, {@code dark} or {@code auto}
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
        FormView form,
        Optional<String> noticeKey) {

    static AccountView of(Profile profile, Addresses addresses, FormView form, Optional<String> noticeKey) {
        return new AccountView(
                profile.username(),
                profile.displayName(),
                profile.email().orElse(""),
                profile.pendingEmail().orElse(""),
                addresses.isMailOn(),
                addresses.isRequired(),
                profile.language().orElse(Profiles.BROWSERS_LANGUAGE),
                profile.theme().orElse(Profiles.SYSTEMS_THEME),
                form,
                noticeKey);
    }
}
