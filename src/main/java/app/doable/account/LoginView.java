package app.doable.account;

import app.doable.page.FormView;
import java.util.Optional;

/**
 * The login page.
 *
 * @param noticeKey what has just happened
 * @param mailOn whether a forgotten password can be replaced by mail
 * @param to the path that follows
 * @param draft a task that was typed when the session had ended
 */
public record LoginView(FormView form, Optional<String> noticeKey, boolean mailOn, String to, String draft) {}
