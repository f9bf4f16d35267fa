package app.doable.week;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.EachDatabase;
import app.doable.testing.LentDatabase;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A week through the API alone, from Monday, the second of November 2026, nine o'clock in Berlin. Anna has two programs;
 * a third one of hers follows all along, and a stranger on the same server never sees a thing.
 */
@EachDatabase
final class HouseholdWeekTest {
    private final SettableClock clock = new SettableClock();
    private final TestServer server;
    private final Housemate anna;
    private final Housemate elsewhere;
    private final Housemate stranger;
    private final Follower follower;
    private final MovingIn in;

    HouseholdWeekTest(LentDatabase lent) {
        server = TestServer.start(lent.settings(), clock);
        anna = new Housemate(server.client().loggedIn("anna"), clock);
        elsewhere = new Housemate(server.client().loggedIn("anna"), clock);
        stranger = new Housemate(server.client().loggedIn("eve"), clock);
        follower =
                new Follower(server.client().loggedIn("anna"), server.client().loggedIn("anna"));
        anna.send("PATCH", "/account", Map.of("timeZone", "Europe/Berlin"));
        in = new MovingIn(anna, follower);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyStepIsRightForWhoeverLooks() {
        in.listsAreMade();
        in.twentyTasksAreAdded();
        planned();
        editedInTwoPlacesAtOnce();
        tuesdayIsLateForSome();
        donePastMidnight();
        aWrongDeleteIsRestored();
        aListGoesByMistake();
        manyAtOnce();
        EndOfWeek end = new EndOfWeek(anna, in, this::looks, this::nextDay);
        end.labelsAreTidied();
        end.repeatsAreDoneLateAndEarly();
        end.workIsPutAwayForTheWeekend();
        end.theWeekIsCleared();
        assertThat(follower.sparedAnswers()).isPositive();
    }

    private void looks() {
        follower.looks();
        assertThat(stranger.get("/tasks")).isEmpty();
        assertThat(stranger.get("/lists")).hasSize(1);
        assertThat(stranger.get("/views/done")).isEmpty();
        assertThat(stranger.tries("PATCH", "/tasks/" + in.rent, Map.of("task", "mine"))
                        .status())
                .isEqualTo(404);
    }

    private void nextDay() {
        clock.advance(Duration.ofDays(1));
        looks();
    }

    /** Monday: into order by hand, below each other, and to where they belong. */
    private void planned() {
        anna.place(in.bulbs, Map.of("first", true));
        looks();
        anna.place(in.rent, Map.of("after", in.lease));
        looks();
        assertThat(anna.open(in.home)).containsSubsequence("Send the lease back", "Pay the rent");
        anna.place(in.dentist, Map.of("list", in.home));
        looks();
        assertThat(anna.open(in.home)).endsWith("Call the dentist");
        anna.place(in.socks, Map.of("parent", in.pack));
        looks();
        anna.place(in.socks, Map.of("before", in.passport));
        looks();
        assertThat(anna.texts("/tasks?parent=" + in.pack)).containsExactly("Socks", "Passport", "Charger");
        anna.edit(in.train, Map.of("due", Map.of("date", "2026-11-06")));
        looks();
        assertThat(anna.texts("/views/upcoming"))
                .startsWith("Send the lease back", "Pay the rent", "Sow rye")
                .contains("Book the train");
    }

    private void editedInTwoPlacesAtOnce() {
        String seen = anna.tag(in.lease);
        elsewhere.edit(in.lease, Map.of("notes", "Two copies."));
        looks();
        Answer late =
                anna.tries("PATCH", "/tasks/" + in.lease, Map.of("task", "Send the signed lease"), "If-Match", seen);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/notes").asText()).isEqualTo("Two copies.");
        looks();
        anna.edit(in.lease, Map.of("task", "Send the signed lease"));
        looks();
        assertThat(anna.task(in.lease).get("notes").asText()).isEqualTo("Two copies.");
        elsewhere.edit(in.lease, Map.of("task", "Post the lease"));
        looks();
        JsonNode lost = anna.get("/tasks/" + in.lease + "/changes").get(0);
        assertThat(lost.at("/before/task").asText()).isEqualTo("Send the signed lease");
        assertThat(lost.get("by").asText()).isEqualTo("anna");
        anna.send(
                "POST",
                "/tasks/%d/changes/%d/restoration"
                        .formatted(in.lease, lost.get("revision").asLong()),
                Map.of("field", "task", "value", "before"));
        looks();
        assertThat(elsewhere.task(in.lease).get("task").asText()).isEqualTo("Send the signed lease");
    }

    private void tuesdayIsLateForSome() {
        nextDay();
        assertThat(anna.texts("/views/today"))
                .containsExactly("Water the seedlings", "Call the dentist", "Send the signed lease", "Pay the rent");
        JsonNode postponed = anna.send("POST", "/views/today/postponement");
        looks();
        assertThat(anna.task(in.dentist).at("/due/date").asText()).isEqualTo("2026-11-03");
        assertThat(anna.task(in.dentist).at("/due/time").asText()).isEqualTo("15:00");
        anna.undo(postponed);
        looks();
        assertThat(anna.task(in.dentist).at("/due/date").asText()).isEqualTo("2026-11-02");
    }

    /** At a quarter to midnight, and a quarter past: two days where she is, one in Greenwich. */
    private void donePastMidnight() {
        anna.complete(in.rent);
        looks();
        clock.advance(Duration.ofHours(14).plusMinutes(30));
        anna.complete(in.dentist);
        looks();
        clock.advance(Duration.ofMinutes(45));
        looks();
        anna.complete(in.seedlings);
        looks();
        assertThat(anna.texts("/views/done"))
                .containsExactly("Water the seedlings", "Call the dentist", "Pay the rent");
        assertThat(anna.get("/views/counts").get("due").asInt())
                .isEqualTo(anna.texts("/views/today").size());
        assertThat(anna.texts("/views/today")).contains("Sow rye");
        anna.send("DELETE", "/tasks/" + in.seedlings + "/completion");
        looks();
        anna.complete(in.seedlings);
        looks();
    }

    private void aWrongDeleteIsRestored() {
        List<String> before = anna.open(in.home);
        anna.send("DELETE", "/tasks/" + in.pack);
        looks();
        assertThat(anna.texts("/tasks?parent=" + in.pack)).isEmpty();
        assertThat(anna.texts("/trash/tasks")).containsExactly("Pack for Hamburg");
        anna.send("POST", "/tasks/" + in.pack + "/restoration");
        looks();
        assertThat(anna.open(in.home)).isEqualTo(before);
        assertThat(anna.texts("/tasks?parent=" + in.pack)).containsExactly("Socks", "Passport", "Charger");
    }

    private void aListGoesByMistake() {
        nextDay();
        List<String> before = anna.open(in.garden);
        long revision =
                anna.send("DELETE", "/lists/" + in.garden).get("revision").asLong();
        looks();
        assertThat(anna.tries("PATCH", "/tasks/" + in.bulbs, Map.of("task", "x"))
                        .status())
                .isEqualTo(404);
        anna.undo(in.garden, revision);
        looks();
        assertThat(anna.open(in.garden)).isEqualTo(before);
    }

    private void manyAtOnce() {
        List<Long> trip = List.of(in.train, in.pack, in.neighbours, in.numbers);
        JsonNode labelled = anna.changeAll(trip, Map.of("addLabels", List.of("trip"), "priority", "high"));
        looks();
        assertThat(anna.texts("/tasks?label=TRIP")).hasSize(4);
        JsonNode moved = anna.changeAll(trip, Map.of("list", in.home, "due", Map.of("date", "2026-11-06")));
        looks();
        assertThat(anna.task(in.numbers).get("list").asLong()).isEqualTo(in.home);
        assertThat(anna.task(in.socks).get("parent").asLong()).isEqualTo(in.pack);
        anna.undo(moved);
        looks();
        assertThat(anna.task(in.numbers).get("list").asLong()).isEqualTo(in.work);
        assertThat(anna.task(in.numbers).has("due")).isFalse();
        assertThat(anna.labels(in.numbers)).contains("trip");
        anna.undo(labelled);
        looks();
        assertThat(anna.labels(in.numbers)).containsExactly("calls");
    }
}
