package app.doable.database;

import app.doable.config.InvalidConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings the schema in a file up to date, one program at a time. */
final class SqliteMigration {
    private SqliteMigration() {}

    /** Within this program one at a time by the monitor; a lock on a file keeps others out. */
    static synchronized void run(Path file) {
        Path lockFile = file.resolveSibling(file.getFileName() + ".migration");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock();
                Connection connection = SqliteConnection.open(file)) {
            Migrations migrations =
                    new Migrations(new SingleConnectionDataSource(connection, true), new SqliteDialect());
            if (migrations.arePending()) {
                migrations.run();
            }
        } catch (IOException e) {
            throw new InvalidConfig("the database " + file + " cannot be opened: " + e.getMessage());
        } catch (SQLException e) {
            throw new InvalidConfig("the database " + file + " cannot be used: " + e.getMessage());
        }
    }
}
