package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Forgotten passwords and links from mails, as pages. Following a link only shows a button: scanners follow links. */
final class MailLinkPages {
    private final PasswordChanges passwords;
    private final Addresses addresses;
    private final Pages pages;

    MailLinkPages(PasswordChanges passwords, Addresses addresses, Pages pages) {
        this.passwords = passwords;
        this.addresses = addresses;
        this.pages = pages;
    }

    void showForgotPassword(Context context) {
        forgotPassword(context, FormView.empty(), false);
    }

    void askForLink(Context context) {
        FormBody form = FormBody.of(context);
        try {
            passwords.ask(form.text("email"), Client.of(context), pages.messages(context));
            forgotPassword(context, FormView.empty(), true);
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            forgotPassword(context, FormView.refused(form, failure, "email"), false);
        }
    }

    private void forgotPassword(Context context, FormView form, boolean sent) {
        pages.show(context, "forgot-password", new ForgotPasswordView(form, addresses.isMailOn(), sent));
    }

    void showResetPassword(Context context) {
        resetPassword(context, FormView.empty(), token(context));
    }

    void resetPassword(Context context) {
        FormBody form = FormBody.of(context);
        try {
            passwords.reset(form.text("token"), form.text("password"), Client.of(context), pages.messages(context));
            context.redirect("/login?notice=reset", HttpStatus.SEE_OTHER);
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            resetPassword(context, FormView.refused(form, failure), form.text("token"));
        }
    }

    private void resetPassword(Context context, FormView form, String token) {
        pages.show(context, "reset-password", new MailLinkView(form, token, passwords.find(token)));
    }

    void showConfirmAddress(Context context) {
        confirmAddress(context, FormView.empty(), token(context));
    }

    void confirmAddress(Context context) {
        FormBody form = FormBody.of(context);
        try {
            addresses.confirm(form.text("token"), Client.of(context), pages.messages(context));
            boolean in = Actor.find(context).isPresent();
            context.redirect(in ? "/account?notice=confirmed" : "/login?notice=confirmed", HttpStatus.SEE_OTHER);
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            confirmAddress(context, FormView.refused(form, failure), form.text("token"));
        }
    }

    private void confirmAddress(Context context, FormView form, String token) {
        pages.show(context, "confirm-address", new MailLinkView(form, token, addresses.find(token)));
    }

    private static String token(Context context) {
        return Optional.ofNullable(context.queryParam("token")).orElse("");
    }
}
