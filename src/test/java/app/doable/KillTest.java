package app.doable;

import static app.doable.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ServerProcess;
import app.doable.testing.TestClient;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives the end of the process, however it comes. */
final class KillTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 200;

    private final Path dataDir = TestFolders.create("kill");

    /** Somebody who writes until the server is gone: the session, and the texts that were acknowledged. */
    private record Writer(String cookie, Queue<String> acknowledged) {}

    @Test
    void everyAcknowledgedWriteAndEverySessionSurvivesKill() throws InterruptedException {
        List<Writer> writers;
        Queue<String> lateSessions = new ConcurrentLinkedQueue<>();
        try (ServerProcess server = ServerProcess.start(dataDir)) {
            writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> new Writer(logIn(server, "writer" + number), new ConcurrentLinkedQueue<>()))
                    .toList();
            CountDownLatch enough = new CountDownLatch(WRITES);
            List<Thread> threads = new ArrayList<>();
            writers.forEach(writer ->
                    threads.add(Thread.ofVirtual().start(untilGone(() -> writeOne(server.client(), writer, enough)))));
            threads.add(Thread.ofVirtual().start(untilGone(() -> lateSessions.add(logIn(server, "writer0")))));
            enough.await();
            server.kill();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (ServerProcess server = ServerProcess.start(dataDir)) {
            writers.forEach(writer -> assertThat(texts(server.client(), writer.cookie()))
                    .containsAll(writer.acknowledged())
                    .hasSizeBetween(
                            writer.acknowledged().size(), writer.acknowledged().size() + 1));
            lateSessions.forEach(
                    cookie -> assertThat(texts(server.client(), cookie)).isNotEmpty());
        }
    }

    @Test
    void onSigtermOpenRequestsFinishAndAreKept() throws IOException {
        String cookie;
        try (ServerProcess server = ServerProcess.start(dataDir)) {
            cookie = logIn(server, "patient");
            try (Socket request =
                    new Socket(server.url().getHost(), server.url().getPort())) {
                String body = "{\"task\": \"sent while it stops\"}";
                write(request, """
                        POST /tasks HTTP/1.1\r
                        Host: localhost\r
                        Cookie: %s\r
                        Content-Type: application/json\r
                        Content-Length: %d\r
                        Expect: 100-continue\r
                        Connection: close\r
                        \r
                        """.formatted(cookie, body.length()));
                assertThat(new String(request.getInputStream().readNBytes(25), StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
                server.terminate();
                eventually("refusing connections", Duration.ofSeconds(10), () -> refuses(server.url()));
                write(request, body);
                assertThat(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 201");
            }
            assertThat(server.exitCode()).isEqualTo(128 + 15);
        }
        try (ServerProcess server = ServerProcess.start(dataDir)) {
            assertThat(texts(server.client(), cookie)).containsExactly("sent while it stops");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static boolean refuses(URI url) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    private static String logIn(ServerProcess server, String username) {
        TestClient client = server.client().loggedIn(username);
        HttpCookie cookie = client.cookies().stream()
                .filter(HttpCookie::isHttpOnly)
                .findFirst()
                .orElseThrow();
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static List<String> texts(TestClient client, String cookie) {
        TestClient.Answer answer = client.get("/tasks", "Cookie", cookie);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().findValuesAsText("task");
    }

    private static void writeOne(TestClient client, Writer writer, CountDownLatch enough) {
        String text = UUID.randomUUID().toString();
        TestClient.Answer answer =
                client.json("POST", "/tasks", "{\"task\": \"" + text + "\"}", "Cookie", writer.cookie());
        if (answer.status() == 201) {
            writer.acknowledged().add(text);
            enough.countDown();
        }
    }

    private static Runnable untilGone(Runnable step) {
        return () -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    step.run();
                }
            } catch (UncheckedIOException e) {
                // the server is gone, as it should be
            }
        };
    }
}
