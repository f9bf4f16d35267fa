package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.LocalPath;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Registering, logging in and out, as pages. */
final class EntrancePages {
    /** What the login page says after something else has led to it. */
    static final Map<String, String> NOTICES = Map.of(
            "confirm", "login.confirm",
            "confirmed", "login.confirmed",
            "reset", "login.reset",
            "deleted", "login.deleted");

    /** Servers and proxies bear addresses of 8 KB and more. */
    private static final int LONGEST_QUERY = 4000;

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
        register(context, FormView.empty());
    }

    void register(Context context) {
        FormBody form = FormBody.of(context);
        try {
            Registrations.Form typed = new Registrations.Form(
                    form.text("username"), form.text("password"), form.text("email"), pages.look(context));
            Login login = registrations.register(typed, Client.of(context), pages.messages(context));
            String next = entrance.welcome(context, login) ? LocalPath.START : "/login?notice=confirm";
            context.redirect(next, HttpStatus.SEE_OTHER);
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            register(context, FormView.refused(form, failure, "username", "email"));
        }
    }

    private void register(Context context, FormView form) {
        pages.show(
                context,
                "register",
                new RegisterView(
                        form, registrations.isOpen(), registrations.isMailOn(), registrations.isAddressRequired()));
    }

    void showLogin(Context context) {
        Optional<String> notice =
                Optional.ofNullable(context.queryParam("notice")).map(NOTICES::get);
        String to = LocalPath.of(Optional.ofNullable(context.queryParam("to")).orElse(LocalPath.START));
        String draft = Optional.ofNullable(context.queryParam("draft")).orElse("");
        login(context, FormView.empty(), notice, to, draft);
    }

    void login(Context context) {
        FormBody form = FormBody.of(context);
        String to = LocalPath.of(form.text("to"));
        try {
            entrance.login(context, form.text("username"), form.text("password"), pages.messages(context));
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            FormView refused = FormView.refused(form, failure, "username");
            login(context, refused, Optional.empty(), to, form.text("draft"));
            return;
        }
        proceed(context, to, form.text("draft"));
    }

    /** A task that was typed into a page whose session had ended is not lost, however long it is. */
    private void proceed(Context context, String to, String draft) {
        String query = URLEncoder.encode(draft, StandardCharsets.UTF_8);
        if (draft.isBlank()) {
            context.redirect(to, HttpStatus.SEE_OTHER);
        } else if (query.length() <= LONGEST_QUERY) {
            context.redirect("/?task=" + query, HttpStatus.SEE_OTHER);
        } else {
            pages.show(context, "draft", draft);
        }
    }

    private void login(Context context, FormView form, Optional<String> notice, String to, String draft) {
        pages.show(context, "login", new LoginView(form, notice, registrations.isMailOn(), to, draft));
    }

    /** The login page in place of what needs a session, keeping what was typed. */
    void askToLogIn(Context context, String to, String draft) {
        login(context, FormView.empty(), Optional.of("login.ended"), to, draft);
    }

    void logout(Context context) {
        sessions.end(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }
}
