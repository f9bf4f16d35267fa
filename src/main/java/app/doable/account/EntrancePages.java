package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Registering, logging in and out, as pages. */
final class EntrancePages {
    private final Registrations registrations;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Pages pages;

    EntrancePages(Registrations registrations, Entrance entrance, Sessions sessions, Pages pages) {
        this.registrations = registrations;
        this.entrance = entrance;
        this.sessions = sessions;
        this.pages = pages;
    }

    void showRegister(Context context) {
        pages.show(context, "register", FormView.empty());
    }

    void register(Context context) {
        FormBody form = FormBody.of(context);
        try {
            Registrations.Form typed =
                    new Registrations.Form(form.text("username"), form.text("password"), form.text("email"));
            Login login = registrations.register(typed, Client.of(context), pages.messages(context));
            context.redirect(entrance.welcome(context, login) ? "/" : "/login", HttpStatus.SEE_OTHER);
        } catch (Failure failure) {
            context.status(failure.status());
            pages.show(context, "register", FormView.refused(form, failure, "username", "email"));
        }
    }

    void showLogin(Context context) {
        pages.show(context, "login", FormView.empty());
    }

    void login(Context context) {
        FormBody form = FormBody.of(context);
        try {
            entrance.login(context, form.text("username"), form.text("password"), pages.messages(context));
            context.redirect("/", HttpStatus.SEE_OTHER);
        } catch (Failure failure) {
            context.status(failure.status());
            pages.show(context, "login", FormView.refused(form, failure, "username"));
        }
    }

    void logout(Context context) {
        sessions.end(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }
}
