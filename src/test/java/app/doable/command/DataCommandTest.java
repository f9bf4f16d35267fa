package app.doable.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ServerProcess;
import app.doable.testing.TestClient;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./doable migrate}, {@code backup}, {@code restore} and {@code doctor}: the program on a real data folder. */
final class DataCommandTest {
    private final Path folder = TestFolders.create("commands");
    private final Path dataDir = folder.resolve("data");
    private final Path backup = folder.resolve("backup.db");
    private final Map<String, String> settings = Map.of("DOABLE_DATA_DIR", dataDir.toString(), "DOABLE_PORT", "0");

    @Test
    void aBackupOfTheRunningServerIsRestoredWhenItHasStopped() {
        try (ServerProcess server = ServerProcess.start(settings)) {
            TestClient ann = server.client().loggedIn("ann");
            ann.json("POST", "/tasks", "{\"task\": \"before\"}");
            assertThat(said(0, "backup", backup.toString())).contains(backup.toString());
            ann.json("POST", "/tasks", "{\"task\": \"after\"}");
            assertThat(said(2, "restore", backup.toString())).contains("in use by another server");
        }
        said(0, "restore", backup.toString());
        try (ServerProcess server = ServerProcess.start(settings)) {
            TestClient ann = server.client().loggedIn("ann");
            assertThat(ann.get("/tasks").json().findValuesAsText("task")).containsExactly("before");
        }
    }

    @Test
    void whatIsNoBackupIsNotRestored() throws IOException {
        said(0, "user", "add", "--generate", "ann");
        Files.writeString(backup, "not a database");
        assertThat(said(2, "restore", backup.toString())).startsWith("doable: ").hasLineCount(1);
        assertThat(said(0, "user", "list")).contains("ann");
    }

    @Test
    void nothingBeginsAnewWhereARestoreWasCutShort() throws IOException {
        said(0, "user", "add", "--generate", "ann");
        Path database = dataDir.resolve("doable.db");
        Files.move(database, dataDir.resolve("doable.db.replaced"));
        assertThat(said(2, "migrate")).contains("a restore was cut short").hasLineCount(1);
        assertThat(database).doesNotExist();
    }

    @Test
    void aBackupDoesNotOverwrite() throws IOException {
        said(0, "migrate");
        Files.writeString(backup, "precious");
        assertThat(said(2, "backup", backup.toString()))
                .contains("is there already")
                .hasLineCount(1);
        assertThat(backup).hasContent("precious");
    }

    @Test
    void migrateMakesTheSchemaAndRefusesWhileTheServerRuns() {
        assertThat(said(0, "migrate")).isEqualTo("The schema is up to date.");
        assertThat(dataDir.resolve("doable.db")).exists();
        try (ServerProcess _ = ServerProcess.start(settings)) {
            assertThat(said(2, "migrate")).contains("in use by another server").hasLineCount(1);
        }
    }

    @Test
    void theDoctorMakesNothing() {
        assertThat(said(0, "doctor")).contains("data folder", "is not there yet");
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void theDoctorLooksBesideTheRunningServer() {
        try (ServerProcess _ = ServerProcess.start(settings)) {
            assertThat(said(0, "doctor"))
                    .contains("a server is running", "has the current schema")
                    .doesNotContain("trouble", "warning");
        }
    }

    @Test
    void theDoctorFindsDamage() throws IOException {
        said(0, "migrate");
        Path database = dataDir.resolve("doable.db");
        byte[] bytes = Files.readAllBytes(database);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4096, (byte) 0x5a);
        Files.write(database, bytes);
        assertThat(said(1, "doctor")).contains("trouble  database");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(said(0, "help"))
                .contains("serve", "user", "migrate", "backup", "restore", "doctor")
                .doesNotContain("null");
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThat(said(2, "bakcup")).startsWith("doable: Unmatched argument at index 0: 'bakcup'");
    }

    private String said(int exitCode, String... arguments) {
        try (ServerProcess program = ServerProcess.run(settings, arguments)) {
            assertThat(program.exitCode()).as(program::said).isEqualTo(exitCode);
            return program.said();
        }
    }
}
