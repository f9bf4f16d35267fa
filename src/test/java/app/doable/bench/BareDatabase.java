package app.doable.bench;

import app.doable.config.Config;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same statements with nothing around them: connections that keep what they have prepared, one commit each. */
final class BareDatabase {
    private static final int CONNECTIONS = 8;

    private final Config config;

    BareDatabase(Config config) {
        this.config = config;
    }

    /** @param cpu of this side of the database, for one transaction; on SQLite there is no other side */
    record Result(double perSecond, Duration cpu) {}

    Connection connect() throws SQLException {
        String url = config.databaseUrl()
                .orElse("jdbc:sqlite:" + config.dataDir().resolve("doable.db")
                        + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000");
        String password = config.databasePassword().value();
        return DriverManager.getConnection(url, config.databaseUser(), password);
    }

    /** A single connection writes to the file; its readers and a server's clients are several. */
    Result run(List<Transaction> transactions, Duration time) {
        boolean alone =
                config.databaseUrl().isEmpty() && transactions.getFirst().isWriting();
        int connections =
                alone ? 1 : Math.min(CONNECTIONS, 2 * Runtime.getRuntime().availableProcessors());
        run(transactions, connections, time.dividedBy(3));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        long count = run(transactions, connections, time);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(count / seconds, Duration.ofNanos((system.getProcessCpuTime() - cpu) / count));
    }

    private long run(List<Transaction> transactions, int connections, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> clients = new ArrayList<>();
            for (int client = 0; client < connections; client++) {
                int first = client;
                clients.add(() -> repeat(transactions, first, connections, deadline));
            }
            long count = 0;
            for (Future<Long> result : threads.invokeAll(clients)) {
                count += result.get();
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private long repeat(List<Transaction> transactions, int first, int step, long deadline) throws SQLException {
        long count = 0;
        try (Connection connection = connect()) {
            connection.setTransactionIsolation(connection.getMetaData().getDefaultTransactionIsolation());
            connection.setAutoCommit(!transactions.getFirst().isWriting());
            Map<String, PreparedStatement> prepared = new HashMap<>();
            for (int next = first % transactions.size(); System.nanoTime() < deadline; next += step) {
                for (Transaction.Statement statement :
                        transactions.get(next % transactions.size()).statements()) {
                    run(connection, prepared, statement);
                }
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                count++;
            }
        }
        return count;
    }

    private static void run(
            Connection connection, Map<String, PreparedStatement> prepared, Transaction.Statement statement)
            throws SQLException {
        PreparedStatement running = prepared.get(statement.sql());
        if (running == null) {
            running = connection.prepareStatement(statement.sql());
            prepared.put(statement.sql(), running);
        }
        for (int index = 0; index < statement.parameters().size(); index++) {
            running.setObject(index + 1, statement.parameters().get(index));
        }
        if (!statement.isQuery()) {
            running.executeUpdate();
            return;
        }
        try (ResultSet rows = running.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object ignored = rows.getObject(column);
                }
            }
        }
    }
}
