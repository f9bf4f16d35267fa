package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TaskApiTest extends SharedServer {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private static long add(TestClient client, String text) {
        Answer created = client.json("POST", "/tasks", "{\"task\": \"" + text + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(task -> texts.add(task.get("task").asText()));
        return texts;
    }

    @Test
    void whatGetGaveCanBePutBack() {
        TestClient client = somebody();
        long id = add(client, "milk");
        client.send("PUT", "/api/v1/tasks/" + id + "/completion", java.net.http.HttpRequest.BodyPublishers.noBody());
        Answer got = client.get("/api/v1/tasks/" + id);

        Answer put = client.json("PUT", "/tasks/" + id, got.body());

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.header("ETag")).isEqualTo(got.header("ETag"));
    }

    @Test
    void aMemberLeftOutStaysAsItWas() {
        TestClient client = somebody();
        long id = add(client, "milk");

        client.json("PUT", "/tasks/" + id, "{\"completed\": true}");
        client.json("PUT", "/tasks/" + id, "{\"task\": \"oat milk\"}");
        client.json("PUT", "/tasks/" + id, "{}");

        JsonNode task = client.get("/api/v1/tasks/" + id).json();
        assertThat(task.get("task").asText()).isEqualTo("oat milk");
        assertThat(task.get("completed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "+1", "01", "1.0", "1e3", "٣", "abc", "9223372036854775808", "999999999999999999"})
    void anIdThatNamesNothingIsNotFound(String id) {
        TestClient client = somebody();
        String path = "/tasks/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(client.json("PUT", path, "{}").status()).isEqualTo(404);
        assertThat(client.delete(path).status()).isEqualTo(404);
        assertThat(client.get("/api/v1" + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=7", "limit=7&completed=false", "limit=3&completed=true", "limit=1000"})
    void pagesTogetherAreTheWholeList(String query) {
        TestClient client = somebody();
        for (int i = 0; i < 20; i++) {
            long id = add(client, "task " + i);
            if (i % 3 == 0) {
                client.json("PUT", "/tasks/" + id, "{\"completed\": true}");
            }
        }
        String filter = query.replaceAll("limit=\\d+&?", "");

        List<String> paged = new ArrayList<>();
        String path = "/tasks?" + query;
        while (path != null) {
            Answer page = client.get(path);
            paged.addAll(texts(page.json()));
            Matcher next = NEXT.matcher(page.header("Link").orElse(""));
            path = next.find() ? next.group(1) : null;
        }

        assertThat(paged).isEqualTo(texts(client.get("/tasks?" + filter).json()));
        assertThat(paged).hasSize(filter.isEmpty() ? 20 : filter.endsWith("true") ? 7 : 13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=-1",
                "limit=x",
                "limit=",
                "completed=yes",
                "cursor=x",
                "cursor=MS4xLjE",
                "cursor=****"
            })
    void aQuestionThatCannotBeAnsweredIsRefused(String query) {
        Answer answer = somebody().get("/tasks?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void theSameIdempotencyKeyAddsOnce() {
        TestClient client = somebody();
        Answer first = client.json("POST", "/tasks", "{\"task\": \"milk\"}", "Idempotency-Key", "\"k-1\"");
        Answer second = client.json("POST", "/tasks", "{\"task\": \"milk\"}", "Idempotency-Key", "\"k-1\"");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(client.get("/tasks").json()).hasSize(1);
    }

    @Test
    void aNewTaskSaysWhereItIsAndInWhichState() {
        TestClient client = somebody();
        Answer created = client.json("POST", "/tasks", "{\"task\": \"milk\"}");

        Answer got = client.get(created.header("Location").orElseThrow());

        assertThat(got.json().get("id")).isEqualTo(created.json().get("id"));
        assertThat(got.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void aDeletedTaskComesBackAndItsHistoryTellsAll() {
        TestClient client = somebody();
        long id = add(client, "milk");
        client.delete("/tasks/" + id);
        assertThat(client.get("/api/v1/tasks/" + id + "/changes").status()).isEqualTo(404);

        Answer restored = client.json("POST", "/api/v1/tasks/" + id + "/restoration", "");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().get("task").asText()).isEqualTo("milk");
        JsonNode changes = client.get("/api/v1/tasks/" + id + "/changes").json();
        assertThat(changes.findValuesAsText("kind")).containsExactly("restored", "deleted", "created");
        assertThat(changes.get(2).get("after").get("task").asText()).isEqualTo("milk");
        assertThat(changes.get(1).get("after").get("deletedAt").asText()).endsWith("Z");
    }

    @Test
    void clearedTasksComeBackTogether() {
        TestClient client = somebody();
        for (String text : List.of("milk", "bread")) {
            client.json("PUT", "/tasks/" + add(client, text), "{\"completed\": true}");
        }

        JsonNode cleared = client.delete("/api/v1/tasks/completed").json();
        assertThat(cleared.get("tasks").asInt()).isEqualTo(2);
        assertThat(client.get("/tasks").json()).isEmpty();

        String undo = "/api/v1/lists/%s/revisions/%s/undo".formatted(cleared.get("list"), cleared.get("revision"));
        assertThat(client.json("POST", undo, "").json().get("tasks").asInt()).isEqualTo(2);
        assertThat(client.get("/tasks").json()).hasSize(2);
    }

    @Test
    void aPersonsDataHasTheirTasksAndTheTrashAndAllThatChanged() {
        TestClient client = somebody();
        add(client, "milk");
        client.delete("/tasks/" + add(client, "bread"));

        JsonNode data = client.get("/api/v1/account/data").json();

        assertThat(texts(data.get("tasks"))).containsExactly("milk", "bread");
        assertThat(data.get("tasks").get(1).get("deletedAt").asText()).endsWith("Z");
        assertThat(data.get("changes").findValuesAsText("kind")).containsExactly("created", "created", "deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0", "\\u200b\\u2060", "a\\u0000b", "a\\nb", "\\ud800"})
    void aTextThatCannotBeSeenOrKeptIsRefused(String text) {
        TestClient client = somebody();

        assertThat(client.json("POST", "/tasks", "{\"task\": \"" + text + "\"}").status())
                .isIn(400, 422);
        assertThat(client.get("/tasks").json()).isEmpty();
    }
}
