package app.doable.task;

import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A server with a person who has a task with every field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FieldsOfATask {
    static final String EVERYTHING = """
            {"task": "Wrap the presents", "notes": "ribbon\\n\\tpaper", "start": "2026-12-01", "priority": "high",
             "due": {"date": "2026-12-24", "time": "17:00", "zone": "Europe/Berlin"}, "labels": ["Paper", "home"]}""";

    private final TestServer server = TestServer.start();
    final TestClient client = server.client().loggedIn("ann");
    String task = "";

    @BeforeEach
    void addOne() {
        task = "/api/v1/tasks/"
                + client.json("POST", "/tasks", EVERYTHING).json().get("id").asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
