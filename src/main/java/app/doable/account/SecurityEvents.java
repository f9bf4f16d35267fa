package app.doable.account;

import app.doable.database.Database;
import app.doable.schedule.Background;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The record of what happened to an account, kept for half a year. */
final class SecurityEvents {
    static final int SHOWN = 100;
    static final Duration KEPT = Duration.ofDays(180);

    private final Database database;
    private final SecurityEventStore store;
    private final Background background;
    private final Clock clock;

    SecurityEvents(Database database, Background background, Clock clock) {
        this.database = database;
        this.store = new SecurityEventStore(database);
        this.background = background;
        this.clock = clock;
    }

    /** Call it in the write that makes it happen. */
    void record(long personId, SecurityEvent.Kind kind, Client client) {
        store.insert(personId, kind, client, clock.millis());
    }

    /** Notes what was refused: in a transaction of its own, and off the request, whose time must not tell of it. */
    void recordSoon(long personId, SecurityEvent.Kind kind, Client client) {
        long now = clock.millis();
        background.soon(() -> database.write(() -> store.insert(personId, kind, client, now)));
    }

    List<SecurityEvent> newest(long personId) {
        return database.read(() -> store.findNewest(personId, SHOWN));
    }

    void sweep() {
        database.write(() -> {
            store.deleteBefore(clock.millis() - KEPT.toMillis());
        });
    }
}
