package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code /metrics} tells, and whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricsTest {
    private final TestServer server =
            TestServer.start(Map.of("DOABLE_METRICS_TOKEN", "sesame"), Clock.tickMillis(ZoneOffset.UTC));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itCountsRequestsByRouteSessionsRefusedLoginsAndTheDatabasesWork() {
        TestClient ann = server.client().loggedIn("ann");
        long id = ann.json("POST", "/tasks", "{\"task\": \"secret plan\"}")
                .json()
                .get("id")
                .asLong();
        ann.delete("/tasks/" + id);
        server.client().json("POST", "/login", "{\"username\": \"ann\", \"password\": \"wrong\"}");

        String metrics = metrics("Bearer sesame").body();
        assertThat(metrics)
                .contains("doable_sessions 1.0")
                .contains("doable_logins_refused_total 1.0")
                .containsPattern("doable_database_statements_total [1-9]")
                .containsPattern("doable_database_commits_total [1-9]")
                .contains("doable_database_conflicts_total 0")
                .containsPattern("doable_database_connections_open [1-9]")
                .containsPattern("http_[a-z_]*bucket\\{[^}]*/tasks/\\{id\\}")
                .doesNotContain("secret plan", "ann");
    }

    @Test
    void onlyWhoHasTheTokenIsTold() {
        assertThat(metrics("Bearer guess").status()).isEqualTo(401);
        assertThat(server.client().get("/metrics").status()).isEqualTo(401);
    }

    @Test
    void withoutATokenSetThereIsNoSuchPage() {
        try (TestServer plain = TestServer.start()) {
            assertThat(plain.client()
                            .get("/metrics", "Authorization", "Bearer sesame")
                            .status())
                    .isEqualTo(404);
        }
    }

    private TestClient.Answer metrics(String authorization) {
        return server.client().get("/metrics", "Authorization", authorization);
    }
}
