package app.doable.account;

import app.doable.http.JsonBody;
import io.javalin.http.Context;
import java.util.Map;

/** Accounts as JSON. */
final class AccountApi {
    private final People people;
    private final Sessions sessions;

    AccountApi(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    void register(Context context) {
        JsonBody body = JsonBody.read(context);
        String username = body.text("username");
        String password = body.text("password");
        body.finish();
        people.register(username, password);
        context.status(201).json(Map.of("message", "User registered successfully"));
    }

    void login(Context context) {
        JsonBody body = JsonBody.read(context);
        String username = body.text("username");
        String password = body.text("password");
        body.finish();
        Session session = sessions.start(context, people.authenticate(username, password));
        context.json(Map.of("message", "Logged in successfully", "session", SessionJson.of(session, true)));
    }

    void logout(Context context) {
        sessions.end(context);
        context.json(Map.of("message", "Logged out successfully"));
    }
}
