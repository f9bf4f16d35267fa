package app.doable.week;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A second program of the same person. It asks only for what changed, by the tags of what it has, and by the history of
 * each list; whenever it looks, it has to know exactly what somebody knows who asks for everything.
 */
final class Follower {
    private static final String API = "/api/v1";
    private static final String LISTS = API + "/lists";
    private static final String ARCHIVED = API + "/lists?archived=true";
    private static final List<String> FOLLOWED = List.of(
            "/tasks",
            LISTS,
            ARCHIVED,
            API + "/views/today",
            API + "/views/upcoming",
            API + "/views/done",
            API + "/views/counts");

    private final TestClient client;
    private final TestClient fresh;
    private final Map<String, Answer> known = new HashMap<>();
    private final Map<Long, List<JsonNode>> histories = new HashMap<>();
    private int sparedAnswers;

    Follower(TestClient client, TestClient fresh) {
        this.client = client;
        this.fresh = fresh;
    }

    /** How often there was nothing new, and nothing was sent. */
    int sparedAnswers() {
        return sparedAnswers;
    }

    /** Catches up, and compares. */
    void looks() {
        FOLLOWED.forEach(this::follow);
        lists().forEach(list ->
                followHistory(list.get("id").asLong(), list.get("revision").asLong()));
        assertThat(replayed()).as("what the histories say").isEqualTo(present());
        countsAreRight();
    }

    private void follow(String path) {
        Answer had = known.get(path);
        Answer answer = had == null
                ? client.get(path)
                : client.get(path, "If-None-Match", had.header("ETag").orElseThrow());
        if (answer.status() == 304) {
            sparedAnswers++;
        } else {
            assertThat(answer.status()).isEqualTo(200);
            known.put(path, answer);
        }
        assertThat(known(path)).as(path).isEqualTo(fresh.get(path).json());
    }

    private JsonNode known(String path) {
        return Objects.requireNonNull(known.get(path)).json();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private List<JsonNode> lists() {
        return Stream.concat(each(known(LISTS)), each(known(ARCHIVED))).toList();
    }

    private void followHistory(long list, long revision) {
        List<JsonNode> history = histories.computeIfAbsent(list, _ -> new ArrayList<>());
        long seen = history.isEmpty() ? 0 : revision(history.getFirst());
        if (seen == revision) {
            return;
        }
        JsonNode newest = client.get(LISTS + "/" + list + "/changes?limit=1000").json();
        history.addAll(
                0, each(newest).takeWhile(change -> revision(change) > seen).toList());
        long inbox = known(LISTS).at("/0/id").asLong();
        assertThat(history.stream().map(Follower::revision).distinct())
                .as("revisions of list " + list)
                .containsExactlyElementsOf(
                        LongStream.iterate(revision, one -> one > (list == inbox ? 1 : 0), one -> one - 1)
                                .boxed()
                                .toList());
    }

    private static long revision(JsonNode change) {
        return change.get("revision").asLong();
    }

    /** Where the histories leave a task. */
    private static final class Past {
        private final Map<String, JsonNode> fields = new HashMap<>();
        private long list;

        void happens(long inList, JsonNode change) {
            list = change.at("/after/list").asLong(change.get("kind").asText().equals("created") ? inList : list);
            change.get("after").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        }

        boolean has(String field) {
            return fields.containsKey(field)
                    && !Objects.requireNonNull(fields.get(field)).isNull();
        }

        String said() {
            return Objects.requireNonNull(fields.get("task")).asText() + " in " + list
                    + (has("completedAt") ? ", done" : "");
        }
    }

    private record Event(long list, JsonNode change) {}

    private Map<Long, String> replayed() {
        Map<Long, Past> tasks = new TreeMap<>();
        histories.entrySet().stream()
                .flatMap(history -> history.getValue().reversed().stream()
                        .filter(change -> change.has("task"))
                        .map(change -> new Event(history.getKey(), change)))
                .sorted(java.util.Comparator.comparing(
                        event -> event.change().get("happenedAt").asText()))
                .forEach(event -> tasks.computeIfAbsent(
                                event.change().get("task").asLong(), _ -> new Past())
                        .happens(event.list(), event.change()));
        List<Long> there = lists().stream().map(list -> list.get("id").asLong()).toList();
        Map<Long, String> said = new TreeMap<>();
        tasks.forEach((id, past) -> {
            if (!past.has("deletedAt") && there.contains(past.list)) {
                said.put(id, past.said());
            }
        });
        return said;
    }

    private Map<Long, String> present() {
        Map<Long, String> said = new TreeMap<>();
        Stream<JsonNode> putAway = each(known(ARCHIVED))
                .flatMap(list ->
                        each(fresh.get("/tasks?list=" + list.get("id").asText()).json()));
        Stream.concat(each(known("/tasks")), putAway)
                .forEach(task -> said.put(
                        task.get("id").asLong(),
                        task.get("task").asText() + " in " + task.get("list").asText()
                                + (task.get("completed").asBoolean() ? ", done" : "")));
        return said;
    }

    private void countsAreRight() {
        each(known(LISTS))
                .forEach(list -> assertThat(list.get("open").asLong())
                        .as("open in " + list.get("name"))
                        .isEqualTo(each(known("/tasks"))
                                .filter(task -> task.get("list").equals(list.get("id")))
                                .filter(task -> !task.get("completed").asBoolean())
                                .count()));
    }
}
