package app.doable.testing;

import app.doable.config.Config;
import app.doable.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Data folders of servers that nobody has used: one is migrated, and the others get copies, which takes far less. */
final class DataFolders {
    private static final String FILE = "doable.db";
    private static final Path MIGRATED = migrated();

    private DataFolders() {}

    static Path create() {
        Path folder = TestFolders.create("server");
        try {
            Files.copy(MIGRATED, folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static Path migrated() {
        Path folder = TestFolders.create("migrated");
        Database.migrate(Config.load(Map.of("DOABLE_DATA_DIR", folder.toString())));
        return folder.resolve(FILE);
    }
}
