package app.doable.database;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A connection that keeps its prepared statements, which the driver itself would prepare anew each time. */
final class SqliteConnection extends JDBC4Connection {
    private static final int MOST_KEPT = 200;
    /** How long another program's writing is waited for. */
    private static final Duration BUSY = Duration.ofMillis(1500);

    /** Those not in use, by their text. */
    private final Map<String, Kept> idle = new LinkedHashMap<>();

    private SqliteConnection(Path file, Properties settings) throws SQLException {
        super("jdbc:sqlite:" + file, file.toString(), settings);
    }

    /** Opens the file, and makes it when it is not there. */
    static SqliteConnection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(BUSY.toMillis()));
        config.setJournalSizeLimit(64 << 20);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SqliteConnection connection = new SqliteConnection(file, config.toProperties());
        try {
            // the driver's own settings do not know this one: in KiB when negative
            connection.pragma("cache_size = -4096");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static SqliteConnection openForReading(Path file) throws SQLException {
        SqliteConnection connection = open(file);
        connection.pragma("query_only = true");
        return connection;
    }

    private void pragma(String setting) throws SQLException {
        try (Statement statement = createStatement()) {
            statement.execute("PRAGMA " + setting);
        }
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        Kept kept = idle.remove(sql);
        if (kept != null) {
            return kept;
        }
        checkOpen();
        checkCursor(type, concurrency, holdability);
        return new Kept(this, sql);
    }

    private void keep(Kept statement) throws SQLException {
        if (idle.size() >= MOST_KEPT) {
            String oldest = idle.keySet().iterator().next();
            Kept dropped = idle.remove(oldest);
            if (dropped != null) {
                dropped.drop();
            }
        }
        Kept other = idle.put(statement.text, statement);
        if (other != null && other != statement) {
            other.drop();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Kept statement : idle.values()) {
            statement.drop();
        }
        idle.clear();
        super.close();
    }

    /** Closed, it goes back to its connection with nothing of its use left. */
    private static final class Kept extends JDBC4PreparedStatement {
        private final SqliteConnection owner;
        private final String text;

        Kept(SqliteConnection owner, String text) throws SQLException {
            super(owner, text);
            this.owner = owner;
            this.text = text;
        }

        @Override
        public void close() throws SQLException {
            if (isClosed() || owner.isClosed()) {
                return;
            }
            rs.close();
            clearGeneratedKeys();
            // the values: clearParameters would also have SQLite prepare it anew, at three times the cost of a lookup
            clearBatch();
            owner.keep(this);
        }

        void drop() throws SQLException {
            super.close();
        }
    }
}
