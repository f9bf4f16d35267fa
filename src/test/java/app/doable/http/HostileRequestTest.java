package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.RawClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no well-behaved client sends, byte by byte: each gets a problem document and a closed connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileRequestTest {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String JSON = HOST + "Content-Type: application/json\r\n";

    private final SmallServer server = SmallServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("no request", "hello\r\n\r\n", 400),
                Arguments.of("a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n", 400),
                Arguments.of("an unknown version", "GET /address HTTP/9.9\r\n" + HOST + "\r\n", 505),
                Arguments.of("no host", "GET /address HTTP/1.1\r\n\r\n", 400),
                Arguments.of("two hosts", "GET /address HTTP/1.1\r\n" + HOST + HOST + "\r\n", 400),
                Arguments.of("a broken header", "GET /address HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n", 400),
                Arguments.of("a folded header", "GET /address HTTP/1.1\r\n" + HOST + "A: b\r\n c\r\n\r\n", 400),
                Arguments.of("a space before the colon", "GET /address HTTP/1.1\r\n" + HOST + "A : b\r\n\r\n", 400),
                Arguments.of("NUL in a header", "GET /address HTTP/1.1\r\n" + HOST + "A: b\u0000c\r\n\r\n", 400),
                Arguments.of(
                        "a header flood", "GET /address HTTP/1.1\r\n" + HOST + "A: bcd\r\n".repeat(5000) + "\r\n", 431),
                Arguments.of(
                        "one huge header",
                        "GET /address HTTP/1.1\r\n" + HOST + "A: " + "b".repeat(40_000) + "\r\n\r\n",
                        431),
                Arguments.of(
                        "a huge cookie",
                        "GET /address HTTP/1.1\r\n" + HOST + "Cookie: a=" + "b".repeat(40_000) + "\r\n\r\n",
                        431),
                Arguments.of("a long address", "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414),
                Arguments.of("bad percent encoding", "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("half a percent encoding", "GET /address% HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of(
                        "bad percent encoding in an id",
                        "PUT /things/%ff HTTP/1.1\r\n" + JSON
                                + "X-Granted: PERSON\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
                        400),
                Arguments.of("a hidden slash", "PUT /things/a%2fb HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("a hidden NUL", "PUT /things/a%00b HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("a parent in the path", "GET /x/%2e%2e/address HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of(
                        "a path parameter",
                        "GET /address;a=b/../c HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
                        404),
                Arguments.of("a way out of the root", "GET /../../etc/passwd HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of(
                        "length and chunks",
                        "POST /echo HTTP/1.1\r\n" + JSON
                                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400),
                Arguments.of(
                        "two lengths",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
                        400),
                Arguments.of("a negative length", "POST /echo HTTP/1.1\r\n" + JSON + "Content-Length: -5\r\n\r\n", 400),
                Arguments.of(
                        "a length that is no number",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Content-Length: five\r\n\r\n",
                        400),
                Arguments.of(
                        "an unknown transfer coding",
                        "POST /echo HTTP/1.1\r\n" + JSON
                                + "Transfer-Encoding: gzip, chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                        400),
                Arguments.of(
                        "chunks not last",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
                        400),
                Arguments.of(
                        "a disguised transfer coding",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                        400),
                Arguments.of(
                        "a broken chunk",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                        400),
                Arguments.of(
                        "chunks in HTTP/1.0",
                        "POST /echo HTTP/1.0\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400),
                Arguments.of(
                        "an announced body over 1 MiB",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Content-Length: 1048577\r\n\r\n",
                        413),
                Arguments.of(
                        "chunks over 1 MiB",
                        "POST /echo HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n"
                                + ("10000\r\n" + "a".repeat(65_536) + "\r\n").repeat(17) + "0\r\n\r\n",
                        413),
                Arguments.of(
                        "a websocket",
                        "GET /address HTTP/1.1\r\n" + HOST
                                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                        404));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("requests")
    void isRefusedWithAProblemDocument(String name, String request, int status) throws IOException {
        RawClient.Answer answer = server.raw().send(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Server")).isEmpty();
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContainIgnoringCase("jetty", "Exception", "\tat ", "javalin");
    }
}
