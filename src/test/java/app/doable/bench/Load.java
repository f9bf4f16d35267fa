package app.doable.bench;

import app.doable.testing.TestFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load tool under way: one thread of it, so that most of the machine is the server's. */
final class Load {
    private static final Path FOLDER = TestFolders.create("load");
    private static final Pattern RESULT = Pattern.compile("(?m)^bench (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)$");

    private final Process process;

    /** What the clients saw. */
    record Result(long requests, double perSecond, Duration median, Duration percentile99) {}

    private Load(Process process) {
        this.process = process;
    }

    /** @param requests sent in turn over all the connections, each of which waits for its answer before the next */
    static Load start(URI server, List<Request> requests, int connections, int seconds) {
        try {
            Path lines = Files.createTempFile(FOLDER, "requests", ".txt");
            Files.write(lines, requests.stream().map(Request::line).toList());
            ProcessBuilder builder = new ProcessBuilder(
                            "wrk",
                            "--threads=1",
                            "--connections=" + connections,
                            "--duration=" + seconds + "s",
                            "--timeout=10s",
                            "--script=" + script(),
                            server.toString())
                    .redirectErrorStream(true);
            builder.environment().put("BENCH_REQUESTS", lines.toString());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Load(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path script() throws IOException {
        Path script = FOLDER.resolve("load.lua");
        if (!Files.exists(script)) {
            try (InputStream stream = java.util.Objects.requireNonNull(Load.class.getResourceAsStream("load.lua"))) {
                Files.copy(stream, script);
            }
        }
        return script;
    }

    /** Waits for the end, however it went. */
    String end() {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end. */
    Result result() {
        String said = end();
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IllegalStateException("wrk failed: " + said);
        }
        if (number(result, 5) + number(result, 6) > 0) {
            throw new IllegalStateException(
                    number(result, 5) + " errors and " + number(result, 6) + " broken connections: " + said);
        }
        long requests = number(result, 1);
        return new Result(
                requests,
                requests * 1e6 / number(result, 2),
                Duration.ofNanos(number(result, 3) * 1_000),
                Duration.ofNanos(number(result, 4) * 1_000));
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}
