package app.doable.bench;

import app.doable.testing.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server in a process of its own, started as {@code ./run} does, and what the system says about it. */
final class MeasuredServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);
    /** What the C library calls {@code USER_HZ}: the clock of {@code /proc}, 100 on every Linux platform of Java. */
    private static final double TICKS_PER_SECOND = 100;

    private static final Pattern STATEMENTS = Pattern.compile("(?m)^doable_database_statements_total (\\S+)$");
    private static final String METRICS_TOKEN = "the bench's own";

    static final String CONSTANTS = "/bench/";

    private final Process process;
    private final URI url;
    private final Duration start;
    private final Client client;
    private final Path constants;

    private MeasuredServer(Process process, URI url, Duration start, Path constants) {
        this.process = process;
        this.url = url;
        this.start = start;
        this.client = new Client(url);
        this.constants = constants;
    }

    /**
     * Returns once it answers.
     *
     * @param command the program and its arguments
     */
    static MeasuredServer start(List<String> command, Map<String, String> settings, int port) {
        Path constants = TestFolders.create("constants");
        List<String> words = new ArrayList<>(command);
        words.add(1, "-Ddoable.bench=" + constants);
        Path log = TestFolders.create("bench").resolve("server.log");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("DOABLE_METRICS_TOKEN", METRICS_TOKEN);
        URI url = URI.create("http://127.0.0.1:" + port);
        long before = System.nanoTime();
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            while (!answers(url)) {
                if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("the server does not start; it said: " + Files.readString(log));
                }
                pause(BETWEEN_TRIES);
            }
            return new MeasuredServer(process, url, Duration.ofNanos(System.nanoTime() - before), constants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks without Java's own client, whose loading would count as the server's start. */
    private static boolean answers(URI url) {
        try (var socket = new java.net.Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII)
                    .endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI url() {
        return url;
    }

    /** From the start of the process to its first page. */
    Duration startTime() {
        return start;
    }

    /** The processor time it has used so far, of all its threads but those that compile: their work ends. */
    Duration cpu() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            long compiling = threads.map(thread -> read(thread.resolve("stat")))
                    .filter(stat -> stat.contains("CompilerThre)"))
                    .mapToLong(MeasuredServer::ticks)
                    .sum();
            long all = ticks(read(Path.of("/proc", Long.toString(process.pid()), "stat")));
            return Duration.ofNanos(Math.round((all - compiling) / TICKS_PER_SECOND * 1e9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In user and in system mode (proc_pid_stat(5), fields 14 and 15). */
    private static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** Its resident memory, in MiB. */
    double memory() {
        Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB")
                .matcher(read(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!line.find()) {
            throw new IllegalStateException("no VmRSS");
        }
        return Long.parseLong(line.group(1)) / 1024.0;
    }

    /** How many SQL statements it has run so far, or NaN while it does not say. */
    double statements() {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/metrics"))
                .header("Authorization", "Bearer " + METRICS_TOKEN)
                .build();
        Matcher line = STATEMENTS.matcher(client.send(request).body());
        return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
    }

    Client client() {
        return client;
    }

    /** Makes the server answer the text at the path, as a constant. */
    void keep(String path, String text) {
        try {
            Files.writeString(constants.resolve(path.substring(CONSTANTS.length())), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
