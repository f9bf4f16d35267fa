package app.doable.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A real database server on a port and in a folder of its own, ended when this program ends. */
public abstract sealed class DatabaseServer implements AutoCloseable permits MysqlServer, PostgresServer {
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    static final String USER = "doable";
    static final String PASSWORD = "a secret of the tests";
    static final Duration START = Duration.ofSeconds(90);

    final int port = freePort();
    final Path folder;

    DatabaseServer(String name) {
        this.folder = TestFolders.create(name);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end " + name));
    }

    /** Folders are deleted at the same time, which a server that still writes would undo. */
    private void end() {
        close();
        TestFolders.delete(folder);
    }

    static DatabaseServer start(TestDatabase kind) {
        DatabaseServer server =
                switch (kind) {
                    case SQLITE -> throw new IllegalArgumentException("SQLite has no server");
                    case MARIADB -> MysqlServer.mariadb();
                    case MYSQL -> MysqlServer.mysql();
                    case POSTGRESQL -> new PostgresServer();
                };
        server.start();
        return server;
    }

    /** Starts the stopped server again, on the same port and with the same data. */
    public abstract void start();

    /** The JDBC address of a database on this server. */
    public abstract String url(String database);

    abstract ProcessHandle process();

    abstract String administrationUrl();

    abstract String createStatement(String database);

    /** Ends the server without letting it finish anything. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops every process of the server in its tracks: connections stay open and nothing answers. */
    public void pause() {
        signal("-STOP");
        // on a busy machine it takes a while until the last thread has stopped
        Eventually.eventually(
                "a stop", Duration.ofSeconds(20), () -> processes().allMatch(DatabaseServer::isStopped));
    }

    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Commands.run(Stream.concat(Stream.of("kill", signal), processes().map(handle -> Long.toString(handle.pid())))
                .toList());
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process()), process().descendants());
    }

    /** Whether each of its threads is, by what Linux says of them. */
    private static boolean isStopped(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.allMatch(thread -> isStopped(thread.resolve("stat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state is the letter after the name, which is in brackets. */
    private static boolean isStopped(Path status) {
        try {
            String line = Files.readString(status);
            return line.startsWith("T", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty database. */
    public void create(String database) {
        try (Connection connection = DriverManager.getConnection(administrationUrl(), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(createStatement(database));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + database, e);
        }
    }

    /** The settings that lead Doable to a database on this server. */
    public Map<String, String> settings(String database) {
        return Map.of(
                "DOABLE_DATABASE_URL", url(database),
                "DOABLE_DATABASE_USER", USER,
                "DOABLE_DATABASE_PASSWORD", PASSWORD);
    }

    boolean accepts(String url) {
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public abstract void close();

    /** None that the system hands out to clients: it has to be free again after a kill. */
    private static int freePort() {
        return new Random()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(DatabaseServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
