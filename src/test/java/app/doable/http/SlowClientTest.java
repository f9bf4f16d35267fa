package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.RawClient;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that hold on to the server, by saying little or nothing. */
final class SlowClientTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        drip.shutdownNow();
    }

    @Test
    void aSilentConnectionIsClosed() throws IOException {
        try (SmallServer server = start(new Limits(SHORT, LONG, 16_384, LONG, 16_384, 100, SHORT));
                Socket socket = server.raw().open()) {
            assertThat(RawClient.rest(socket)).isEmpty();
        }
    }

    @Test
    void aHeadThatDripsInIsCutOff() throws IOException {
        try (SmallServer server = start(new Limits(LONG, SHORT, 16_384, LONG, 16_384, 100, SHORT));
                Socket socket = server.raw().open()) {
            RawClient.write(socket, "GET /address HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            dripInto(socket);
            assertThat(RawClient.rest(socket)).isEmpty();
        }
    }

    @Test
    void aBodyThatDripsInIsRefused() throws IOException {
        try (SmallServer server = start(new Limits(LONG, LONG, 16_384, SHORT, 16_384, 100, SHORT));
                Socket socket = server.raw().open()) {
            RawClient.write(socket, head(1000000));
            dripInto(socket);
            assertThat(RawClient.rest(socket)).startsWith("HTTP/1.1 408").contains("\"status\":408");
        }
    }

    @Test
    void aBodyThatStopsIsRefused() throws IOException {
        try (SmallServer server = start(new Limits(SHORT, LONG, 16_384, LONG, 16_384, 100, SHORT));
                Socket socket = server.raw().open()) {
            RawClient.write(socket, head(10) + "{");
            assertThat(RawClient.rest(socket)).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
    }

    @Test
    void aConnectionBetweenTwoRequestsIsNotTakenForASlowOne() throws Exception {
        try (SmallServer server = start(new Limits(LONG, SHORT, 16_384, LONG, 16_384, 100, SHORT));
                Socket socket = server.raw().open()) {
            RawClient.write(socket, "GET /address HTTP/1.1\r\nHost: localhost\r\n\r\n");
            ScheduledFuture<String> later =
                    drip.schedule(() -> lastRequest(socket), SHORT.toMillis() * 3, TimeUnit.MILLISECONDS);
            assertThat(later.get(20, TimeUnit.SECONDS)).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 200");
        }
    }

    @Test
    void noMoreConnectionsThanAllowedAreServedAtOnce() throws Exception {
        try (SmallServer server = start(new Limits(LONG, LONG, 16_384, LONG, 16_384, 2, SHORT));
                Socket first = server.raw().open();
                Socket second = server.raw().open()) {
            RawClient.write(first, "GET /address HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(first.getInputStream().read()).isEqualTo('H');
            RawClient.write(second, "GET /address HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(second.getInputStream().read()).isEqualTo('H');
            CompletableFuture<Integer> third = CompletableFuture.supplyAsync(
                    () -> server.raw().request("GET /address").status(), Thread::startVirtualThread);
            assertThat(third).failsWithin(SHORT);
            first.shutdownOutput();
            assertThat(third.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    private static String head(int length) {
        return "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static SmallServer start(Limits limits) {
        return SmallServer.start(Map.of(), limits);
    }

    private void dripInto(Socket socket) {
        AtomicInteger count = new AtomicInteger();
        var _ = drip.scheduleAtFixedRate(
                () -> {
                    try {
                        RawClient.write(socket, Character.toString('a' + count.getAndIncrement() % 26));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                50,
                50,
                TimeUnit.MILLISECONDS);
    }

    private static String lastRequest(Socket socket) {
        try {
            RawClient.write(socket, "GET /address HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return RawClient.rest(socket);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
