package app.doable.history;

import app.doable.account.Actor;
import app.doable.database.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;

/** The record of changes: who, when, from which session, and the fields' old and new values. */
public final class History {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChangeStore store;
    private final Clock clock;

    public History(Database database, Clock clock) {
        this.store = new ChangeStore(database);
        this.clock = clock;
    }

    /** Call it in the write that makes the change. */
    public void record(Actor actor, Change change) {
        store.insert(
                change,
                json(change.before()),
                json(change.after()),
                actor.personId(),
                actor.sessionId(),
                clock.millis());
    }

    private static String json(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a change's fields are texts, numbers and booleans", e);
        }
    }
}
