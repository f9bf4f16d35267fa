package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.testing.ServerProcess;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be used stops the real program with one clear line. */
final class StartTest {
    private final Path dataDir = TestFolders.create("start");

    @Test
    void aWrongSettingIsNamed() {
        assertRefused(Map.of("DOABLE_PORT", "many"), "DOABLE_PORT must be a number from 0 to 65535, not 'many'");
    }

    @Test
    void anUnknownSettingIsNamedWithTheNearest() {
        assertRefused(Map.of("DOABLE_PROT", "5000"), "unknown setting DOABLE_PROT: did you mean DOABLE_PORT?");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertRefused(Map.of("DOABLE_PORT", Integer.toString(port)), "cannot listen on 127.0.0.1:" + port);
        }
    }

    @Test
    void aSecondServerOnTheSameDataFolderIsRefused() {
        try (ServerProcess first = ServerProcess.start(dataDir)) {
            assertRefused(Map.of(), "the data folder " + dataDir + " is in use by another server");
            assertThat(first.url()).isNotNull();
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(dataDir.resolve("file"));
        assertRefused(
                Map.of("DOABLE_DATA_DIR", file.resolve("data").toString()),
                "DOABLE_DATA_DIR: " + file.resolve("data") + " cannot be created");
    }

    @Test
    void aDataFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(dataDir.resolve("file"));
        assertRefused(Map.of("DOABLE_DATA_DIR", file.toString()), "DOABLE_DATA_DIR: " + file + " is not a folder");
    }

    @Test
    void aNewerSchemaIsRefused() throws SQLException {
        Config config = Config.load(Map.of("DOABLE_DATA_DIR", dataDir.toString()));
        Database.migrate(config);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dataDir.resolve("doable.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history
                    SELECT installed_rank + 1, '999', 'from the future', type, 'V999__x.sql', checksum, installed_by,
                        installed_on, execution_time, success
                    FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1""");
        }
        assertRefused(Map.of(), "the database has schema 999, made by a newer version of this program");
    }

    private void assertRefused(Map<String, String> settings, String line) {
        Map<String, String> all = new HashMap<>(Map.of("DOABLE_DATA_DIR", dataDir.toString(), "DOABLE_PORT", "0"));
        all.putAll(settings);
        try (ServerProcess program = ServerProcess.run(all)) {
            assertThat(program.exitCode()).isNotZero();
            assertThat(program.said()).hasLineCount(1).startsWith("doable: ").contains(line);
        }
    }
}
