package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelApiTest {
    private static final String LABELS = "/api/v1/labels";

    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private static long add(TestClient client, String label) {
        String body = "{\"task\": \"milk\", \"labels\": [\"%s\"]}".formatted(label);
        return client.json("POST", "/tasks", body).json().get("id").asLong();
    }

    private static String first(TestClient client) {
        return LABELS + "/" + client.get(LABELS).json().at("/0/id").asText();
    }

    @Test
    void aLabelIsRenamedEverywhereAndTheAnswerUndoesIt() {
        TestClient client = server.client().loggedIn("ann");
        long id = add(client, "shop");
        String tag = client.get("/tasks").header("ETag").orElseThrow();

        Answer renamed = client.json("PUT", first(client), "{\"name\": \"errands\"}");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(client.get(LABELS).json().at("/0/name").asText()).isEqualTo("errands");
        assertThat(client.get("/tasks", "If-None-Match", tag).body()).contains("\"labels\":[\"errands\"]");
        client.json("POST", "/api/v1/tasks/changes/undo", renamed.body());
        assertThat(client.get("/api/v1/tasks/" + id).body()).contains("\"labels\":[\"shop\"]");
    }

    @Test
    void whatGetGaveOfALabelCanBePutBack() {
        TestClient client = server.client().loggedIn("bob");
        add(client, "shop");
        String tag = client.get("/tasks").header("ETag").orElseThrow();

        Answer put = client.json(
                "PUT", first(client), client.get(LABELS).json().get(0).toString());

        assertThat(put.json().get("changes")).isEmpty();
        assertThat(client.get("/tasks").header("ETag")).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": null}",
                "{\"name\": 5}",
                "{\"name\": \" \"}",
                "{\"name\": \"a\\nb\"}",
                "{\"name\": \"a\", \"color\": \"red\"}"
            })
    void aNameThatCannotBeIsRefused(String body) {
        TestClient client = server.client().loggedIn("eve");
        add(client, "shop");

        assertThat(client.json("PUT", first(client), body).status()).isEqualTo(422);
        assertThat(client.get(LABELS).json().findValuesAsText("name")).containsExactly("shop");
    }

    @Test
    void theTrashIsReadInPagesAndEmptied() {
        TestClient client = server.client().loggedIn("kim");
        for (int i = 0; i < 3; i++) {
            client.delete("/tasks/" + add(client, "shop"));
        }

        Answer page = client.get("/api/v1/trash/tasks?limit=2");

        assertThat(page.json()).hasSize(2);
        assertThat(page.json().at("/0/deletedAt").asText()).endsWith("Z");
        String next = page.header("Link").orElseThrow().replaceAll("<([^>]*)>.*", "$1");
        assertThat(client.get(next).json()).hasSize(1);
        String one = page.json().at("/0/id").asText();
        assertThat(client.delete("/api/v1/trash/tasks/" + one).status()).isEqualTo(200);
        assertThat(client.delete("/api/v1/trash/tasks/" + one).status()).isEqualTo(404);
        client.delete("/api/v1/trash");
        assertThat(client.get("/api/v1/trash/tasks").json()).isEmpty();
        assertThat(client.get("/api/v1/trash/tasks?cursor=x").status()).isEqualTo(422);
    }
}
