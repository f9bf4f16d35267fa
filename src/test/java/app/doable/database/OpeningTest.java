package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.testing.EachDatabase;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@EachDatabase
final class OpeningTest {
    private final TestDatabase kind;

    OpeningTest(TestDatabase kind) {
        this.kind = kind;
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseAllComeUp(Config config) throws Exception {
        List<Future<Database>> nodes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 3; node++) {
                nodes.add(threads.submit(() -> Database.open(config)));
            }
        }

        for (Future<Database> node : nodes) {
            try (Database database = node.get()) {
                assertThat(new Notes(database).names()).isEmpty();
            }
        }
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain(Config config) {
        try (Database database = Database.open(config)) {
            new Notes(database).write("a", "one");
        }

        try (Database database = Database.open(config)) {
            assertThat(new Notes(database).read("a")).isEqualTo("one");
        }
    }

    @Test
    void aNewerSchemaIsRefused(Config config) {
        try (Database database = Database.open(config)) {
            database.write(() -> {
                database.sql().sql("""
                        INSERT INTO flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 'me', 1, :success)
                        """).param("success", true).update();
            });
        }

        assertThatThrownBy(() -> Database.open(config))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("schema 999")
                .hasMessageContaining("newer version")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aWrongLoginIsRefusedAtOnce() {
        if (kind.isServer()) {
            assertRefused(Map.of("DOABLE_DATABASE_PASSWORD", "wrong"), "cannot be used");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsRefusedAtOnce() {
        if (kind.isServer()) {
            String url = TestDatabases.config(kind).databaseUrl().orElseThrow();
            assertRefused(Map.of("DOABLE_DATABASE_URL", url + "_of_nobody"), "cannot be used");
        }
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        if (kind.isServer()) {
            String url = TestDatabases.config(kind).databaseUrl().orElseThrow();
            String withSecret = url + "_of_nobody?user=doable&password=hunter2";
            assertThatThrownBy(() -> open(Map.of("DOABLE_DATABASE_URL", withSecret)))
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aServerThatIsDownIsWaitedForAndThenRefused() {
        if (kind.isServer()) {
            String url = TestDatabases.config(kind).databaseUrl().orElseThrow().replaceFirst(":\\d+/", ":1/");
            assertRefused(Map.of("DOABLE_DATABASE_URL", url), "cannot be used");
        }
    }

    @Test
    void anUnknownSchemeIsRefused() {
        assertRefused(Map.of("DOABLE_DATABASE_URL", "jdbc:oracle:thin:secret"), "DOABLE_DATABASE_URL must begin with");
    }

    private void assertRefused(Map<String, String> settings, String line) {
        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
    }

    private void open(Map<String, String> settings) {
        Map<String, String> all = TestDatabases.settings(kind);
        all.putAll(settings);
        new Opening(Config.load(all), Duration.ofMillis(700))
                .open(UnaryOperator.identity())
                .close();
    }
}
