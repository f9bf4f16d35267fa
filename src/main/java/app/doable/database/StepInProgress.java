package app.doable.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * A row that names the step of the schema that is being taken. Where a change of the schema commits by itself, a program
 * that ends before the step is in the history leaves one that is done and looks as if it were not; by this row the next
 * start can tell it from somebody else's table of the same name.
 */
final class StepInProgress extends BaseCallback {
    private final DataSource connections;
    private final Dialect dialect;

    StepInProgress(DataSource connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    void createTable() {
        change("CREATE TABLE IF NOT EXISTS migration_step (version VARCHAR(50) NOT NULL)" + dialect.tableOptions());
    }

    /** The step that was begun last, whatever became of it. */
    Optional<MigrationVersion> lastBegun() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version FROM migration_step")) {
            return row.next() ? Optional.of(MigrationVersion.fromVersion(row.getString(1))) : Optional.empty();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** After a step that the server has refused: it did nothing. */
    void forget() {
        change("DELETE FROM migration_step");
    }

    private void change(String sql) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    /** On the connection of the step, whose first statement commits this too. */
    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement();
                PreparedStatement insert =
                        context.getConnection().prepareStatement("INSERT INTO migration_step (version) VALUES (?)")) {
            statement.execute("DELETE FROM migration_step");
            insert.setString(1, context.getMigrationInfo().getVersion().toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static FlywayException unusable(SQLException error) {
        return new FlywayException("the step in progress cannot be written down: " + error.getMessage(), error);
    }
}
