package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ServerProcess;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that people start. */
final class ScriptsTest {
    private final Path folder = TestFolders.create("scripts");
    private final Map<String, String> settings =
            new HashMap<>(Map.of("DOABLE_DATA_DIR", folder.toString(), "DOABLE_PORT", "0"));

    @Test
    void aSecondStartServesWithoutMaven() throws IOException {
        serveOnce();
        settings.put("PATH", pathWithBrokenMaven());
        assertThat(serveOnce()).doesNotContain("building", "preparing");
    }

    private String serveOnce() {
        try (ServerProcess server = ServerProcess.script(settings, "./run")) {
            assertThat(server.client().get("/login").status()).isEqualTo(200);
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(128 + 15);
            return server.said();
        }
    }

    private String pathWithBrokenMaven() throws IOException {
        Path maven = folder.resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho building with Maven\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder + ":" + System.getenv("PATH");
    }

    @Test
    void runTakesNoArguments() {
        assertThat(shell("./run --port 80"))
                .isEqualTo("./run: takes no arguments: settings come from the environment, commands from ./doable 1");
    }

    @ParameterizedTest
    @CsvSource({"3.8.7, 3.8, 0", "3.10.1, 3.8, 0", "4.0.0, 3.8, 0", "3.6.3, 3.8, 1", "2.9, 3.8, 1", "0.0, 3.8, 1"})
    void versionsCompareByNumber(String version, String least, String status) {
        assertThat(tools("is_at_least " + version + " " + least)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"25.0.1, 0", "26-ea, 0", "24.0.2, 1", "1.8.0_402, 1"})
    void aFolderIsAJdkByItsCompilerAndItsRelease(String version, String status) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("/bin/true"));
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        assertThat(tools("is_recent_jdk " + folder)).isEqualTo("1");
        Files.createSymbolicLink(bin.resolve("javac"), Path.of("/bin/true"));
        assertThat(tools("is_recent_jdk " + folder)).isEqualTo(status);
    }

    @Test
    void theFingerprintFollowsTheSources() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path source = Files.createDirectories(folder.resolve("src/main")).resolve("A.java");
        Files.writeString(source, "class A {}");
        String before = fingerprint();
        assertThat(fingerprint()).isEqualTo(before).matches("[0-9a-f]{20} 0");
        Files.writeString(source, "class A { }");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private String fingerprint() {
        return tools("root=" + folder + "; source_fingerprint");
    }

    /** What a function of the scripts prints, and its status. */
    private String tools(String command) {
        return shell("root=$PWD; . scripts/tools.sh; " + command);
    }

    private String shell(String command) {
        try (ServerProcess shell = ServerProcess.script(Map.of(), "bash", "-c", command + "; echo $?")) {
            shell.exitCode();
            return shell.said().replace('\n', ' ');
        }
    }
}
