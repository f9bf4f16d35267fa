package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.CapturedLog;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What bad input gets: a clear problem document, nothing stored, nothing of it in the log. Every row carries the word
 * {@code hush}. What no client library would send is in {@code HostileRequestTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputTest {
    private static final String JSON = "application/json";

    private final TestServer server = TestServer.start();
    private final TestClient person = server.client().loggedIn("ann");

    @BeforeAll
    void addTheOneTask() {
        person.json("POST", "/tasks", "{\"task\": \"Water the plants\"}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                row("over 1 MiB", JSON, "{\"task\": \"hush" + "a".repeat(1 << 20) + "\"}", 413),
                row("not JSON", JSON, "task=hush", 400),
                row("nothing", JSON, "", 400),
                row("half", JSON, "{\"task\": \"hush", 400),
                row("two objects", JSON, "{\"task\": \"hush\"} {\"task\": \"hush\"}", 400),
                row("an array", JSON, "[\"hush\"]", 400),
                row("a text", JSON, "\"hush\"", 400),
                row("null", JSON, "null", 400),
                row("single quotes", JSON, "{'task': 'hush'}", 400),
                row("a comment", JSON, "{\"task\": \"hush\" /* hush */}", 400),
                row("the same member twice", JSON, "{\"task\": \"hush\", \"task\": \"hush\"}", 400),
                row("deep nesting", JSON, "{\"task\": " + "[".repeat(5000) + "\"hush\"" + "]".repeat(5000) + "}", 400),
                row("a huge number", JSON, "{\"task\": \"hush\", \"id\": " + "9".repeat(10_000) + "}", 400),
                row("a raw control character", JSON, "{\"task\": \"hush\u0001\"}", 400),
                row("NUL", JSON, "{\"task\": \"hush\\u0000\"}", 422),
                row("an escaped control character", JSON, "{\"task\": \"hush\\u0007\"}", 422),
                row("a line end", JSON, "{\"task\": \"hush\\nhush\"}", 422),
                row("a lone high surrogate", JSON, "{\"task\": \"hush\\ud800\"}", 422),
                row("a lone low surrogate", JSON, "{\"task\": \"hush\\udc00\"}", 422),
                row("surrogates the wrong way round", JSON, "{\"task\": \"hush\\udc00\\ud800\"}", 422),
                row("a number for a text", JSON, "{\"task\": 5, \"hush\": 1}", 422),
                row("null for a text", JSON, "{\"task\": null}", 422),
                row("an object for a text", JSON, "{\"task\": {\"hush\": 1}}", 422),
                row("an unknown member", JSON, "{\"task\": \"hush\", \"done\": true}", 422),
                row("a member in another case", JSON, "{\"Task\": \"hush\"}", 422),
                row("blank text", JSON, "{\"task\": \" \\t\\u00a0\\u3000 \"}", 422),
                row("no text", JSON, "{}", 422),
                row("10,001 code points", JSON, "{\"task\": \"hush" + "\ud83e\udd8a".repeat(9_997) + "\"}", 422),
                row("another type", "text/plain", "{\"task\": \"hush\"}", 415),
                row("XML", "application/xml", "<task>hush</task>", 415),
                row("an upload", "multipart/form-data; boundary=x", "--x\r\n\r\nhush\r\n--x--", 415),
                row("a form without its token", "application/x-www-form-urlencoded", "task=hush", 403));
    }

    private static Arguments row(String name, String type, String body, int status) {
        return Arguments.of(name, type, body.getBytes(StandardCharsets.UTF_8), status);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("bodies")
    void aBodyThatCannotBeTakenIsRefused(String name, String type, byte[] body, int status) {
        refused(status, "POST", "/tasks", body, type);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("addresses")
    void anAddressThatIsNotThereIsRefused(String method, String path, int status) {
        refused(status, method, path, "{\"task\": \"hush\"}".getBytes(StandardCharsets.UTF_8), JSON);
    }

    static Stream<Arguments> addresses() {
        return Stream.of("0", "-1", "hush", "1.5", "0x1", "1e3", "%201", "99999999999999999999", "9223372036854775807")
                .flatMap(id -> Stream.of(
                        Arguments.of("PUT", "/tasks/" + id, 404),
                        Arguments.of("PUT", "/api/v1/tasks/" + id, 404),
                        Arguments.of("DELETE", "/tasks/" + id, 404)));
    }

    @ParameterizedTest
    @MethodSource("invalidUtf8")
    void bytesThatAreNoUtf8AreRefused(byte[] bad) {
        byte[] body = "{\"task\": \"hush???\"}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bad, 0, body, 14, bad.length);
        refused(400, "POST", "/tasks", body, JSON);
    }

    static Stream<byte[]> invalidUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc3},
                new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0x80});
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatCannotBeShownIsNoUsername(String name) {
        String body = "{\"username\": \"%s\", \"password\": \"hush-purple-otter-7\"}".formatted(name);
        refused(422, "POST", "/register", body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    static Stream<String> names() {
        return Stream.of("", "a", "a b", "an\\u0000n", "an\\ud800n", "an\\u202en", "a".repeat(65), "<b>ann</b>");
    }

    private void refused(int status, String method, String path, byte[] body, String type) {
        try (CapturedLog log = new CapturedLog()) {
            TestClient.Answer answer =
                    person.send(method, path, BodyPublishers.ofByteArray(body), "Content-Type", type, "X-Hush", "hush");
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            if (status != 403) { // a form's refusal is a page
                assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.json().get("status").asInt()).isEqualTo(status);
            }
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
            assertThat(log.text()).doesNotContain("hush", "purple-otter");
        }
        assertThat(person.get("/tasks").json().findValuesAsText("task"))
                .isEqualTo(Collections.singletonList("Water the plants"));
    }
}
