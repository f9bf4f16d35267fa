package app.doable.account;

import app.doable.page.FormView;
import java.util.Optional;

/**
 * The page behind a link from a mail.
 *
 * @param subject the address or the username that it is about; empty when the link is no longer good
 */
public record MailLinkView(FormView form, String token, Optional<String> subject) {}
