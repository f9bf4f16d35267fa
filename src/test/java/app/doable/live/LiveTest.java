package app.doable.live;

import static app.doable.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.EventReader;
import app.doable.testing.HandTurned;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is promised is two seconds, and that is how it is kept: a look at the database each second, which tells all that
 * was committed before it. So it is looks that are counted here, whatever a busy machine takes for one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTest {
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AT_LAST = Duration.ofSeconds(10);

    private final HandTurned timer = new HandTurned();
    private final TestServer server = TestServer.start(Map.of(), new SettableClock(), timer::background);
    private final AtomicInteger people = new AtomicInteger();

    @AfterAll
    void stop() {
        server.close();
    }

    private TestClient somebody() {
        return server.client().loggedIn("person" + people.incrementAndGet());
    }

    private static void add(TestClient client, String text) {
        assertThat(client.json("POST", "/tasks", "{\"task\": \"" + text + "\"}").status())
                .isEqualTo(201);
    }

    private static String tag(TestClient client) {
        return client.get("/tasks").header("ETag").orElseThrow().replace("\"", "");
    }

    private void nextLook() {
        timer.after(BETWEEN_LOOKS);
    }

    @Test
    void aStreamBeginsWithWhatIsThere() {
        TestClient client = somebody();
        try (EventReader events = client.events()) {
            eventually("the first event", AT_LAST, () -> events.data("revision").contains(tag(client)));
        }
    }

    @Test
    void anotherBrowserIsToldOfAChangeByTheNextLook() {
        TestClient phone = somebody();
        TestClient desk = server.client().loggedIn("person" + people.get());
        try (EventReader events = phone.events()) {
            eventually(
                    "the first event", AT_LAST, () -> !events.data("revision").isEmpty());

            add(desk, "milk");
            nextLook();

            eventually("the change", AT_LAST, () -> events.data("revision").contains(tag(desk)));
        }
    }

    @Test
    void withoutAHandToTurnItAChangeIsToldWithinTwoSeconds() {
        try (TestServer real = TestServer.start()) {
            TestClient phone = real.client().loggedIn("ann");
            TestClient desk = real.client().loggedIn("ann");
            try (EventReader events = phone.events()) {
                eventually(
                        "the first event",
                        AT_LAST,
                        () -> !events.data("revision").isEmpty());

                add(desk, "milk");

                eventually("the change", PROMISED, () -> events.data("revision").contains(tag(desk)));
            }
        }
    }

    @Test
    void aListIsToldWhenItIsNewOrDeletedOrBack() {
        TestClient phone = somebody();
        TestClient desk = server.client().loggedIn("person" + people.get());
        try (EventReader events = phone.events()) {
            eventually(
                    "the first event", AT_LAST, () -> !events.data("revision").isEmpty());

            String id = desk.json("POST", "/api/v1/lists", "{\"name\": \"Groceries\"}")
                    .json()
                    .get("id")
                    .asText();
            nextLook();
            eventually("the new list", AT_LAST, () -> events.data("revision").contains(id + ".1"));
            desk.delete("/api/v1/lists/" + id);
            nextLook();
            eventually("its deletion", AT_LAST, () -> events.data("revision").contains(id + ".0"));
            desk.json("POST", "/api/v1/lists/" + id + "/restoration", "");
            nextLook();
            eventually("its restoration", AT_LAST, () -> events.data("revision").contains(id + ".3"));
        }
    }

    @Test
    void aStrangersChangeIsNotTold() {
        TestClient ann = somebody();
        TestClient bob = somebody();
        try (EventReader events = ann.events()) {
            add(bob, "milk");
            add(ann, "bread");
            nextLook();

            eventually("the change", AT_LAST, () -> events.data("revision").contains(tag(ann)));
            assertThat(events.data("revision")).doesNotContain(tag(bob));
        }
    }

    @Test
    void anEndedSessionEndsItsStream() {
        TestClient phone = somebody();
        TestClient desk = server.client().loggedIn("person" + people.get());
        try (EventReader events = phone.events();
                EventReader others = desk.events()) {
            eventually(
                    "the first event", AT_LAST, () -> !events.data("revision").isEmpty());

            assertThat(desk.delete("/api/v1/sessions").status()).isLessThan(300);
            nextLook();

            eventually("the end of the stream", AT_LAST, events::hasEnded);
            assertThat(others.hasEnded()).isFalse();
        }
        assertThat(phone.get("/events", "Accept", "text/event-stream").status()).isEqualTo(401);
    }

    @Test
    void theOldestStreamGivesWayWhenAPersonHasTooMany() {
        TestClient client = somebody();
        List<EventReader> streams = new ArrayList<>();
        try {
            for (int i = 0; i <= Live.MOST_STREAMS_OF_A_PERSON; i++) {
                EventReader opened = client.events();
                streams.add(opened);
                eventually("an event", AT_LAST, () -> !opened.data("revision").isEmpty());
            }
            eventually("the end of the oldest", AT_LAST, streams.getFirst()::hasEnded);
            assertThat(streams.getLast().hasEnded()).isFalse();
        } finally {
            streams.forEach(EventReader::close);
        }
    }

    @Test
    void whoDoesNotAcceptEventsGetsAProblem() {
        TestClient client = somebody();

        for (String accept : List.of("text/html", "*/*", "application/json")) {
            TestClient.Answer answer = client.get("/events", "Accept", accept);
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
        }
        assertThat(server.client().get("/events", "Accept", "text/event-stream").status())
                .isEqualTo(401);
    }

    @Test
    void aServerThatStopsEndsItsStreamsAtOnce() {
        TestServer stopping = TestServer.start();
        TestClient client = stopping.client().loggedIn("ann");
        try (EventReader events = client.events()) {
            eventually(
                    "the first event", AT_LAST, () -> !events.data("revision").isEmpty());
            long before = System.nanoTime();

            stopping.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
            eventually("the end of the stream", AT_LAST, events::hasEnded);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aChangeOnOneNodeIsSeenOnAnother(TestDatabase kind) {
        Map<String, String> settings = TestDatabases.settings(kind);
        SettableClock clock = new SettableClock();
        HandTurned others = new HandTurned();
        try (TestServer one = TestServer.start(node(settings), clock);
                TestServer other = TestServer.start(node(settings), clock, others::background)) {
            TestClient here = one.client().loggedIn("ann");
            TestClient there = other.client().loggedIn("ann");
            try (EventReader events = there.events()) {
                eventually(
                        "the first event",
                        AT_LAST,
                        () -> !events.data("revision").isEmpty());

                add(here, "milk");
                others.after(BETWEEN_LOOKS);

                eventually("the change", AT_LAST, () -> events.data("revision").contains(tag(here)));
                assertThat(there.get("/tasks").body())
                        .isEqualTo(here.get("/tasks").body());
                assertThat(here.delete("/api/v1/sessions").status()).isLessThan(300);
                others.after(BETWEEN_LOOKS);
                eventually("the end of the stream", AT_LAST, events::hasEnded);
            }
        }
    }

    /** The same database, and a data folder of its own. */
    private static Map<String, String> node(Map<String, String> settings) {
        Map<String, String> own = new HashMap<>(settings);
        own.remove("DOABLE_DATA_DIR");
        return own;
    }
}
