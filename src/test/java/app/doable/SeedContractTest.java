package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract that Doable began from, at the root and under {@code /api/v1}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedContractTest {
    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void aTaskIsAddedListedUpdatedAndDeleted(String root) {
        TestClient browser = server.client().loggedIn("ann" + root.length());

        TestClient.Answer created = browser.json("POST", root + "/tasks", "{\"task\": \"New Task\"}");
        assertThat(created.json().get("message").asText()).isEqualTo("Task created successfully");
        long id = created.json().get("id").asLong();

        TestClient.Answer updated =
                browser.json("PUT", root + "/tasks/" + id, "{\"task\": \"Updated Task\", \"completed\": true}");
        assertThat(updated.json().get("message").asText()).isEqualTo("Task updated successfully");
        JsonNode task = browser.get(root + "/tasks").json().get(0);
        assertThat(task.get("id").asLong()).isEqualTo(id);
        assertThat(task.get("task").asText()).isEqualTo("Updated Task");
        assertThat(task.get("completed").asBoolean()).isTrue();

        assertThat(browser.delete(root + "/tasks/" + id).json().get("message").asText())
                .isEqualTo("Task deleted successfully");
        assertThat(browser.get(root + "/tasks").body()).isEqualTo("[]");
    }
}
