package app.doable.account;

import app.doable.database.Database;
import app.doable.http.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything of a person in one document. */
final class Export {
    private static final int MOST_EVENTS = 10_000;

    private final Database database;
    private final PersonStore people;
    private final SecurityEventStore eventStore;
    private final Sessions sessions;
    private final SecurityEvents events;
    private final List<PersonalData> features;

    Export(Database database, Sessions sessions, SecurityEvents events, List<PersonalData> features) {
        this.database = database;
        this.people = new PersonStore(database);
        this.eventStore = new SecurityEventStore(database);
        this.sessions = sessions;
        this.events = events;
        this.features = features;
    }

    /** Members in a fixed order: {@code account}, {@code sessions}, {@code events}, then what the features keep. */
    Map<String, Object> of(Actor actor, Client client) {
        database.write(() -> events.record(actor.personId(), SecurityEvent.Kind.DATA_DOWNLOADED, client));
        return database.read(() -> {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("account", AccountJson.of(people.find(actor.personId()).orElseThrow(Failure.NotFound::new)));
            document.put(
                    "sessions",
                    sessions.list(actor).stream()
                            .map(session -> SessionJson.of(session, session.id() == actor.sessionId()))
                            .toList());
            document.put(
                    "events",
                    eventStore.findNewest(actor.personId(), MOST_EVENTS).stream()
                            .map(SecurityEventJson::of)
                            .toList());
            features.forEach(feature -> document.put(feature.name(), feature.of(actor.personId())));
            return document;
        });
    }
}
