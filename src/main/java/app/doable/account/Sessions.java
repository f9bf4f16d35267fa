package app.doable.account;

import app.doable.database.Database;
import app.doable.http.Access;
import app.doable.http.Authenticator;
import app.doable.http.Cookies;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door to sessions: each is a row, checked on every request; only the cookie has its token. */
public final class Sessions implements Authenticator {
    static final Duration IDLE = Duration.ofDays(30);
    static final Duration ABSOLUTE = Duration.ofDays(180);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final Database database;
    private final SessionStore store;
    private final Cookies cookies;
    private final Clock clock;

    public Sessions(Database database, Cookies cookies, Clock clock) {
        this.database = database;
        this.store = new SessionStore(database);
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public Access granted(Context context) {
        return find(context)
                .map(actor -> actor.administrator() ? Access.ADMINISTRATOR : Access.PERSON)
                .orElse(Access.ANYONE);
    }

    /** Who sent the request; looked up once per request. */
    public Optional<Actor> find(Context context) {
        Optional<Actor> known = Actor.find(context);
        String token = cookies.read(context, "");
        if (known.isPresent() || token == null) {
            return known;
        }
        long now = clock.millis();
        Optional<SessionStore.Found> found =
                database.read(() -> store.find(Tokens.hash(token), now, now - IDLE.toMillis()));
        found.ifPresent(session -> {
            session.actor().attach(context);
            if (now - session.lastSeenAt() >= SEEN_STEP.toMillis()) {
                database.write(() -> store.touch(session.actor().sessionId(), now));
            }
        });
        return found.map(SessionStore.Found::actor);
    }

    /**
     * Starts a session with a token of its own, and ends the one that this browser had: nobody is logged in twice in
     * one browser, and a planted token is never adopted.
     */
    public Session start(Context context, Person person) {
        String token = Tokens.random();
        @Nullable String earlier = cookies.read(context, "");
        Instant now = clock.instant();
        Session session = new Session(0, now, now, now.plus(ABSOLUTE), browser(context), context.ip());
        long id = database.write(() -> {
            if (earlier != null) {
                store.deleteByToken(Tokens.hash(earlier));
            }
            return store.insert(person.id(), Tokens.hash(token), session);
        });
        cookies.write(context, "", token, ABSOLUTE);
        return new Session(id, now, now, session.expiresAt(), session.browser(), session.address());
    }

    /** Ends this browser's session, and no other. */
    public void end(Context context) {
        String token = cookies.read(context, "");
        if (token != null) {
            database.write(() -> store.deleteByToken(Tokens.hash(token)));
        }
        cookies.remove(context, "");
    }

    private static String browser(Context context) {
        String agent = context.userAgent();
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 255));
    }
}
