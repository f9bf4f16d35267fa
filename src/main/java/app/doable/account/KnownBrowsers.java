package app.doable.account;

import app.doable.database.Database;
import app.doable.http.Cookies;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;

/**
 * Browsers in which somebody has logged in: their failed attempts are counted apart, so that a stranger's do not lock
 * the owner out. The cookie's token is replaced at each login, and one that was planted is never adopted.
 */
final class KnownBrowsers {
    static final Duration KEPT = Duration.ofDays(365);
    private static final String ROLE = "browser";

    private final Database database;
    private final KnownBrowserStore store;
    private final Cookies cookies;
    private final Clock clock;

    KnownBrowsers(Database database, Cookies cookies, Clock clock) {
        this.database = database;
        this.store = new KnownBrowserStore(database);
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The hash of what this browser is known by; matches nobody when it is not. */
    String hash(Context context) {
        String token = cookies.read(context, ROLE);
        return token == null ? "" : Tokens.hash(token);
    }

    /** Call it in the write of the login, and {@link #show} after it. */
    void remember(long personId, Context context, String newToken) {
        String hash = hash(context);
        if (!hash.isEmpty()) {
            store.delete(personId, hash);
            store.replace(hash, Tokens.hash(newToken));
        }
        store.insert(personId, Tokens.hash(newToken), clock.millis());
    }

    void show(Context context, String newToken) {
        cookies.write(context, ROLE, newToken, KEPT);
    }

    void sweep() {
        database.write(() -> store.deleteUnseenSince(clock.millis() - KEPT.toMillis()));
    }
}
