package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ServerProcess;
import app.doable.testing.TestClient;
import app.doable.testing.TestFolders;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.nio.file.Path;
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
