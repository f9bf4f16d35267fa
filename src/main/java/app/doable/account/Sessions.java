package app.doable.account;

import app.doable.database.Database;
import app.doable.database.DatabaseUnavailable;
import app.doable.http.Access;
import app.doable.http.Authenticator;
import app.doable.http.Cookies;
import app.doable.http.Failure;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door to sessions: each is a row, checked on every request; only the cookie has its token. */
public final class Sessions implements Authenticator {
    static final Duration IDLE = Duration.ofDays(30);
    static final Duration ABSOLUTE = Duration.ofDays(180);
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final Database database;
    private final SessionStore store;
    private final CredentialStore credentials;
    private final KnownBrowsers browsers;
    private final SecurityEvents events;
    private final Cookies cookies;
    private final Clock clock;

    Sessions(Database database, KnownBrowsers browsers, SecurityEvents events, Cookies cookies, Clock clock) {
        this.database = database;
        this.store = new SessionStore(database);
        this.credentials = new CredentialStore(database);
        this.browsers = browsers;
        this.events = events;
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
        String hash = Tokens.hash(token);
        Optional<SessionStore.Found> found = database.read(() -> store.find(hash, now, now - IDLE.toMillis()));
        found.ifPresent(session -> {
            session.actor().attach(context);
            if (now - session.lastSeenAt() >= SEEN_STEP.toMillis()) {
                touch(session.actor().sessionId(), now);
            }
        });
        return found.map(SessionStore.Found::actor);
    }

    /** Looks the request's session up anew, with its person's lists as this request has changed them. */
    public Optional<Actor> findAgain(Context context) {
        Actor.detach(context);
        return find(context);
    }

    /** Not worth a failure: what was asked for can still be read while nothing can be written. */
    private void touch(long id, long now) {
        try {
            database.write(() -> store.touch(id, now, now - SEEN_STEP.toMillis()));
        } catch (DatabaseUnavailable e) {
            LOG.debug("a session was seen, and it could not be noted", e);
        }
    }

    /** Those of the sessions that still are good, in one statement. */
    public Set<Long> findAlive(Collection<Long> sessionIds) {
        long now = clock.millis();
        return sessionIds.isEmpty()
                ? Set.of()
                : database.read(() -> store.findAlive(sessionIds, now, now - IDLE.toMillis()));
    }

    /**
     * Starts a session with a token of its own, and ends the one that this browser had: nobody is logged in twice in
     * one browser, and a planted token is never adopted.
     *
     * @throws Failure.Unauthenticated when the password was changed or the person disabled since the login was checked
     */
    Session start(Context context, Login login) {
        String token = Tokens.random();
        String browserToken = Tokens.random();
        @Nullable String earlier = cookies.read(context, "");
        Instant now = clock.instant();
        Client client = Client.of(context);
        Session session = new Session(0, now, now, now.plus(ABSOLUTE), client.browser(), client.address());
        long person = login.person().id();
        long id = database.write(() -> {
            if (!credentials.touch(person, login.passwordHash(), now.toEpochMilli())) {
                throw new Failure.Unauthenticated("failure.login");
            }
            if (earlier != null) {
                store.deleteByToken(Tokens.hash(earlier));
            }
            browsers.remember(person, context, browserToken);
            events.record(person, SecurityEvent.Kind.LOGGED_IN, client);
            return store.insert(person, Tokens.hash(token), session);
        });
        cookies.write(context, "", token, ABSOLUTE);
        Actor.detach(context);
        browsers.show(context, browserToken);
        return new Session(id, now, now, session.expiresAt(), session.browser(), session.address());
    }

    /** Ends this browser's session, and no other. */
    void end(Context context) {
        String token = cookies.read(context, "");
        if (token != null) {
            Optional<Actor> actor = find(context);
            database.write(() -> {
                store.deleteByToken(Tokens.hash(token));
                actor.ifPresent(
                        person -> events.record(person.personId(), SecurityEvent.Kind.LOGGED_OUT, Client.of(context)));
            });
        }
        cookies.remove(context, "");
    }

    /** The person's own, the one seen last first. */
    List<Session> list(Actor actor) {
        long now = clock.millis();
        return database.read(() -> store.findAll(actor.personId(), now, now - IDLE.toMillis()));
    }

    /** @throws Failure.NotFound when there is no such session, or it is somebody else's */
    void end(Context context, Actor actor, long id) {
        database.write(() -> {
            if (!store.delete(actor.personId(), id)) {
                throw new Failure.NotFound();
            }
            events.record(actor.personId(), SecurityEvent.Kind.SESSION_ENDED, Client.of(context));
        });
        if (id == actor.sessionId()) {
            cookies.remove(context, "");
        }
    }

    /** Ends all of the person's sessions but the one that asks. */
    void endOthers(Context context, Actor actor) {
        database.write(() -> {
            store.deleteOthers(actor.personId(), actor.sessionId());
            events.record(actor.personId(), SecurityEvent.Kind.OTHER_SESSIONS_ENDED, Client.of(context));
        });
    }

    /** Forgets this browser's cookie; the session is gone already. */
    void forget(Context context) {
        cookies.remove(context, "");
    }

    /** How many are good. */
    long count() {
        long now = clock.millis();
        return database.read(() -> store.count(now, now - IDLE.toMillis()));
    }

    void sweep() {
        long now = clock.millis();
        database.write(() -> store.deleteExpired(now, now - IDLE.toMillis()));
    }
}
