package app.doable.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections to a server, each given up when the server has not answered for a while. */
final class ConnectionPool implements AutoCloseable {
    private static final int MOST = 10;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    /** Longer than a server takes to notice a deadlock, which is a second. */
    private static final Duration LOCK_WAIT = Duration.ofMillis(1600);

    private static final Duration TAKE = Duration.ofMillis(1400);
    private static final Duration VALIDATE = Duration.ofMillis(500);

    private final HikariDataSource pool;

    private ConnectionPool(HikariConfig settings) {
        this.pool = new HikariDataSource(settings);
    }

    /** Each statement is a transaction of its own, so that reading needs no COMMIT. */
    static ConnectionPool forReading(ServerAddress address, Dialect dialect) {
        HikariConfig settings = settings("readers", address);
        settings.setAutoCommit(true);
        settings.setConnectionInitSql(dialect.welcome(LOCK_WAIT, true));
        return new ConnectionPool(settings);
    }

    static ConnectionPool forWriting(ServerAddress address, Dialect dialect) {
        HikariConfig settings = settings("writers", address);
        settings.setAutoCommit(false);
        settings.setConnectionInitSql(dialect.welcome(LOCK_WAIT, false));
        return new ConnectionPool(settings);
    }

    private static HikariConfig settings(String name, ServerAddress address) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setDataSource(new Connecting(address));
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(TAKE.toMillis());
        // the drivers' own check takes a second at least
        settings.setConnectionTestQuery("SELECT 1");
        settings.setValidationTimeout(VALIDATE.toMillis());
        settings.setInitializationFailTimeout(-1);
        return settings;
    }

    Connection take() throws SQLException {
        return pool.getConnection();
    }

    /** @param sound whether the next may have it */
    void putBack(Connection connection, boolean sound) {
        if (!sound) {
            pool.evictConnection(connection);
        }
        try {
            connection.close();
        } catch (SQLException e) {
            pool.evictConnection(connection);
        }
    }

    Database.Pool figures() {
        var figures = pool.getHikariPoolMXBean();
        return new Database.Pool(
                figures.getActiveConnections(), figures.getTotalConnections(), figures.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Connecting extends AbstractDataSource {
        private final ServerAddress address;

        Connecting(ServerAddress address) {
            this.address = address;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return address.connect(CONNECT, ANSWER);
        }

        /** In seconds; how long closing the pool waits for a connection that is being made. */
        @Override
        public int getLoginTimeout() {
            return Math.toIntExact(CONNECT.toSeconds()) + 1;
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // fixed here, whatever the pool would like
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
