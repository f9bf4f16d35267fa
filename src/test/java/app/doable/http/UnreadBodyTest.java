package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Clients that are refused while they are still sending, and read only when they have sent everything, as most do. */
final class UnreadBodyTest {
    private static final int LARGE = 5 << 20;
    private static final byte[] LETTERS = "a".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final SmallServer server = SmallServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @RepeatedTest(20)
    void aBodyOfSeveralMegabytesIsRefusedInWords() throws IOException {
        assertThat(answerTo("POST /echo", "Content-Type: application/json", LARGE))
                .startsWith("HTTP/1.1 413")
                .contains("\"status\":413");
    }

    @RepeatedTest(20)
    void soIsOneWhoseLengthIsNotSaidBefore() throws IOException {
        try (Socket socket = server.raw().open()) {
            send(socket, head("POST /echo", "Content-Type: application/json\r\nTransfer-Encoding: chunked"));
            for (int sent = 0; sent < LARGE; sent += LETTERS.length) {
                send(socket, "10000\r\n");
                socket.getOutputStream().write(LETTERS);
                send(socket, "\r\n");
            }
            send(socket, "0\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whoeverMayNotAskOrAsksInTheWrongWayIsToldSoWhateverTheySend() throws IOException {
        assertThat(answerTo("PUT /things/1", "Content-Type: application/json", LARGE))
                .startsWith("HTTP/1.1 401");
        assertThat(answerTo("POST /nowhere", "Content-Type: application/json", LARGE))
                .startsWith("HTTP/1.1 404");
        assertThat(answerTo("POST /echo", "Content-Type: text/plain", LARGE)).startsWith("HTTP/1.1 415");
        assertThat(answerTo("POST /form", "Content-Type: application/x-www-form-urlencoded", LARGE))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void theConnectionIsGoodForMoreRequests() throws IOException {
        try (Socket socket = server.raw().open()) {
            send(
                    socket,
                    "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 65536\r\n\r\n");
            socket.getOutputStream().write(LETTERS);
            send(socket, head("GET /address", "Accept: text/plain"));
            assertThat(answer(socket)).containsSubsequence("HTTP/1.1 415", "HTTP/1.1 200");
        }
    }

    @Test
    void whoAsksBeforeSendingIsRefusedAtOnceAndNeverAskedForTheBody() throws IOException {
        try (Socket socket = server.raw().open()) {
            send(
                    socket,
                    head(
                            "POST /echo",
                            "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + LARGE));
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whoAnnouncesABodyAndSendsNoneIsToldSoonToo() throws IOException {
        try (Socket socket = server.raw().open()) {
            send(socket, head("POST /echo", "Content-Type: application/json\r\nContent-Length: " + LARGE));
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whoNeverEndsIsCutOff() {
        assertThatThrownBy(() -> answerTo("POST /echo", "Content-Type: application/json", 64 << 20))
                .isInstanceOf(SocketException.class);
    }

    private String answerTo(String line, String type, int length) throws IOException {
        try (Socket socket = server.raw().open()) {
            send(socket, head(line, type + "\r\nContent-Length: " + length));
            for (int sent = 0; sent < length; sent += LETTERS.length) {
                socket.getOutputStream().write(LETTERS);
            }
            return answer(socket);
        }
    }

    private static String head(String line, String headers) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Everything up to an orderly end of the connection. */
    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
