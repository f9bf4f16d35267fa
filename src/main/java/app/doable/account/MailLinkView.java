package app.doable.account;

import app.doable.page.FormView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The page behind a link from a mail.
 *
 * @param subject the address or the username that it is about; empty when the link is no longer good
 */
public record MailLinkView(FormView form, String token, Optional<String> subject) {
    /** What the page's address ends in. */
    public String query() {
        return "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
