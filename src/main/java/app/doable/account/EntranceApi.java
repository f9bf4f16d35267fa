package app.doable.account;

import app.doable.http.JsonBody;
import app.doable.page.Look;
import app.doable.page.Pages;
import io.javalin.http.Context;
import java.util.Map;

/** Registering, logging in and out, and links from mails, as JSON. */
final class EntranceApi {
    private final Registrations registrations;
    private final Entrance entrance;
    private final Sessions sessions;
    private final PasswordChanges passwords;
    private final Addresses addresses;
    private final Pages pages;

    EntranceApi(
            Registrations registrations,
            Entrance entrance,
            Sessions sessions,
            PasswordChanges passwords,
            Addresses addresses,
            Pages pages) {
        this.registrations = registrations;
        this.entrance = entrance;
        this.sessions = sessions;
        this.passwords = passwords;
        this.addresses = addresses;
        this.pages = pages;
    }

    /** {@code email} may be left out unless the operator demands it. */
    void register(Context context) {
        JsonBody body = JsonBody.read(context);
        Registrations.Form form = new Registrations.Form(
                body.text("username"),
                body.text("password"),
                body.optionalText("email").orElse(""),
                Look.UNCHOSEN);
        body.finish();
        registrations.register(form, Client.of(context), pages.messages(context));
        context.status(201).json(Map.of("message", "User registered successfully"));
    }

    void login(Context context) {
        JsonBody body = JsonBody.read(context);
        String username = body.text("username");
        String password = body.text("password");
        body.finish();
        Session session = entrance.login(context, username, password, pages.messages(context));
        context.json(Map.of("message", "Logged in successfully", "session", SessionJson.of(session, true)));
    }

    void logout(Context context) {
        sessions.end(context);
        context.json(Map.of("message", "Logged out successfully"));
    }

    /** Answers the same whether or not the address is anybody's. */
    void forgotPassword(Context context) {
        JsonBody body = JsonBody.read(context);
        String email = body.text("email");
        body.finish();
        passwords.ask(email, Client.of(context), pages.messages(context));
        context.status(202).json(Map.of("message", "If an account has this address, a link is on its way"));
    }

    void resetPassword(Context context) {
        JsonBody body = JsonBody.read(context);
        String token = body.text("token");
        String password = body.text("password");
        body.finish();
        passwords.reset(token, password, Client.of(context), pages.messages(context));
        context.json(Map.of("message", "Password changed successfully"));
    }

    void confirmAddress(Context context) {
        JsonBody body = JsonBody.read(context);
        String token = body.text("token");
        body.finish();
        addresses.confirm(token, Client.of(context), pages.messages(context));
        context.json(Map.of("message", "Address confirmed successfully"));
    }
}
