package app.doable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database server: pooled transactions at READ COMMITTED. */
final class ServerDatabase extends Database {
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_TRYING = Duration.ofMillis(1500);

    private final Dialect dialect;
    private final ConnectionPool readers;
    private final ConnectionPool writers;
    private final LongAdder commits = new LongAdder();

    ServerDatabase(ServerAddress address, Dialect dialect, UnaryOperator<DataSource> observer) {
        super(dialect, observer);
        this.dialect = dialect;
        this.readers = ConnectionPool.forReading(address, dialect);
        this.writers = ConnectionPool.forWriting(address, dialect);
    }

    @Override
    <T extends @Nullable Object> T readAlone(Supplier<T> work) {
        return untilNoConflict(() -> attempt(readers, false, work));
    }

    @Override
    <T extends @Nullable Object> T writeAlone(Supplier<T> work) {
        return untilNoConflict(() -> attempt(writers, true, work));
    }

    private static <T extends @Nullable Object> T untilNoConflict(Supplier<T> attempt) {
        long start = System.nanoTime();
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.get();
            } catch (Conflict e) {
                if (attempts == MOST_ATTEMPTS || System.nanoTime() - start > LONGEST_TRYING.toNanos()) {
                    throw new DatabaseUnavailable("in the way of other work " + attempts + " times", e);
                }
                Pauses.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(2L * attempts + 1)));
            }
        }
    }

    private <T extends @Nullable Object> T attempt(ConnectionPool pool, boolean writing, Supplier<T> work) {
        Connection connection = pool.take();
        Work running = new Work(connection, dialect, writing);
        try {
            T result = run(running, work);
            finish(running);
            return result;
        } catch (RuntimeException | Error e) {
            throw giveUp(running, e);
        } finally {
            pool.putBack(connection, running.spoiler() == null);
        }
    }

    private void finish(Work running) {
        if (running.spoiler() != null) {
            throw new IllegalStateException("the work went on after its transaction was over", running.spoiler());
        }
        if (!running.isWriting()) {
            return;
        }
        try {
            running.connection().commit();
            commits.increment();
        } catch (SQLException e) {
            running.note(e);
            throw new IllegalStateException("COMMIT failed", e);
        }
    }

    /** What to throw, once nothing of the work is left. */
    private RuntimeException giveUp(Work running, Throwable thrown) {
        SQLException spoiler = running.spoiler();
        Trouble trouble = spoiler == null ? Trouble.OTHER : dialect.trouble(spoiler);
        if (trouble == Trouble.OTHER && running.isWriting()) {
            undo(running);
        }
        return switch (trouble) {
            case CONFLICT -> new Conflict(thrown);
            case UNAVAILABLE, REFUSED -> new DatabaseUnavailable("the database failed during the work", thrown);
            case DUPLICATE_KEY, OTHER -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                yield (RuntimeException) thrown;
            }
        };
    }

    private static void undo(Work running) {
        try {
            running.connection().rollback();
        } catch (SQLException e) {
            running.note(e);
        }
    }

    @Override
    public long commits() {
        return commits.sum();
    }

    @Override
    public Pool pool() {
        Pool reading = readers.figures();
        Pool writing = writers.figures();
        return new Pool(
                reading.busy() + writing.busy(),
                reading.open() + writing.open(),
                reading.waiting() + writing.waiting());
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
