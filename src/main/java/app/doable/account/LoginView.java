package app.doable.account;

import app.doable.http.LocalPath;
import app.doable.page.FormView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The login page.
 *
 * @param noticeKey what has just happened
 * @param mailOn whether a forgotten password can be replaced by mail
 * @param to the path that follows
 * @param draft a task that was typed when the session had ended
 */
public record LoginView(FormView form, Optional<String> noticeKey, boolean mailOn, String to, String draft) {
    /** The page again with what it carries; empty when that is too long for an address. */
    public String address() {
        String address = "/login?to=" + encode(to) + "&draft=" + encode(draft);
        return LocalPath.isLocal(address) ? address : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
