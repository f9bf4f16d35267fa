package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Style and script as browsers get them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaticFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/app/doable/page/static");
    private static final int SCRIPT_BUDGET = 60 * 1024;

    private final StaticFiles files = new StaticFiles();
    private TestServer server;
    private TestClient client;

    @BeforeAll
    void start() {
        server = TestServer.start();
        client = server.client();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyFileInTheFolderIsSent() throws IOException {
        try (Stream<Path> inFolder = Files.list(FOLDER)) {
            assertThat(inFolder.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(StaticFiles.OWN);
        }
    }

    @Test
    void allScriptTogetherIsWithinItsBudget() {
        int compressed = files.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".js"))
                .mapToInt(file -> file.getValue().compressed().length)
                .sum();
        assertThat(compressed).isLessThan(SCRIPT_BUDGET);
    }

    @Test
    void aCurrentAddressMayBeKeptForEver() {
        TestClient.Answer answer = client.get(files.address("app.css"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(answer.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).contains("--paper");
    }

    @Test
    void anAddressOfAnotherVersionGetsTheFileAndMayNotKeepIt() {
        TestClient.Answer answer = client.get("/static/0123456789abcdef/app.js");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void anythingElseIsNotFound() {
        List<String> names = List.of("nothing.js", "..%2Fmessages_en.properties", "messages_en.properties");
        assertThat(names)
                .allSatisfy(name -> assertThat(
                                client.get("/static/0123456789abcdef/" + name).status())
                        .isIn(400, 404));
    }

    @Test
    void textTravelsCompressedAndPicturesAsTheyAre() throws IOException {
        assertThat(client.get(files.address("app.js"), "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .hasValue("gzip");
        assertThat(client.get(files.address("icon-512.png"), "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEmpty();
        StaticFile script = file("app.js");
        try (GZIPInputStream opened = new GZIPInputStream(new ByteArrayInputStream(script.compressed()))) {
            assertThat(opened.readAllBytes()).isEqualTo(script.bytes());
        }
    }

    @Test
    void modulesImportOnlyWhatIsThere() {
        Pattern importing = Pattern.compile("from \"\\./([^\"]+)\"|import \"\\./([^\"]+)\"");
        StaticFiles.OWN.stream().filter(name -> name.endsWith(".js")).forEach(name -> {
            Matcher found = importing.matcher(new String(file(name).bytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                assertThat(files.files()).containsKey(found.group(1) == null ? found.group(2) : found.group(1));
            }
        });
    }

    private StaticFile file(String name) {
        return Objects.requireNonNull(files.files().get(name), name);
    }
}
