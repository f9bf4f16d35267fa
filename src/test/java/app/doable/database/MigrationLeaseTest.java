package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.config.Config;
import app.doable.testing.EachDatabase;
import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL})
final class MigrationLeaseTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final ServerAddress address;
    private final Dialect dialect;

    MigrationLeaseTest(Config config) throws SQLException {
        this.address = ServerAddress.of(config);
        try (Connection connection = connect()) {
            this.dialect = ServerAddress.dialect(connection);
        }
    }

    private Connection connect() throws SQLException {
        return address.connect(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    @Test
    void oneNodeHasItUntilItLetsGo() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> second;
            try (MigrationLease _ = MigrationLease.take(connect(), dialect, NEVER)) {
                second = threads.submit(() -> {
                    try (MigrationLease _ = MigrationLease.take(connect(), dialect, NEVER)) {
                        return over.get();
                    }
                });
                over.set(true);
            }
            assertThat(second.get()).isTrue();
        }
    }

    @Test
    void theLeaseOfANodeThatDiedIsTakenOver() throws Exception {
        MigrationLease.take(connect(), dialect, NEVER).close();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO migration_lease (name, holder, beat) VALUES ('schema', 'the dead', 7)");
        }

        try (MigrationLease _ = MigrationLease.take(connect(), dialect, Duration.ofMillis(300));
                Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT holder FROM migration_lease")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNotEqualTo("the dead");
        }
    }
}
