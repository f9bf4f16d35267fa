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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@code budgets.txt} does not say of costs: what is asked for again, or is known to the client, and what does not
 * grow. The clock stands still, so nobody is seen a minute later.
 */
class StatementsTest {
    private static final int MANY = 20;

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
        return Long.parseLong(added("/api/v1/tasks", "{\"task\": \"milk\"}"));
    }

    private String added(String path, String body) {
        return client.json("POST", path, body).json().get("id").asText();
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

    /** The session's check alone. */
    private void costsNothingMore(String path, String... headers) {
        costs(1, 0, () -> client.get(path, headers));
    }

    @Test
    void aListTakesOneStatementOnceItsBytesAreKnown() {
        costs(2, 0, () -> client.get("/tasks"));
        costsNothingMore("/tasks");
        costsNothingMore("/api/v1/tasks");

        add();

        costs(2, 0, () -> client.get("/tasks"));
    }

    @Test
    void aPageOfAListTakesOneStatementOnceItsBytesAreKnown() {
        costs(2, 0, () -> client.get("/tasks?limit=1"));
        costsNothingMore("/tasks?limit=1");
        costs(2, 0, () -> client.get("/tasks?limit=1&completed=false"));
    }

    @Test
    void aViewTakesOneStatementOnceItsBytesAreKnown() {
        for (String view : new String[] {"today", "upcoming", "done", "counts"}) {
            costs(2, 0, () -> client.get("/api/v1/views/" + view));
            costsNothingMore("/api/v1/views/" + view);
        }
    }

    @Test
    void aViewInAnyOrderTakesNoMore() {
        String list = client.get("/api/v1/lists").json().at("/0/id").asText();
        String label = label();
        for (String sort : new String[] {"own", "due", "priority", "text"}) {
            costs(2, 0, () -> client.get("/api/v1/views/today?limit=7&sort=" + sort));
            costs(2, 0, () -> client.get("/api/v1/lists/" + list + "/tasks?sort=" + sort));
            costsNothingMore("/api/v1/lists/" + list + "/tasks?sort=" + sort);
            costs(3, 0, () -> client.get("/api/v1/labels/" + label + "/tasks?sort=" + sort));
        }
    }

    @Test
    void aPageOfAnyViewInAnotherOrderTakesAtMostFourHoweverMuchItShows() {
        String label = label();
        String list = added("/api/v1/lists", "{\"name\": \"Garden\"}");
        for (String view :
                List.of("/", "/lists/" + list, "/today", "/upcoming", "/done", "/trash", "/labels/" + label)) {
            for (String order : List.of("sort=text", "sort=due&shown=500")) {
                client.json("PUT", "/tasks/" + id, "{\"task\": \"milk for " + view + order + "\"}");
                long before = server.database().statements();
                assertThat(client.get(view + "?" + order, "Accept", "text/html").status())
                        .isEqualTo(200);
                assertThat(server.database().statements() - before)
                        .as("%s in %s", view, order)
                        .isLessThanOrEqualTo(4);
            }
        }
    }

    private String label() {
        client.json("PUT", "/tasks/" + id, "{\"labels\": [\"calls\"]}");
        return client.get("/api/v1/labels").json().at("/0/id").asText();
    }

    @Test
    void theTasksOfAListTakeOneStatementOnceTheirBytesAreKnown() {
        String list = added("/api/v1/lists", "{\"name\": \"Groceries\"}");
        costs(2, 0, () -> client.get("/tasks?list=" + list));
        costsNothingMore("/tasks?list=" + list);
    }

    @Test
    void whatTheClientHasTakesOneStatement() {
        costsNothingMore("/tasks", "If-None-Match", tag("/tasks"));
        costsNothingMore("/api/v1/lists", "If-None-Match", tag("/api/v1/lists"));
    }

    private String tag(String path) {
        return client.get(path).header("ETag").orElseThrow();
    }

    @Test
    void readingListsTakesTwoStatementsHoweverManyThereAre() {
        for (int i = 0; i < MANY; i++) {
            added("/api/v1/lists", "{\"name\": \"Groceries\"}");
        }
        costs(2, 0, () -> client.get("/api/v1/lists"));
        costsNothingMore("/api/v1/lists?archived=true");
    }

    @Test
    void clearingAListAndItsUndoTakeNoMoreForManyTasks() {
        for (int i = 0; i < MANY; i++) {
            client.json("PUT", "/tasks/" + add(), "{\"completed\": true}");
        }
        String list = client.get("/api/v1/tasks/" + id).json().get("list").asText();
        Answer[] cleared = new Answer[1];

        costs(5, 1, () -> cleared[0] = client.delete("/api/v1/tasks/completed"));

        String revision = cleared[0].json().get("revision").asText();
        costs(6, 1, () -> client.json("POST", "/api/v1/lists/%s/revisions/%s/undo".formatted(list, revision), ""));
    }

    private String repeating() {
        return added(
                "/api/v1/tasks",
                "{\"task\": \"plants\", \"due\": {\"date\": \"2026-12-24\"}, \"repeat\": {\"rule\": \"FREQ=DAILY\"}}");
    }

    @Test
    void aRepeatingTaskMovesOnWithNoMoreHoweverManyAreBelowIt() {
        String task = repeating();
        for (int i = 0; i < MANY; i++) {
            client.json("POST", "/tasks", "{\"task\": \"b\", \"completed\": true, \"parent\": " + task + "}");
        }
        String path = "/api/v1/tasks/" + task;
        costs(7, 1, () -> client.send("PUT", path + "/completion", BodyPublishers.noBody()));
        costs(6, 1, () -> client.send("POST", path + "/omission", BodyPublishers.noBody()));
        costs(6, 1, () -> client.send("PUT", path + "/completion?children=true", BodyPublishers.noBody()));
    }

    @Test
    void aTaskIsDeletedCompletedAndRestoredWithNoMoreHoweverManyAreBelowIt() {
        for (int i = 0; i < MANY; i++) {
            client.json("POST", "/tasks", "{\"task\": \"b\", \"parent\": " + id + "}");
        }
        String path = "/api/v1/tasks/" + id;
        costs(2, 0, () -> client.get("/tasks?parent=" + id));
        costs(5, 1, () -> client.delete(path));
        costs(5, 1, () -> client.json("POST", path + "/restoration", ""));
        costs(5, 1, () -> client.send("PUT", path + "/completion?children=true", BodyPublishers.noBody()));
    }

    @Test
    void completingManyRepeatingTasksAndItsUndoTakeNoMoreThanOne() {
        String ids = IntStream.range(0, MANY).mapToObj(_ -> repeating()).collect(Collectors.joining(", "));
        String many = "{\"tasks\": [" + ids + "], \"edit\": {\"completed\": true}}";
        Answer[] changes = new Answer[1];

        costs(6, 1, () -> changes[0] = client.json("POST", "/api/v1/tasks/changes", many));
        costs(7, 1, () -> client.json("POST", "/api/v1/tasks/changes/undo", changes[0].body()));
    }
}
