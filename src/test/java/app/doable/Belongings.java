package app.doable;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Lists, tasks and labels of somebody's, by the names that rows of tables give them. */
final class Belongings {
    private static final String API = "/api/v1";

    /** In the order in which they are made; what is asked of a row says which of them it is about. */
    private static final List<Kept> TASKS = List.of(
            new Kept("task", "<task>|below|green|blue", "'task': 'Water the plants', 'labels': ['green', 'blue']"),
            new Kept("below", "<task>|below", "'task': 'Fill the can', 'parent': <task>"),
            new Kept("other", "", "'task': 'Feed the cat'"),
            new Kept("listed", "<list>|listed|wandering|finished", "'task': 'Sow', 'list': <list>"),
            new Kept("done", "<list>|done|completed", "'task': 'Dig', 'completed': true, 'list': <list>"),
            new Kept("swept", "done|completed", "'task': 'Sweep', 'completed': true"),
            new Kept("late", "today|late|counts", "'task': 'Weed', 'due': {'date': '2026-01-02'}"),
            new Kept(
                    "repeating",
                    "repeating",
                    "'task': 'Bins', 'due': {'date': '2027-01-04'}, 'repeat': {'rule': 'FREQ=WEEKLY'}"),
            new Kept("trashed", "trash", "'task': 'Mow'"));

    private final TestClient client;
    private final Map<String, String> things = new HashMap<>();
    private boolean settled;

    /** @param rows that get a new one: others find what is left of those before */
    private record Kept(String name, Pattern rows, String members) {
        Kept(String name, String rows, String members) {
            this(name, Pattern.compile(rows), members);
        }
    }

    Belongings(TestClient client) {
        this.client = client;
    }

    /**
     * Everything that the row names, new; for the first row everything that there is.
     *
     * @param many how many tasks {@code many} are, in the Inbox and two more lists
     */
    Map<String, String> forRow(Sent row, int many) {
        things.clear();
        things.put("list", add("/lists", "{'name': 'list'}"));
        things.put("inbox", client.get(API + "/lists").json().at("/0/id").asText());
        if (row.names("other list") || row.names("place")) {
            otherList();
        }
        tasks(row);
        if (row.names("archived") || row.names("binned")) {
            listsPutAway();
        }
        if (row.names("made") || row.names("changed")) {
            past();
        }
        if (row.names("wandering") || row.names("finished")) {
            longerPast();
        }
        if (row.names("laden") || row.names("unlading")) {
            laden();
        }
        if (row.names("many") || row.names("chosen") || row.names("names of them") || row.names("common")) {
            many(many);
        }
        if (!settled || row.names("green") || row.names("common")) {
            labels();
        }
        settled = true;
        return Map.copyOf(things);
    }

    private String otherList() {
        return things.computeIfAbsent("other list", name -> add("/lists", "{'name': '" + name + "'}"));
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

    private void tasks(Sent row) {
        for (Kept kept : TASKS) {
            if (!settled || kept.rows().matcher(row.toString()).find()) {
                String members = new Sent("", "", kept.members()).among(things).body();
                things.put(kept.name(), add("/tasks", "{" + members + "}"));
            }
        }
        if (things.containsKey("trashed")) {
            send("DELETE", "/tasks/" + things.get("trashed"));
        }
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
        client.json("PUT", wanderer + "/place", "{\"list\": " + otherList() + "}");
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
        List<String> homes = List.of(things.get("inbox"), things.get("list"), otherList());
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
