package app.doable.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

final class PostgresServer extends DatabaseServer {
    private final Path data;
    private @Nullable EmbeddedPostgres server;

    PostgresServer() {
        super("postgresql");
        this.data = folder.resolve("data");
    }

    @Override
    public void start() {
        boolean first = server == null;
        try {
            if (server != null) {
                server.close();
            }
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setDataDirectoryCustomizer(PostgresServer::demandPasswords)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            if (first) {
                createUser(server);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot run", e);
        }
    }

    private static Path binaries() {
        return Path.of(System.getProperty("doable.servers.postgresql", System.getProperty("java.io.tmpdir")));
    }

    /** From all but the one that makes the others. */
    private static void demandPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createUser(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + USER + " LOGIN CREATEDB PASSWORD '" + PASSWORD + "'");
        }
    }

    @Override
    ProcessHandle process() {
        return running().orElseThrow();
    }

    /** The first line of its own note of itself is the process id. */
    private Optional<ProcessHandle> running() {
        Path note = data.resolve("postmaster.pid");
        try {
            return Files.exists(note)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(note).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String administrationUrl() {
        return url("postgres");
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    String createStatement(String database) {
        return "CREATE DATABASE " + database;
    }

    @Override
    public void close() {
        running().ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(_ -> process)
                    .join();
        });
    }
}
