package app.doable.database;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a look at the database found, without changing it.
 *
 * @param place the file or the server
 * @param damage what the database itself finds wrong with its file; a server is not asked
 */
public record Inspection(String place, Schema schema, List<String> damage) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How its tables compare to those that this program needs; newer ones are refused. */
    public enum Schema {
        MISSING,
        BEHIND,
        CURRENT
    }

    static Inspection of(Config config) {
        return Opening.isEmbedded(config) ? ofFile(Opening.file(config)) : ofServer(ServerAddress.of(config));
    }

    private static Inspection ofFile(Path file) {
        if (!Files.exists(file)) {
            return new Inspection(file.toString(), Schema.MISSING, List.of());
        }
        try (Connection connection = SqliteConnection.openForReading(file)) {
            return new Inspection(file.toString(), schema(connection, new SqliteDialect()), damage(connection));
        } catch (SQLException e) {
            throw new InvalidConfig("the database " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static Inspection ofServer(ServerAddress address) {
        try (Connection connection = address.connect(PATIENCE, PATIENCE)) {
            Schema schema = schema(connection, ServerAddress.dialect(connection));
            return new Inspection(address.withoutSettings(), schema, List.of());
        } catch (SQLException e) {
            throw Opening.unusable(address, e);
        }
    }

    private static Schema schema(Connection connection, Dialect dialect) {
        boolean pending = new Migrations(new SingleConnectionDataSource(connection, true), dialect).arePending();
        return pending ? Schema.BEHIND : Schema.CURRENT;
    }

    private static List<String> damage(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT integrity_check FROM pragma_integrity_check
                        UNION ALL
                        SELECT 'a row of ' || "table" || ' without its ' || parent FROM pragma_foreign_key_check""")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        found.remove("ok");
        return found;
    }
}
