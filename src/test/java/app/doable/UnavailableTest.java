package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.DatabaseServer;
import app.doable.testing.Eventually;
import app.doable.testing.TestClient;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is answered while the database is not there; how soon, {@code ServerFailureTest} says. */
final class UnavailableTest {
    @Test
    void whileTheDatabaseHangsTheServerSaysSoAndThenAllIsWellAgain() {
        try (DatabaseServer database = TestDatabases.dedicated(TestDatabase.MARIADB)) {
            database.create("hanging");
            try (TestServer server = TestServer.start(database.settings("hanging"))) {
                TestClient ann = server.client().loggedIn("ann");
                ann.json("POST", "/tasks", "{\"task\": \"Water the plants\"}");
                database.pause();
                try {
                    saysSo(server, ann);
                } finally {
                    database.resume();
                }
                Eventually.eventually("the database again", Duration.ofSeconds(30), () -> isReady(server));
                assertThat(ann.get("/tasks").json().findValuesAsText("task")).containsExactly("Water the plants");
            }
        }
    }

    private static void saysSo(TestServer server, TestClient ann) {
        assertThat(server.client().get("/health").status()).isEqualTo(200);
        assertThat(isReady(server)).isFalse();
        TestClient.Answer refused = ann.json("POST", "/tasks", "{\"task\": \"Lost?\"}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        for (String path : List.of("/", "/nothing-here")) {
            TestClient.Answer page = ann.get(path, "Accept", "text/html");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        }
    }

    private static boolean isReady(TestServer server) {
        return server.client().get("/ready").status() == 200;
    }
}
