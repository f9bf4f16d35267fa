package app.doable.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MySQL or MariaDB: started by much the same words. */
final class MysqlServer extends DatabaseServer {
    /** Ends the server when this program is gone, however it went: its end of the pipe closes with it. */
    private static final String UNTIL_INPUT_ENDS = "\"$@\" & server=$!; read -r _; kill -9 $server";

    private final Path program;
    private final String scheme;
    private final Path log;
    private final List<String> options;
    private final List<String> startOptions = new ArrayList<>();
    private @Nullable Process wrapper;

    private MysqlServer(String scheme, Path binaries, String program, List<String> options) {
        super(scheme);
        this.scheme = scheme;
        this.program = executable(binaries.resolve("bin").resolve(program));
        this.log = folder.resolve("server.log");
        this.options = new ArrayList<>(List.of(
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + binaries,
                "--datadir=" + folder.resolve("data"),
                "--innodb-buffer-pool-size=64M",
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--performance-schema=OFF",
                "--skip-name-resolve"));
        this.options.addAll(options);
    }

    static DatabaseServer mysql() {
        Path binaries = binaries("mysql");
        nameLibrary(binaries.resolve("lib/private"));
        MysqlServer server = new MysqlServer(
                "mysql",
                binaries,
                "mysqld",
                List.of("--innodb-redo-log-capacity=16M", "--disable-log-bin", "--mysqlx=OFF"));
        Commands.run(server.command("--initialize-insecure"));
        return server;
    }

    static DatabaseServer mariadb() {
        Path binaries = binaries("mariadb");
        MysqlServer server = new MysqlServer("mariadb", binaries, "mariadbd", List.of("--innodb-log-file-size=16M"));
        // made anew at each start, its key takes longer than all the rest
        server.startOptions.add("--skip-ssl");
        executable(binaries.resolve("bin/my_print_defaults"));
        executable(binaries.resolve("bin/resolveip"));
        Path install = executable(binaries.resolve("scripts/mariadb-install-db"));
        List<String> command = new ArrayList<>(List.of(install.toString()));
        command.addAll(server.options);
        command.addAll(List.of("--force", "--auth-root-authentication-method=normal", "--skip-test-db"));
        Commands.run(command);
        return server;
    }

    /**
     * Debian 13 and Ubuntu 24.04 have it by a name of their own, though on 64 bits it is the same: the server finds it
     * by the old one in its own folder.
     */
    private static void nameLibrary(Path folder) {
        Path library = folder.resolve("libaio.so.1");
        Path theirs = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");
        if (Files.exists(theirs) && Files.isDirectory(folder) && !Files.exists(library)) {
            try {
                Files.deleteIfExists(library); // a link that leads nowhere any more
                Files.createSymbolicLink(library, theirs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path binaries(String name) {
        return Path.of(System.getProperty("doable.servers." + name, "not unpacked"));
    }

    private static Path executable(Path program) {
        if (!Files.exists(program)) {
            throw new IllegalStateException(program + " is missing: run the tests by ./test, which unpacks it");
        }
        if (!Files.isExecutable(program) && !program.toFile().setExecutable(true)) {
            throw new IllegalStateException(program + " cannot be made executable");
        }
        return program;
    }

    private List<String> command(String... more) {
        return Stream.of(Stream.of(program.toString()), options.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toList();
    }

    @Override
    public void start() {
        forgetKilledOne();
        Path welcome = folder.resolve("welcome.sql");
        List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "sh"));
        command.addAll(command(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--max-connections=500",
                "--init-file=" + welcome));
        command.addAll(startOptions);
        try {
            Files.writeString(welcome, """
                    CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
                    GRANT ALL ON *.* TO '%1$s'@'%%';
                    """.formatted(USER, PASSWORD));
            wrapper = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(program + " cannot run", e);
        }
        Eventually.eventually("a " + scheme + " server, see " + log, START, this::isReady);
    }

    /** Of one that was killed the lock is left: whoever has its number by then would be taken for it. */
    private void forgetKilledOne() {
        try {
            Files.deleteIfExists(folder.resolve("data/server.sock.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that ended stays a child until the wrapper's input ends. */
    private boolean isReady() {
        if (logSays("Aborting")) {
            throw new IllegalStateException(program + " ended: " + log());
        }
        return accepts(administrationUrl());
    }

    private boolean logSays(String words) {
        return log().contains(words);
    }

    private String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ProcessHandle process() {
        if (wrapper == null) {
            throw new IllegalStateException("not started");
        }
        return wrapper.children().findFirst().orElseThrow();
    }

    /** With what waits for its end, so that none is left of it. */
    @Override
    public void kill() {
        close();
        if (wrapper != null) {
            wrapper.onExit().join();
        }
    }

    @Override
    String administrationUrl() {
        return url("mysql");
    }

    @Override
    public String url(String database) {
        return "jdbc:" + scheme + "://127.0.0.1:" + port + "/" + database;
    }

    /** In a character set that would spoil most texts, unless every table names its own. */
    @Override
    String createStatement(String database) {
        return "CREATE DATABASE " + database + " CHARACTER SET latin1";
    }

    @Override
    public void close() {
        if (wrapper != null) {
            wrapper.children().forEach(ProcessHandle::destroyForcibly);
            wrapper.destroyForcibly();
        }
    }
}
