package app.doable;

import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** How many rows, of tables and of indexes, a server reads for each statement: it counts them for each connection. */
final class ReadRows implements QueryExecutionListener {
    private final String counters;
    private final long most;
    private final Map<Connection, Long> before = new ConcurrentHashMap<>();
    private final List<String> over = new ArrayList<>();
    private String request = "";

    /** @param most as many rows may be read */
    ReadRows(TestDatabase kind, long most) {
        this.most = most;
        this.counters = switch (kind) {
            case MARIADB, MYSQL -> "SHOW SESSION STATUS LIKE 'Handler_read%'";
            case POSTGRESQL -> """
                SELECT relname, COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables""";
            case SQLITE -> throw new IllegalArgumentException("SQLite does not count");
        };
    }

    /** Looks at the statements of what is done, and says which read more. */
    List<String> during(String named, Runnable done) {
        begin(named);
        done.run();
        return end();
    }

    private synchronized void begin(String named) {
        request = named;
        over.clear();
    }

    private synchronized List<String> end() {
        request = "";
        return List.copyOf(over);
    }

    @Override
    public synchronized void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!request.isEmpty()) {
            before.put(connection(execution), count(connection(execution)));
        }
    }

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (request.isEmpty() || !execution.isSuccess()) {
            return;
        }
        Connection connection = connection(execution);
        long read = (count(connection) - before.getOrDefault(connection, 0L)) / Math.max(1, execution.getBatchSize());
        if (read > most) {
            over.add(request + " reads " + read + " rows: "
                    + queries.getFirst().getQuery().replaceAll("\\s+", " "));
        }
    }

    private static Connection connection(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(counters)) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
