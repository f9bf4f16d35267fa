package app.doable.database;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Copies of the embedded database. A server's are made by its own tools. Every failure is said in one line. */
final class Backup {
    private final Path database;
    private final DataFolder folder;

    /** @throws InvalidConfig when the database is a server's */
    Backup(Config config) {
        if (!Opening.isEmbedded(config)) {
            throw new InvalidConfig("the database is on a server: back it up and restore it by the server's own tools");
        }
        this.database = Opening.file(config);
        this.folder = new DataFolder(config);
    }

    /**
     * Writes a copy of this moment, whoever is using the database meanwhile.
     *
     * @param target a file that is not there yet
     */
    void write(Path target) {
        if (Files.exists(target)) {
            throw new InvalidConfig(target + " is there already");
        }
        if (!Files.exists(database)) {
            throw new InvalidConfig("there is no database " + database);
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            copyInto(partial);
            DataFolder.keepPrivate(partial, "rw-------");
            force(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new InvalidConfig("the backup " + target + " cannot be written: " + e.getMessage());
        }
    }

    private void copyInto(Path file) throws SQLException {
        try (Connection connection = SqliteConnection.open(database);
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, file.toString());
            statement.executeUpdate();
        }
    }

    /**
     * Puts the backup in the place of the database, which is kept beside it with {@code .replaced} after its name.
     *
     * @throws InvalidConfig when it is no sound backup, of a newer program, or a server is using the database
     */
    void restore(Path source) {
        try (DataFolder.Lock _ = folder.lock()) {
            Path copy = database.resolveSibling(database.getFileName() + ".restoring");
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            check(source, copy);
            force(copy);
            // the log belongs to the old database: it would spoil the new one
            for (String suffix : List.of("", "-wal", "-shm")) {
                moveAway(suffix);
            }
            Files.move(copy, database, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InvalidConfig(source + " cannot be restored: " + e.getMessage());
        }
    }

    /**
     * Refuses to begin anew where a restore was cut short between its two moves.
     *
     * @throws InvalidConfig when the database is gone and what it was is still beside it
     */
    static void requireNoneCutShort(Path database) {
        if (!Files.exists(database) && Files.exists(replaced(database, ""))) {
            throw new InvalidConfig("a restore was cut short: repeat it, or rename %s back to %s"
                    .formatted(replaced(database, ""), database.getFileName()));
        }
    }

    private static Path replaced(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + ".replaced" + suffix);
    }

    private void moveAway(String suffix) throws IOException {
        Path old = database.resolveSibling(database.getFileName() + suffix);
        Path replaced = replaced(database, suffix);
        Files.deleteIfExists(replaced);
        if (Files.exists(old)) {
            Files.move(old, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void check(Path source, Path copy) throws IOException {
        try (Connection connection = SqliteConnection.open(copy);
                Statement statement = connection.createStatement()) {
            require(source, statement, "PRAGMA integrity_check", "ok");
            require(source, statement, "SELECT COUNT(*) FROM pragma_foreign_key_check", "0");
            require(source, statement, "SELECT MIN(success) FROM flyway_schema_history", "1");
            // fails when its schema is newer
            new Migrations(new SingleConnectionDataSource(connection, true), new SqliteDialect()).arePending();
        } catch (SQLException e) {
            Files.deleteIfExists(copy);
            throw new InvalidConfig(source + " is not a backup of this program: " + e.getMessage());
        } catch (InvalidConfig e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static void require(Path source, Statement statement, String question, String answer) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            String given = row.next() ? row.getString(1) : "nothing";
            if (!answer.equals(given)) {
                throw new InvalidConfig(source + " is damaged: " + question + " says " + given);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
