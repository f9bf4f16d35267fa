package app.doable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One piece of work under way: its connection, and the trouble that has already spoiled it, if any. */
final class Work {
    private final Connection connection;
    private final Dialect dialect;
    private final boolean writing;
    private final Watch watch;
    private @Nullable SQLException spoiler;
    private int depth;

    Work(Connection connection, Dialect dialect, boolean writing, Watch watch) {
        this.connection = connection;
        this.dialect = dialect;
        this.writing = writing;
        this.watch = watch;
    }

    boolean isWriting() {
        return writing;
    }

    /** @throws SQLException once the work is spoiled: what followed would be no part of its transaction */
    Connection connection() throws SQLException {
        if (spoiler != null) {
            throw new SQLException("the transaction is over", spoiler.getSQLState(), spoiler);
        }
        if (watch.isAbandoned()) {
            throw new SQLException("nobody waits for this work any more");
        }
        watch.sign();
        return connection;
    }

    /** Whether anybody waits for it or not. */
    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Remembers what ends the transaction, however the work itself takes it. */
    void note(SQLException error) {
        if (spoiler == null && isFatal(dialect.trouble(error))) {
            spoiler = error;
        }
    }

    private static boolean isFatal(Trouble trouble) {
        return switch (trouble) {
            case CONFLICT, UNAVAILABLE, REFUSED -> true;
            case DUPLICATE_KEY, OTHER -> false;
        };
    }

    Watch watch() {
        return watch;
    }

    @Nullable
    SQLException spoiler() {
        return spoiler;
    }

    /** Runs a part that leaves no trace when it fails, so that what failed in it can be caught around it. */
    <T extends @Nullable Object> T savepoint(Supplier<T> part) {
        String name = "part" + ++depth;
        execute("SAVEPOINT " + name);
        try {
            T result = part.get();
            execute("RELEASE SAVEPOINT " + name);
            return result;
        } catch (RuntimeException | Error e) {
            if (spoiler == null) {
                execute("ROLLBACK TO SAVEPOINT " + name);
                execute("RELEASE SAVEPOINT " + name);
            }
            throw e;
        } finally {
            depth--;
        }
    }

    private void execute(String statement) {
        try (Statement running = connection().createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            spoiler = spoiler == null ? e : spoiler;
            throw new DatabaseUnavailable("the transaction is over", e);
        }
    }
}
