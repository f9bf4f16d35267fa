package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ServerProcess;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be used stops the real program with one clear line. */
final class StartTest {
    private final String dataDir = TestFolders.create("start").toString();

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
        try (ServerProcess first = ServerProcess.start(Path.of(dataDir))) {
            assertRefused(Map.of(), "the data folder " + dataDir + " is in use by another server");
            assertThat(first.url()).isNotNull();
        }
    }

    private void assertRefused(Map<String, String> settings, String line) {
        Map<String, String> all = new HashMap<>(Map.of("DOABLE_DATA_DIR", dataDir, "DOABLE_PORT", "0"));
        all.putAll(settings);
        try (ServerProcess program = ServerProcess.run(all)) {
            assertThat(program.exitCode()).isNotZero();
            assertThat(program.said()).hasLineCount(1).startsWith("doable: ").contains(line);
        }
    }
}
