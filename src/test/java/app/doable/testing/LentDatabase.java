package app.doable.testing;

import app.doable.config.Config;
import app.doable.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An opened, migrated, empty database. Giving it back empties it for the next, which takes less than migrating one. */
public final class LentDatabase implements AutoCloseable {
    private static final Map<TestDatabase, Deque<LentDatabase>> IDLE = new EnumMap<>(TestDatabase.class);
    private static final List<String> BOOKKEEPING =
            List.of("flyway_schema_history", "migration_lease", "migration_step");

    private final TestDatabase kind;
    private final Map<String, String> settings;
    private final Config config;
    private final Database database;
    private final List<String> tables;

    private LentDatabase(TestDatabase kind) {
        this.kind = kind;
        this.settings = Map.copyOf(TestDatabases.settings(kind));
        this.config = Config.load(settings);
        this.database = Database.open(config);
        this.tables = tables();
    }

    public static LentDatabase borrow(TestDatabase kind) {
        synchronized (IDLE) {
            LentDatabase idle =
                    IDLE.computeIfAbsent(kind, any -> new ArrayDeque<>()).poll();
            if (idle != null) {
                return idle;
            }
        }
        return new LentDatabase(kind);
    }

    public Database database() {
        return database;
    }

    public Config config() {
        return config;
    }

    /** For a server on it. */
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() {
        empty();
        synchronized (IDLE) {
            IDLE.computeIfAbsent(kind, any -> new ArrayDeque<>()).push(this);
        }
    }

    /** Past the database's own doors. */
    public Connection connect() throws SQLException {
        String url = config.databaseUrl()
                .orElse("jdbc:sqlite:" + config.dataDir().resolve("doable.db") + "?busy_timeout=5000");
        return DriverManager.getConnection(
                url, config.databaseUser(), config.databasePassword().value());
    }

    private List<String> tables() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list the tables", e);
        }
        names.removeAll(BOOKKEEPING);
        return names;
    }

    private void empty() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String step : emptying()) {
                statement.execute(step);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the database", e);
        }
    }

    private List<String> emptying() {
        Stream<String> deletions = tables.stream().map(table -> "DELETE FROM " + table);
        return switch (kind) {
            case SQLITE ->
                Stream.of(Stream.of("PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"), deletions, Stream.of("COMMIT"))
                        .flatMap(steps -> steps)
                        .toList();
            case MARIADB, MYSQL ->
                Stream.concat(Stream.of("SET foreign_key_checks = 0"), deletions)
                        .toList();
            case POSTGRESQL -> List.of("TRUNCATE " + String.join(", ", tables));
        };
    }
}
