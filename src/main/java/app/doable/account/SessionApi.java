package app.doable.account;

import app.doable.http.Failure;
import io.javalin.http.Context;
import java.util.Map;

/** One's own sessions as JSON. */
final class SessionApi {
    private final Sessions sessions;

    SessionApi(Sessions sessions) {
        this.sessions = sessions;
    }

    void list(Context context) {
        Actor actor = Actor.of(context);
        context.json(sessions.list(actor).stream()
                .map(session -> SessionJson.of(session, session.id() == actor.sessionId()))
                .toList());
    }

    void end(Context context) {
        sessions.end(context, Actor.of(context), id(context));
        context.json(Map.of("message", "Session ended successfully"));
    }

    void endOthers(Context context) {
        sessions.endOthers(context, Actor.of(context));
        context.json(Map.of("message", "Other sessions ended successfully"));
    }

    /** @throws Failure.NotFound for what cannot be an id */
    static long id(Context context) {
        try {
            return Long.parseLong(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new Failure.NotFound();
        }
    }
}
