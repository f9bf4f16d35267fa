package app.doable.week;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One of a household with one of their programs. Whatever they do is expected to work, unless they only try. */
final class Housemate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    private final TestClient client;
    private final SettableClock clock;

    /** @param clock goes on by a second before everything that they send, so that nothing happens at the same time */
    Housemate(TestClient client, SettableClock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** May be refused. */
    Answer tries(String method, String path, Map<String, ?> body, String... headers) {
        clock.advance(Duration.ofSeconds(1));
        try {
            return client.json(method, API + path, JSON.writeValueAsString(body), headers);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer fine(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    JsonNode send(String method, String path, Map<String, ?> body) {
        return fine(tries(method, path, body)).json();
    }

    JsonNode send(String method, String path) {
        clock.advance(Duration.ofSeconds(method.equals("GET") ? 0 : 1));
        return fine(client.send(method, API + path, BodyPublishers.noBody())).json();
    }

    JsonNode get(String path) {
        return send("GET", path);
    }

    /** So many days from now, in Berlin. */
    String day(int later) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"))
                .plusDays(later)
                .toString();
    }

    long list(String name, String color) {
        return send("POST", "/lists", Map.of("name", name, "color", color))
                .get("id")
                .asLong();
    }

    long add(long list, String text) {
        return add(Map.of("task", text, "list", list));
    }

    long add(long list, String text, String day) {
        return add(Map.of("task", text, "list", list, "due", Map.of("date", day)));
    }

    long add(Map<String, ?> task) {
        return send("POST", "/tasks", task).get("id").asLong();
    }

    long below(long parent, String text) {
        return add(Map.of("task", text, "parent", parent));
    }

    JsonNode task(long id) {
        return get("/tasks/" + id);
    }

    String tag(long id) {
        return fine(client.get(API + "/tasks/" + id)).header("ETag").orElseThrow();
    }

    void edit(long id, Map<String, ?> fields) {
        send("PATCH", "/tasks/" + id, fields);
    }

    JsonNode complete(long id) {
        return send("PUT", "/tasks/" + id + "/completion");
    }

    void place(long id, Map<String, ?> destination) {
        send("PUT", "/tasks/" + id + "/place", destination);
    }

    /** @return what undoes it */
    JsonNode changeAll(List<Long> ids, Map<String, ?> edit) {
        return send("POST", "/tasks/changes", Map.of("tasks", ids, "edit", edit));
    }

    void undo(JsonNode changes) {
        clock.advance(Duration.ofSeconds(1));
        fine(client.json("POST", API + "/tasks/changes/undo", changes.toString()));
    }

    long revision(long list) {
        return get("/lists/" + list).get("revision").asLong();
    }

    void undo(long list, long revision) {
        send("POST", "/lists/%d/revisions/%d/undo".formatted(list, revision));
    }

    List<String> texts(String path) {
        return get(path).findValuesAsText("task");
    }

    List<String> open(long list) {
        return texts("/tasks?completed=false&list=" + list);
    }

    List<String> labels(long id) {
        return Arrays.asList(JSON.convertValue(task(id).path("labels"), String[].class));
    }
}
