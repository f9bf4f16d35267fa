package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Accounts as pages. */
final class AccountPages {
    private final People people;
    private final Sessions sessions;
    private final Pages pages;

    AccountPages(People people, Sessions sessions, Pages pages) {
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
    }

    void showRegister(Context context) {
        pages.show(context, "register", FormView.empty());
    }

    void register(Context context) {
        FormBody form = FormBody.of(context);
        try {
            sessions.start(context, people.register(form.text("username"), form.text("password")));
            context.redirect("/", HttpStatus.SEE_OTHER);
        } catch (Failure.Invalid | Failure.Conflict failure) {
            context.status(failure.status());
            pages.show(context, "register", FormView.refused(form, failure, "username"));
        }
    }

    void showLogin(Context context) {
        pages.show(context, "login", FormView.empty());
    }

    void login(Context context) {
        FormBody form = FormBody.of(context);
        try {
            sessions.start(context, people.authenticate(form.text("username"), form.text("password")));
            context.redirect("/", HttpStatus.SEE_OTHER);
        } catch (Failure.Unauthenticated failure) {
            context.status(failure.status());
            pages.show(context, "login", FormView.refused(form, failure, "username"));
        }
    }

    void logout(Context context) {
        sessions.end(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }
}
