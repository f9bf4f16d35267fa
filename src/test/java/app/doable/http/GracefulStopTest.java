package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a stop does to requests that are under way. */
final class GracefulStopTest {
    @Test
    void anOpenRequestIsFinishedBeforeTheServerStops() throws Exception {
        SmallServer server = SmallServer.start();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                () -> server.raw().request("GET /slow").body(), Thread::startVirtualThread);
        assertThat(server.entered.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop, Thread::startVirtualThread);
        assertThat(server.stopping.await(20, TimeUnit.SECONDS)).isTrue();
        server.mayLeave.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("finished");
        stopped.get(20, TimeUnit.SECONDS);
    }
}
