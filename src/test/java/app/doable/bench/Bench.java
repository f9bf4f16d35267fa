package app.doable.bench;

import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures, and prints. */
public final class Bench {
    private static final Duration UNTIL_IDLE = Duration.ofSeconds(10);

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        List<String> command = words.subList(words.indexOf("--") + 1, words.size());
        Map<String, String> settings = TestDatabases.settings(TestDatabase.SQLITE);
        try (MeasuredServer server =
                MeasuredServer.start(command, settings, freePort(), TestFolders.create("constants"))) {
            System.out.printf("start: %d ms%n", server.startTime().toMillis());
            MeasuredServer.pause(UNTIL_IDLE);
            System.out.printf("idle memory: %d MiB%n", server.memory());
        }
        System.exit(0); // the libraries' pooled threads would keep the process for a while
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
