package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.CapturedLog;
import app.doable.testing.DatabaseRows;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cannot be is refused by the name of its field, and nothing of it is done: not a row of anybody's is another
 * afterwards. What no client library would send is in {@code HostileRequestTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalsTest {
    private static final String API = "/api/v1";

    private final TestServer server = TestServer.start();
    private final TestClient ann = server.client().loggedIn("ann");
    private final Map<String, String> things = new HashMap<>();

    @BeforeAll
    void settle() {
        things.put("home", add(ann, "/lists", "{\"name\": \"Home\"}"));
        things.put("archived", add(ann, "/lists", "{\"name\": \"Last year\"}"));
        things.put("binned", add(ann, "/lists", "{\"name\": \"A mistake\"}"));
        things.put("buried", add(ann, "/tasks", "{\"task\": \"x\", \"list\": " + things.get("binned") + "}"));
        things.put("task", add(ann, "/tasks", "{\"task\": \"Water the plants\", \"labels\": [\"green\"]}"));
        things.put("below", below(ann, things.get("task")));
        things.put("deep", deep());
        things.put("full", add(ann, "/tasks", "{\"task\": \"x\", \"labels\": [" + fiftyNames() + "]}"));
        things.put("dated", add(ann, "/tasks", "{\"task\": \"x\", \"due\": {\"date\": \"2027-01-04\"}}"));
        things.put("repeating", add(ann, "/tasks", """
                {"task": "x", "due": {"date": "2027-01-04"}, "repeat": {"rule": "FREQ=WEEKLY"}}"""));
        things.put("trashed", add(ann, "/tasks", "{\"task\": \"Gone\"}"));
        things.put("label", ann.get(API + "/labels").json().get(0).get("id").asText());
        JsonNode task = ann.get(API + "/tasks/" + things.get("task")).json();
        things.put("inbox", task.get("list").asText());
        things.put("made", task.get("revision").asText());
        ann.send("PUT", API + "/lists/" + things.get("archived") + "/archival", BodyPublishers.noBody());
        ann.delete(API + "/lists/" + things.get("binned"));
        ann.delete(API + "/tasks/" + things.get("trashed"));
        settleHer(server.client().loggedIn("eve"));
    }

    private void settleHer(TestClient eve) {
        things.put("her list", add(eve, "/lists", "{\"name\": \"Hers\"}"));
        things.put(
                "her task",
                add(
                        eve,
                        "/tasks",
                        "{\"task\": \"x\", \"labels\": [\"hers\"], \"list\": %s}".formatted(things.get("her list"))));
        things.put("her label", eve.get(API + "/labels").json().get(0).get("id").asText());
        things.put(
                "her revision",
                eve.get(API + "/tasks/" + things.get("her task"))
                        .json()
                        .get("revision")
                        .asText());
    }

    private static String add(TestClient client, String path, String body) {
        return client.json("POST", API + path, body).json().get("id").asText();
    }

    private static String below(TestClient client, String parent) {
        return add(client, "/tasks", "{\"task\": \"x\", \"parent\": " + parent + "}");
    }

    private String deep() {
        String deepest = add(ann, "/tasks", "{\"task\": \"Top\"}");
        for (int level = 2; level <= 8; level++) {
            deepest = below(ann, deepest);
        }
        return deepest;
    }

    private static String fiftyNames() {
        return String.join(
                ", ", IntStream.range(0, 50).mapToObj(i -> "\"n" + i + "\"").toList());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("table")
    void nothingOfItIsDone(Refusal refusal) {
        List<String> before = DatabaseRows.of(server.database());
        try (CapturedLog log = new CapturedLog()) {
            Answer answer = refusal.sent().among(things).by(ann, "/account");
            assertThat(answer.status()).as(answer.body()).isEqualTo(refusal.status());
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
            assertThat(log.text()).doesNotContain("Exception");
            if (refusal.sent().isForm()) {
                assertThat(answer.body()).contains(refusal.told());
            } else {
                assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.json().at("/errors").findValuesAsText("field"))
                        .containsExactlyInAnyOrderElementsOf(refusal.fields());
            }
        }
        assertThat(DatabaseRows.of(server.database())).isEqualTo(before);
    }

    /** What the rows above are worth: that a change is seen. */
    @Test
    void aChangeIsSeen() {
        List<String> before = DatabaseRows.of(server.database());
        ann.json("PATCH", API + "/tasks/" + things.get("below"), "{\"priority\": \"high\"}");
        assertThat(DatabaseRows.of(server.database())).isNotEqualTo(before);
    }

    @Test
    void whatAFormDoesNotEscapeIsKeptToTheLetter() {
        ann.encodedForm("/", "/tasks", "task=Käse, 猫 + %E2%82%AC");
        assertThat(ann.get("/tasks").json().findValuesAsText("task")).contains("Käse, 猫   €");
    }

    static Stream<Refusal> table() {
        return Table.rows("refusals.txt").map(Refusal::parse);
    }
}
