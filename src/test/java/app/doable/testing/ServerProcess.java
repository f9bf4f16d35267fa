package app.doable.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program in a process of its own, that can be killed: by default {@code Main} with this run's class path. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on (http://[^\\s\"]+:\\d+)");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> listening = new CompletableFuture<>();
    private final Thread reader;

    private ServerProcess(Map<String, String> settings, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DOABLE_") || name.startsWith("JAVA_TOOL_"));
        builder.environment().putAll(settings);
        try {
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.reader = Thread.ofVirtual().start(this::read);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "app.doable.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** This run's, without the tests themselves. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A server on a free port with its data in the folder, once it listens. */
    public static ServerProcess start(Path dataDir) {
        return start(Map.of("DOABLE_DATA_DIR", dataDir.toString(), "DOABLE_PORT", "0"));
    }

    /** A server with exactly these settings, once it listens. */
    public static ServerProcess start(Map<String, String> settings) {
        ServerProcess server = new ServerProcess(settings, java());
        server.url();
        return server;
    }

    /** The program with exactly these settings and arguments, which is expected to end by itself. */
    public static ServerProcess run(Map<String, String> settings, String... arguments) {
        return new ServerProcess(settings, java(arguments));
    }

    /** One of the repository's scripts, such as {@code ./run}, with these settings beside the environment. */
    public static ServerProcess script(Map<String, String> settings, String... command) {
        return new ServerProcess(settings, List.of(command));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    listening.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        listening.completeExceptionally(new IllegalStateException("the server ended: " + said()));
    }

    public URI url() {
        try {
            return listening.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the server did not listen; it said: " + said(), e);
        }
    }

    public TestClient client() {
        return new TestClient(url());
    }

    /** What it has written so far, to either stream. */
    public String said() {
        return String.join("\n", said);
    }

    /** Types the lines on its standard input, and ends that. */
    public ServerProcess type(String... lines) {
        try (var input = process.outputWriter()) {
            for (String line : lines) {
                input.write(line + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** SIGKILL: the process gets no chance to finish anything. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, without waiting for the end. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the end; all output has been read then. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the program does not end; it said: " + said());
            }
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
