package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class BackupTest {
    private final Config config = TestDatabases.config(TestDatabase.SQLITE);
    private final Path copy = TestFolders.create("backup").resolve("copy.db");

    @Test
    void aBackupOfARunningDatabaseIsOneMomentOfIt() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Database database = Database.open(config);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Notes notes = new Notes(database);
            var writer = threads.submit(() -> {
                for (int pair = 0; !enough.get(); pair++) {
                    String number = Integer.toString(pair);
                    database.write(() -> {
                        notes.insert("left" + number, "");
                        notes.insert("right" + number, "");
                    });
                }
            });
            Database.backup(config, copy);
            enough.set(true);
            writer.get();
            notes.write("after", "");
        }

        Database.restore(config, copy);

        try (Database database = Database.open(config)) {
            List<String> names = new Notes(database).names();
            assertThat(names).doesNotContain("after");
            assertThat(numbers(names, "left")).isEqualTo(numbers(names, "right"));
        }
    }

    private static List<String> numbers(List<String> names, String side) {
        return names.stream()
                .filter(name -> name.startsWith(side))
                .map(name -> name.substring(side.length()))
                .toList();
    }

    @Test
    void whatWasReplacedIsKept() {
        openAndWrite("old");
        Database.backup(config, copy);
        openAndWrite("new");

        Database.restore(config, copy);

        assertThat(config.dataDir().resolve("doable.db.replaced")).exists();
        try (Database database = Database.open(config)) {
            assertThat(new Notes(database).names()).containsExactly("old");
        }
    }

    @Test
    void aBackupNeverReplacesAFile() throws IOException {
        openAndWrite("a");
        Files.writeString(copy, "precious");

        assertThatThrownBy(() -> Database.backup(config, copy))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("is there already");
        assertThat(copy).hasContent("precious");
    }

    @Test
    void aDamagedBackupIsRefusedAndTheDatabaseStays() throws IOException {
        openAndWrite("a");
        Database.backup(config, copy);
        byte[] bytes = Files.readAllBytes(copy);
        for (int index = 4096; index < bytes.length; index += 7) {
            bytes[index] ^= 0x55;
        }
        Files.write(copy, bytes);

        assertRefused("");
    }

    @Test
    void afileOfAnotherKindIsRefused() throws IOException {
        openAndWrite("a");
        Files.writeString(copy, "a letter to my aunt".repeat(1000));

        assertRefused("is not a backup of this program");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() {
        openAndWrite("a");
        try (Database database = Database.open(config)) {
            database.write(() -> {
                database.sql().sql("""
                        INSERT INTO flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 'me', 1, true)
                        """).update();
            });
            Database.backup(config, copy);
            database.write(() -> database.sql()
                    .sql("DELETE FROM flyway_schema_history WHERE version = '999'")
                    .update());
        }

        assertRefused("newer version");
    }

    @Test
    void aRunningServerKeepsItsDatabase() {
        openAndWrite("a");
        Database.backup(config, copy);

        try (DataFolder.Lock lock = new DataFolder(config).lock()) {
            assertThat(lock).isNotNull();
            assertRefused("in use by another server");
        }
        assertThatCode(() -> Database.restore(config, copy)).doesNotThrowAnyException();
    }

    @Test
    void aServersDatabaseIsLeftToItsTools() {
        Config onAServer = Config.load(Map.of("DOABLE_DATABASE_URL", "jdbc:postgresql://nowhere/doable"));

        assertThatThrownBy(() -> Database.backup(onAServer, copy))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("own tools");
    }

    private void assertRefused(String line) {
        assertThatThrownBy(() -> Database.restore(config, copy))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
        try (Database database = Database.open(config)) {
            assertThat(new Notes(database).names()).containsExactly("a");
        }
    }

    private void openAndWrite(String name) {
        try (Database database = Database.open(config)) {
            new Notes(database).write(name, "");
        }
    }
}
