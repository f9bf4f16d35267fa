package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The tasks of a list, and what the API makes of them. */
final class ListTasksApiTest extends ListClients {
    @Test
    void aTaskIsAddedToTheListThatItNames() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        client.json("POST", "/tasks", "{\"task\": \"call\"}");
        addTask(client, list, "milk");
        addTask(client, list, "bread");

        assertThat(tasks(client, "")).containsExactly("call", "milk", "bread");
        assertThat(tasks(client, "?list=" + list)).containsExactly("milk", "bread");
        Answer page = client.get("/tasks?completed=false&limit=1&list=" + list);
        assertThat(texts(page.json(), "task")).containsExactly("milk");
        assertThat(texts(client.get(next(page)).json(), "task")).containsExactly("bread");
    }

    @Test
    void aListsTasksHaveATagOfTheirOwn() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        String tag = client.get("/tasks?list=" + list).header("ETag").orElseThrow();

        client.json("POST", "/tasks", "{\"task\": \"call\"}");
        assertThat(client.get("/tasks?list=" + list, "If-None-Match", tag).status())
                .isEqualTo(304);

        addTask(client, list, "milk");
        assertThat(client.get("/tasks?list=" + list, "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void theSameKeyAddsOnceToEachList() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long inbox = client.get(LISTS).json().get(0).get("id").asLong();
        String inList = "{\"task\": \"milk\", \"list\": " + list + "}";
        String inInbox = "{\"task\": \"milk\", \"list\": " + inbox + "}";

        for (int i = 0; i < 2; i++) {
            client.json("POST", "/tasks", inList, "Idempotency-Key", "k");
            client.json("POST", "/tasks", inInbox, "Idempotency-Key", "k");
            client.json("POST", "/tasks", "{\"task\": \"milk\"}", "Idempotency-Key", "k");
        }

        assertThat(tasks(client, "")).hasSize(2);
        assertThat(tasks(client, "?list=" + list)).hasSize(1);
    }

    @Test
    void anArchivedListsTasksAreSeenOnlyThroughIt() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long milk = addTask(client, list, "milk");

        assertThat(put(client, LISTS + "/" + list + "/archival")
                        .json()
                        .get("archivedAt")
                        .asText())
                .endsWith("Z");

        assertThat(names(client, LISTS)).containsExactly("Inbox");
        assertThat(names(client, LISTS + "?archived=true")).containsExactly("Groceries");
        assertThat(tasks(client, "")).isEmpty();
        assertThat(tasks(client, "?limit=10")).isEmpty();
        assertThat(tasks(client, "?list=" + list)).containsExactly("milk");
        assertThat(client.json("PUT", "/tasks/" + milk, "{\"task\": \"oat milk\"}")
                        .status())
                .isEqualTo(200);
        addTask(client, list, "bread");
        assertThat(tasks(client, "?list=" + list)).containsExactly("oat milk", "bread");

        client.delete(LISTS + "/" + list + "/archival");
        assertThat(tasks(client, "")).containsExactly("oat milk", "bread");
    }

    @Test
    void aDeletedListComesBackWithItsTasksByUndoOrRestoration() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long milk = addTask(client, list, "milk");

        Answer deleted = client.delete(LISTS + "/" + list);

        assertThat(names(client, "/api/v1/trash/lists")).containsExactly("Groceries");
        assertThat(client.get("/tasks?list=" + list).status()).isEqualTo(422);
        assertThat(client.get("/api/v1/tasks/" + milk).status()).isEqualTo(404);
        assertThat(client.json("POST", "/tasks", "{\"task\": \"bread\", \"list\": " + list + "}")
                        .status())
                .isEqualTo(422);
        String undo = LISTS + "/" + list + "/revisions/"
                + deleted.json().get("revision").asText() + "/undo";
        assertThat(client.json("POST", undo, "").json().get("revision").asInt()).isEqualTo(4);
        assertThat(tasks(client, "")).containsExactly("milk");

        client.delete(LISTS + "/" + list);
        assertThat(client.json("POST", LISTS + "/" + list + "/restoration", "").status())
                .isEqualTo(200);
        assertThat(tasks(client, "?list=" + list)).containsExactly("milk");
        assertThat(client.get("/api/v1/trash/lists").json()).isEmpty();
    }

    @Test
    void onlyTheCompletedTasksOfTheListAreCleared() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        put(client, "/api/v1/tasks/" + addTask(client, list, "milk") + "/completion");
        addTask(client, list, "bread");
        long call = client.json("POST", "/tasks", "{\"task\": \"call\"}")
                .json()
                .get("id")
                .asLong();
        put(client, "/api/v1/tasks/" + call + "/completion");

        JsonNode cleared =
                client.delete(LISTS + "/" + list + "/tasks/completed").json();

        assertThat(cleared.get("tasks").asInt()).isEqualTo(1);
        assertThat(tasks(client, "")).containsExactly("call", "bread");
    }
}
