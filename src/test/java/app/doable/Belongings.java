package app.doable;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** New lists, tasks and labels of somebody's, by the names that rows of tables give them. */
final class Belongings {
    private static final String API = "/api/v1";

    private final TestClient client;
    private final Map<String, String> things = new HashMap<>();

    private Belongings(TestClient client) {
        this.client = client;
    }

    /**
     * What is always there, and what takes longer only when the row names it.
     *
     * @param many how many tasks {@code many} are, in the Inbox and two more lists
     */
    static Map<String, String> of(TestClient client, int many, Sent row) {
        Belongings belongings = new Belongings(client);
        belongings.lists();
        belongings.tasks();
        if (row.names("archived") || row.names("binned")) {
            belongings.listsPutAway();
        }
        if (row.names("made") || row.names("changed")) {
            belongings.past();
        }
        if (row.names("wandering") || row.names("finished")) {
            belongings.longerPast();
        }
        if (row.names("laden") || row.names("unladen") || row.names("unlading")) {
            belongings.laden();
        }
        if (row.names("many") || row.names("chosen") || row.names("names of them") || row.names("common")) {
            belongings.many(many);
        }
        belongings.labels();
        return belongings.things;
    }

    private void lists() {
        for (String name : List.of("list", "other list")) {
            things.put(name, add("/lists", "{'name': '" + name + "'}"));
        }
        things.put("inbox", client.get(API + "/lists").json().at("/0/id").asText());
    }

    private void listsPutAway() {
        for (String name : List.of("archived", "binned")) {
            things.put(name, add("/lists", "{'name': '" + name + "'}"));
        }
        send("PUT", "/lists/" + things.get("archived") + "/archival");
        things.put(
                "binning",
                send("DELETE", "/lists/" + things.get("binned"))
                        .json()
                        .get("revision")
                        .asText());
    }

    private void tasks() {
        things.put("task", add("/tasks", "{'task': 'Water the plants', 'labels': ['green', 'blue']}"));
        things.put("other", add("/tasks", "{'task': 'Feed the cat'}"));
        things.put("below", add("/tasks", "{'task': 'Fill the can', 'parent': " + things.get("task") + "}"));
        things.put("listed", add("/tasks", "{'task': 'Sow', 'list': " + things.get("list") + "}"));
        things.put("done", add("/tasks", "{'task': 'Dig', 'completed': true, 'list': " + things.get("list") + "}"));
        add("/tasks", "{'task': 'Sweep', 'completed': true}");
        things.put("late", add("/tasks", "{'task': 'Weed', 'due': {'date': '2026-01-02'}}"));
        things.put(
                "repeating",
                add("/tasks", "{'task': 'Bins', 'due': {'date': '2027-01-04'}, 'repeat': {'rule': 'FREQ=WEEKLY'}}"));
        things.put("trashed", add("/tasks", "{'task': 'Mow'}"));
        send("DELETE", "/tasks/" + things.get("trashed"));
    }

    private void labels() {
        client.get(API + "/labels")
                .json()
                .forEach(label ->
                        things.put(label.get("name").asText(), label.get("id").asText()));
    }

    private void past() {
        String task = API + "/tasks/" + things.get("other");
        things.put("made", client.get(task).json().get("revision").asText());
        client.json("PATCH", task, "{\"task\": \"Feed both cats\"}");
        things.put("changed", client.get(task).json().get("revision").asText());
    }

    private void longerPast() {
        String wanderer = API + "/tasks/" + add("/tasks", "{'task': 'Post', 'parent': " + things.get("listed") + "}");
        client.json("PUT", wanderer + "/place", "{\"list\": " + things.get("other list") + "}");
        things.put("wandering", client.get(wanderer).json().get("revision").asText());
        String weekly =
                add("/tasks", "{'task': 'Iron', 'due': {'date': '2027-01-06'}, 'repeat': {'rule': 'FREQ=WEEKLY'}}");
        things.put(
                "finished",
                send("PUT", "/tasks/" + weekly + "/completion")
                        .json()
                        .get("revision")
                        .asText());
    }

    /** What has more of everything: one repeats, has two labels and a done task below; of the other all that was changed. */
    private void laden() {
        for (String name : List.of("laden", "unladen")) {
            String id = add(
                    "/tasks",
                    "{'task': 'Shop', 'labels': ['green', 'blue'], 'due': {'date': '2027-01-07'}, 'repeat': {'rule': 'FREQ=WEEKLY'}}");
            add("/tasks", "{'task': 'Milk', 'completed': true, 'parent': " + id + "}");
            things.put(name, id);
        }
        String unladen = API + "/tasks/" + things.get("unladen");
        client.json("PATCH", unladen, "{\"completed\": true, \"labels\": [\"red\"]}");
        things.put("unlading", client.get(unladen).json().get("revision").asText());
    }

    private void many(int count) {
        List<String> homes = List.of(things.get("inbox"), things.get("list"), things.get("other list"));
        List<String> ids = IntStream.range(0, count)
                .mapToObj(i -> add(
                        "/tasks",
                        "{'task': 'One of many', 'labels': ['common'], 'list': " + homes.get(i % homes.size()) + "}"))
                .toList();
        things.put("many", String.join(", ", ids));
        things.put("chosen", "tasks=" + String.join("&tasks=", ids));
        JsonNode changes = client.json(
                        "POST",
                        API + "/tasks/changes",
                        "{\"tasks\": %s, \"edit\": {\"priority\": \"high\"}}".formatted(ids))
                .json()
                .get("changes");
        things.put("changes of many", changes.toString());
        things.put(
                "names of them",
                StreamSupport.stream(changes.spliterator(), false)
                        .map(change -> change.get("list").asText() + "."
                                + change.get("revision").asText())
                        .collect(Collectors.joining(",")));
    }

    private String add(String path, String body) {
        return client.json("POST", API + path, body.replace('\'', '"'))
                .json()
                .get("id")
                .asText();
    }

    private Answer send(String method, String path) {
        return client.send(method, API + path, BodyPublishers.noBody());
    }
}
