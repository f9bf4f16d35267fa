package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each request costs, session check included: the clock stands still, so nobody is seen a minute later. */
class StatementsTest {
    private final TestServer server = TestServer.start(Map.of(), new SettableClock());
    private final TestClient client = server.client().loggedIn("ann");
    private long id;

    @BeforeEach
    void addSome() {
        id = add();
        add();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long add() {
        return client.json("POST", "/tasks", "{\"task\": \"milk\"}")
                .json()
                .get("id")
                .asLong();
    }

    private void costs(int statements, int commits, Supplier<Answer> request) {
        long statementsBefore = server.database().statements();
        long commitsBefore = server.database().commits();

        Answer answer = request.get();

        assertThat(answer.status()).isLessThan(400);
        assertThat(server.database().statements() - statementsBefore)
                .as("statements")
                .isEqualTo(statements);
        assertThat(server.database().commits() - commitsBefore).as("commits").isEqualTo(commits);
    }

    @Test
    void aListTakesTwoStatementsAndOneOnceItsBytesAreKnown() {
        costs(2, 0, () -> client.get("/tasks"));
        costs(1, 0, () -> client.get("/tasks"));
        costs(1, 0, () -> client.get("/api/v1/tasks"));

        add();

        costs(2, 0, () -> client.get("/tasks"));
    }

    @Test
    void aPageTakesTwoStatementsAndOneOnceItsBytesAreKnown() {
        costs(2, 0, () -> client.get("/tasks?limit=1"));
        costs(1, 0, () -> client.get("/tasks?limit=1"));
        costs(2, 0, () -> client.get("/tasks?limit=1&completed=false"));
    }

    @Test
    void aViewTakesTwoStatementsAndOneOnceItsBytesAreKnown() {
        for (String view : new String[] {"today", "upcoming", "done", "counts"}) {
            costs(2, 0, () -> client.get("/api/v1/views/" + view));
            costs(1, 0, () -> client.get("/api/v1/views/" + view));
        }
    }

    @Test
    void aPageOfAnyViewTakesAtMostFour() {
        client.json("PUT", "/tasks/" + id, "{\"labels\": [\"calls\"]}");
        String label = client.get("/api/v1/labels").json().at("/0/id").asText();
        String list = client.json("POST", "/api/v1/lists", "{\"name\": \"Garden\"}")
                .json()
                .get("id")
                .asText();
        List<String> views = Stream.of(
                        "/",
                        "/?sort=text",
                        "/lists/" + list,
                        "/today",
                        "/upcoming",
                        "/done",
                        "/trash",
                        "/labels/" + label)
                .flatMap(view -> Stream.of(view, view + (view.contains("?") ? "&" : "?") + "sort=due&shown=500"))
                .toList();
        for (String view : views) {
            client.json("PUT", "/tasks/" + id, "{\"task\": \"milk for %d\"}".formatted(view.hashCode()));
            long before = server.database().statements();
            assertThat(client.get(view, "Accept", "text/html").status()).isEqualTo(200);
            assertThat(server.database().statements() - before).as(view).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aViewInAnyOrderTakesNoMore() {
        String list = client.get("/api/v1/lists").json().at("/0/id").asText();
        client.json("PUT", "/tasks/" + id, "{\"labels\": [\"calls\"]}");
        String label = client.get("/api/v1/labels").json().at("/0/id").asText();
        for (String sort : new String[] {"own", "due", "priority", "text"}) {
            costs(2, 0, () -> client.get("/api/v1/views/today?limit=7&sort=" + sort));
            costs(2, 0, () -> client.get("/api/v1/lists/" + list + "/tasks?sort=" + sort));
            costs(1, 0, () -> client.get("/api/v1/lists/" + list + "/tasks?sort=" + sort));
            costs(3, 0, () -> client.get("/api/v1/labels/" + label + "/tasks?sort=" + sort));
        }
    }

    @Test
    void aListThatTheClientHasTakesOneStatement() {
        String tag = client.get("/tasks").header("ETag").orElseThrow();
        costs(1, 0, () -> client.get("/tasks", "If-None-Match", tag));
    }

    @Test
    void aTaskTakesTwoStatements() {
        costs(2, 0, () -> client.get("/api/v1/tasks/" + id));
    }

    @Test
    void aChangeTakesFiveStatementsAndOneCommit() {
        costs(5, 1, () -> client.json("POST", "/tasks", "{\"task\": \"bread\"}"));
        costs(5, 1, () -> client.json("PUT", "/tasks/" + id, "{\"task\": \"oat milk\"}"));
        costs(5, 1, () -> client.send("PUT", "/api/v1/tasks/" + id + "/completion", BodyPublishers.noBody()));
        costs(5, 1, () -> client.delete("/api/v1/tasks/" + id + "/completion"));
        costs(5, 1, () -> client.delete("/tasks/" + id));
        costs(5, 1, () -> client.json("POST", "/api/v1/tasks/" + id + "/restoration", ""));
    }

    private String repeating() {
        String fields = "\"due\": {\"date\": \"2026-12-24\"}, \"repeat\": {\"rule\": \"FREQ=DAILY\"}";
        return "/api/v1/tasks/"
                + client.json("POST", "/tasks", "{\"task\": \"plants\", " + fields + "}")
                        .json()
                        .get("id")
                        .asText();
    }

    @Test
    void aRepeatingTaskMovesOnInSixStatementsAndOneMoreWhateverIsBelowIt() {
        String task = repeating();
        String id = task.substring(task.lastIndexOf('/') + 1);
        costs(5, 1, () -> client.json("PUT", task, "{\"repeat\": {\"rule\": \"FREQ=WEEKLY\"}}"));
        costs(6, 1, () -> client.send("PUT", task + "/completion", BodyPublishers.noBody()));
        costs(6, 1, () -> client.json("PUT", task, "{\"completed\": true}"));
        for (int i = 0; i < 5; i++) {
            client.json("POST", "/tasks", "{\"task\": \"b\", \"completed\": true, \"parent\": " + id + "}");
        }
        costs(7, 1, () -> client.send("PUT", task + "/completion", BodyPublishers.noBody()));
        costs(6, 1, () -> client.send("POST", task + "/omission", BodyPublishers.noBody()));
        costs(6, 1, () -> client.send("PUT", task + "/completion?children=true", BodyPublishers.noBody()));
        com.fasterxml.jackson.databind.JsonNode now = client.get(task).json();
        String undo = "/api/v1/lists/%s/revisions/%s/undo"
                .formatted(now.get("list").asText(), now.get("revision").asText());
        costs(7, 1, () -> client.json("POST", undo, ""));
        costs(2, 0, () -> client.get("/api/v1/views/done"));
    }

    @Test
    void completingManyRepeatingTasksTakesNoMoreThanOne() {
        String ids = java.util.stream.IntStream.range(0, 50)
                .mapToObj(_ -> repeating().replaceAll(".*/", ""))
                .collect(java.util.stream.Collectors.joining(", "));
        String many = "{\"tasks\": [" + ids + "], \"edit\": {\"completed\": true}}";
        Answer[] changes = new Answer[1];

        costs(6, 1, () -> changes[0] = client.json("POST", "/api/v1/tasks/changes", many));
        costs(7, 1, () -> client.json("POST", "/api/v1/tasks/changes/undo", changes[0].body()));
    }

    @Test
    void everyFieldAtOnceCostsNoMoreAndLabelsCostTwoAtMost() {
        String fields = "\"notes\": \"n\", \"due\": {\"date\": \"2026-12-24\"}, \"priority\": \"high\"";
        costs(5, 1, () -> client.json("PUT", "/tasks/" + id, "{" + fields + "}"));
        costs(5, 1, () -> client.json("POST", "/tasks", "{\"task\": \"bread\", " + fields + "}"));
        costs(7, 1, () -> client.json("POST", "/tasks", "{\"task\": \"b\", \"labels\": [\"x\", \"y\"]}"));
        costs(6, 1, () -> client.json("PUT", "/tasks/" + id, "{\"labels\": [\"X\"]}"));
        costs(6, 1, () -> client.json("PUT", "/tasks/" + id, "{\"labels\": [\"Y\"]}"));
        costs(7, 1, () -> client.json("PUT", "/tasks/" + id, "{\"labels\": [\"y\", \"new\"]}"));
        costs(6, 1, () -> client.json("PUT", "/tasks/" + id, "{\"labels\": null}"));
    }

    @Test
    void goingBackToAnEarlierValueTakesSixStatements() {
        String revision =
                client.get("/api/v1/tasks/" + id).json().get("revision").asText();
        client.json("PUT", "/tasks/" + id, "{\"task\": \"oat milk\"}");

        costs(
                6,
                1,
                () -> client.json(
                        "POST",
                        "/api/v1/tasks/%d/changes/%s/restoration".formatted(id, revision),
                        "{\"field\": \"task\", \"value\": \"after\"}"));
    }

    @Test
    void aMoveTakesSixStatements() {
        long other = add();
        String place = "/api/v1/tasks/" + id + "/place";
        costs(6, 1, () -> client.json("PUT", place, "{\"first\": false}"));
        costs(6, 1, () -> client.json("PUT", place, "{\"before\": " + other + "}"));
        costs(6, 1, () -> client.json("PUT", place, "{\"parent\": " + other + "}"));
        costs(6, 1, () -> client.json("PUT", place, "{\"parent\": null}"));
        client.json("PUT", place, "{\"parent\": " + other + "}");
        costs(5, 1, () -> client.json("POST", "/tasks", "{\"task\": \"below\", \"parent\": " + other + "}"));
        costs(2, 0, () -> client.get("/tasks?parent=" + other));
        costs(2, 0, () -> client.get("/tasks?label=anything"));
        costs(5, 1, () -> client.delete("/tasks/" + other));
        costs(5, 1, () -> client.json("POST", "/api/v1/tasks/" + other + "/restoration", ""));
        String completion = "/api/v1/tasks/" + other + "/completion?children=true";
        costs(5, 1, () -> client.send("PUT", completion, BodyPublishers.noBody()));
    }

    @Test
    void aChangeOfManyTasksTakesNoMoreThanOfOne() {
        for (int i = 0; i < 20; i++) {
            client.json("PUT", "/tasks/" + add(), "{\"completed\": true}");
        }
        String list = client.get("/api/v1/tasks/" + id).json().get("list").asText();
        Answer[] cleared = new Answer[1];

        costs(5, 1, () -> cleared[0] = client.delete("/api/v1/tasks/completed"));

        String revision = cleared[0].json().get("revision").asText();
        costs(6, 1, () -> client.json("POST", "/api/v1/lists/%s/revisions/%s/undo".formatted(list, revision), ""));
    }

    private String addList() {
        return "/api/v1/lists/"
                + client.json("POST", "/api/v1/lists", "{\"name\": \"Groceries\"}")
                        .json()
                        .get("id")
                        .asLong();
    }

    @Test
    void readingListsTakesTwoStatementsHoweverManyThereAre() {
        for (int i = 0; i < 20; i++) {
            addList();
        }
        String list = addList();
        String tag = client.get("/api/v1/lists").header("ETag").orElseThrow();

        costs(2, 0, () -> client.get("/api/v1/lists"));
        costs(1, 0, () -> client.get("/api/v1/lists", "If-None-Match", tag));
        costs(1, 0, () -> client.get("/api/v1/lists?archived=true"));
        costs(2, 0, () -> client.get(list));
        costs(2, 0, () -> client.get(list + "/changes"));
        costs(2, 0, () -> client.get("/api/v1/trash/lists"));
    }

    @Test
    void aChangeOfAListTakesAtMostSevenStatementsAndOneCommit() {
        String list = addList();
        String other = addList();
        String after = "{\"after\": " + other.substring(other.lastIndexOf('/') + 1) + "}";

        costs(4, 1, () -> client.json("POST", "/api/v1/lists", "{\"name\": \"Garden\"}"));
        costs(5, 1, () -> client.json("PUT", list, "{\"name\": \"Shopping\", \"color\": \"red\"}"));
        costs(7, 1, () -> client.json("PUT", list + "/place", after));
        costs(6, 1, () -> client.json("PUT", list + "/place", "{\"after\": null}"));
        costs(5, 1, () -> client.send("PUT", list + "/archival", BodyPublishers.noBody()));
        costs(5, 1, () -> client.delete(list + "/archival"));
        costs(5, 1, () -> client.delete(list));
        costs(6, 1, () -> client.json("POST", list + "/restoration", ""));
        Answer deleted = client.delete(list);
        String revision = deleted.json().get("revision").asText();
        costs(7, 1, () -> client.json("POST", "%s/revisions/%s/undo".formatted(list, revision), ""));
    }

    @Test
    void aTaskInAListCostsNoMoreThanInTheInbox() {
        String list = addList();
        String id = list.substring(list.lastIndexOf('/') + 1);

        costs(5, 1, () -> client.json("POST", "/tasks", "{\"task\": \"bread\", \"list\": " + id + "}"));
        costs(2, 0, () -> client.get("/tasks?list=" + id));
        costs(1, 0, () -> client.get("/tasks?list=" + id));
    }

    @Test
    void anEditOfManyTasksTakesNoMoreThanOfOne() {
        String ids = java.util.stream.IntStream.range(0, 50)
                .mapToObj(_ -> Long.toString(add()))
                .collect(java.util.stream.Collectors.joining(", "));
        String many = "{\"tasks\": [" + ids + "], \"edit\": %s}";
        Answer[] changes = new Answer[1];

        costs(
                5,
                1,
                () -> changes[0] = client.json(
                        "POST",
                        "/api/v1/tasks/changes",
                        many.formatted("{\"completed\": true, \"priority\": \"low\"}")));
        costs(6, 1, () -> client.json("POST", "/api/v1/tasks/changes/undo", changes[0].body()));
        costs(
                7,
                1,
                () -> client.json("POST", "/api/v1/tasks/changes", many.formatted("{\"addLabels\": [\"a\", \"b\"]}")));
        costs(5, 1, () -> client.json("POST", "/api/v1/tasks/changes", many.formatted("{\"deleted\": true}")));
    }

    @Test
    void aChangeOfALabelTakesNoMoreForManyTasks() {
        for (int i = 0; i < 20; i++) {
            client.json("PUT", "/tasks/" + add(), "{\"labels\": [\"a\", \"b\"]}");
        }
        costs(2, 0, () -> client.get("/api/v1/labels"));
        String label = "/api/v1/labels/"
                + client.get("/api/v1/labels").json().at("/0/id").asText();
        costs(6, 1, () -> client.json("PUT", label, "{\"name\": \"c\"}"));
        costs(7, 1, () -> client.json("PUT", label, "{\"name\": \"b\"}"));
        String left = "/api/v1/labels/"
                + client.get("/api/v1/labels").json().at("/0/id").asText();
        costs(6, 1, () -> client.delete(left));
    }

    @Test
    void theTrashTakesTwoStatements() {
        client.delete("/tasks/" + id);
        costs(2, 0, () -> client.get("/api/v1/trash/tasks"));
        costs(4, 1, () -> client.delete("/api/v1/trash/tasks/" + id));
    }

    @Test
    void theHomePageTakesThreeStatements() {
        costs(3, 0, () -> client.get("/", "Accept", "text/html"));
    }
}
