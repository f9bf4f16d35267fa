package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.config.Config;
import app.doable.testing.TestFolders;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the single writer acknowledged is there after the end of its process. */
final class KilledWriterTest {
    private static final int ACKNOWLEDGED = 300;

    private final Path dataDir = TestFolders.create("killed");

    @Test
    void everyAcknowledgedWriteSurvivesKillInTheMiddleOfOthers() throws Exception {
        Process writing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writing.inputReader()) {
            while (acknowledged.size() < ACKNOWLEDGED) {
                acknowledged.add(String.valueOf(lines.readLine()));
            }
            // the process's own destroy would close its output, too
            writing.toHandle().destroyForcibly();
            lines.lines().forEach(acknowledged::add);
        }
        // the last line may have been cut off
        acknowledged.removeLast();

        try (Database database = Database.open(config(dataDir))) {
            assertThat(new Notes(database).names()).containsAll(acknowledged);
        }
    }

    private static Config config(Path dataDir) {
        return Config.load(Map.of("DOABLE_DATA_DIR", dataDir.toString()));
    }

    /** Many writers at once, each telling every write that was acknowledged, until killed. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] arguments) throws InterruptedException {
            Notes notes = new Notes(Database.open(config(Path.of(arguments[0]))));
            List<Thread> writers = new ArrayList<>();
            for (int number = 0; number < 16; number++) {
                String name = "writer" + number + "-";
                writers.add(Thread.ofVirtual().start(() -> writeForEver(notes, name)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }

        private static void writeForEver(Notes notes, String name) {
            for (int write = 0; ; write++) {
                notes.write(name + write, "");
                System.out.println(name + write);
            }
        }
    }
}
