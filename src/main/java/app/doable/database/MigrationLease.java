package app.doable.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row that says which node is migrating. Locks of the server's own would do on a single one, but are local to a node
 * of a cluster. The holder counts up its beat; who sees the same beat for long takes the lease over, so that no clocks
 * are compared.
 */
final class MigrationLease implements AutoCloseable {
    static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(MigrationLease.class);

    private final String holder = UUID.randomUUID().toString();
    private final Connection connection;
    private final Dialect dialect;
    private final Duration silence;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("migration lease").factory());

    private MigrationLease(Connection connection, Dialect dialect, Duration silence) {
        this.connection = connection;
        this.dialect = dialect;
        this.silence = silence;
    }

    static MigrationLease take(ServerAddress address, Dialect dialect) throws SQLException {
        return take(address.connect(Duration.ofSeconds(5), Duration.ofMinutes(1)), dialect, SILENCE);
    }

    /** @param silence after how long without a beat a holder is taken for dead */
    static MigrationLease take(Connection connection, Dialect dialect, Duration silence) throws SQLException {
        MigrationLease lease = new MigrationLease(connection, dialect, silence);
        try {
            lease.createTable();
            lease.await();
        } catch (SQLException | RuntimeException e) {
            lease.heart.shutdownNow();
            connection.close();
            throw e;
        }
        Future<?> _ =
                lease.heart.scheduleAtFixedRate(lease::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return lease;
    }

    private void createTable() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS migration_lease (
                        name VARCHAR(16) NOT NULL PRIMARY KEY,
                        holder VARCHAR(64) NOT NULL,
                        beat BIGINT NOT NULL
                    )""" + dialect.tableOptions());
        } catch (SQLException e) {
            // two nodes may create it at once, and then the server may refuse the second
            if (dialect.trouble(e) != Trouble.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private void await() throws SQLException {
        Seen seen = look();
        long since = System.nanoTime();
        while (!(seen.isNobody() ? insert() : isSilent(since) && replace(seen))) {
            Pauses.pause(LOOK);
            Seen now = look();
            if (!now.equals(seen)) {
                seen = now;
                since = System.nanoTime();
            }
        }
    }

    private boolean isSilent(long since) {
        return System.nanoTime() - since > silence.toNanos();
    }

    private Seen look() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT holder, beat FROM migration_lease")) {
            return row.next() ? new Seen(row.getString(1), row.getLong(2)) : new Seen("", 0);
        }
    }

    private boolean insert() throws SQLException {
        return update("INSERT INTO migration_lease (name, holder, beat) VALUES ('schema', ?, 0)", holder);
    }

    private boolean replace(Seen seen) throws SQLException {
        return update(
                "UPDATE migration_lease SET holder = ?, beat = 0 WHERE holder = ? AND beat = ?",
                holder,
                seen.holder,
                seen.beat);
    }

    private void beat() {
        try {
            update("UPDATE migration_lease SET beat = beat + 1 WHERE holder = ?", holder);
        } catch (SQLException e) {
            LOG.warn("the migration lease cannot be renewed: {}", e.getMessage());
        }
    }

    /** @return whether a row changed; false also when another node was faster */
    private boolean update(String statement, Object... values) throws SQLException {
        synchronized (connection) {
            try (PreparedStatement running = connection.prepareStatement(statement)) {
                for (int index = 0; index < values.length; index++) {
                    running.setObject(index + 1, values[index]);
                }
                return running.executeUpdate() == 1;
            } catch (SQLException e) {
                return switch (dialect.trouble(e)) {
                    case DUPLICATE_KEY, CONFLICT -> false;
                    case UNAVAILABLE, REFUSED, OTHER -> throw e;
                };
            }
        }
    }

    @Override
    public void close() throws SQLException {
        heart.shutdownNow();
        try {
            update("DELETE FROM migration_lease WHERE holder = ?", holder);
        } finally {
            connection.close();
        }
    }

    private record Seen(String holder, long beat) {
        boolean isNobody() {
            return holder.isEmpty();
        }
    }
}
