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

    /** A server that does not answer within this time hangs. */
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(1750);

    private final Dialect dialect;
    private final ConnectionPool readers;
    private final ConnectionPool writers;
    private final LongAdder commits = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final Availability availability = new Availability();

    ServerDatabase(ServerAddress address, Dialect dialect, UnaryOperator<DataSource> observer) {
        super(dialect, observer);
        this.dialect = dialect;
        this.readers = ConnectionPool.forReading(address, dialect);
        this.writers = ConnectionPool.forWriting(address, dialect);
    }

    @Override
    <T extends @Nullable Object> T readAlone(Supplier<T> work) {
        return watched(readers, false, work);
    }

    @Override
    <T extends @Nullable Object> T writeAlone(Supplier<T> work) {
        return watched(writers, true, work);
    }

    /** On a thread that can be left alone with a server that hangs, whatever the driver is waiting for. */
    private <T extends @Nullable Object> T watched(ConnectionPool pool, boolean writing, Supplier<T> work) {
        Watch watch = new Watch();
        Job<T> job = new Job<>(work);
        Thread.startVirtualThread(() -> {
            job.run(wanted -> untilNoConflict(watch, () -> attempt(pool, writing, watch, wanted)));
            job.answer();
        });
        return job.await(watch, LONGEST_SILENCE);
    }

    private <T extends @Nullable Object> T untilNoConflict(Watch watch, Supplier<T> attempt) {
        long start = System.nanoTime();
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.get();
            } catch (Conflict e) {
                conflicts.increment();
                if (attempts == MOST_ATTEMPTS || System.nanoTime() - start > LONGEST_TRYING.toNanos()) {
                    throw new DatabaseUnavailable("in the way of other work " + attempts + " times", e);
                }
                watch.beginAgain();
                Pauses.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(2L * attempts + 1)));
            }
        }
    }

    private <T extends @Nullable Object> T attempt(
            ConnectionPool pool, boolean writing, Watch watch, Supplier<T> work) {
        Connection connection = take(pool);
        Work running = new Work(connection, dialect, writing, watch);
        try {
            T result = run(running, work);
            finish(running);
            availability.answered();
            return result;
        } catch (RuntimeException | Error e) {
            throw giveUp(running, e);
        } finally {
            pool.putBack(connection, running.spoiler() == null);
        }
    }

    private Connection take(ConnectionPool pool) {
        try {
            return pool.take();
        } catch (SQLException e) {
            availability.lost(e.getCause() == null ? e : e.getCause());
            throw new DatabaseUnavailable("no connection to the database", e);
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
            Connection connection = running.connection();
            if (!running.watch().beginCommit()) {
                throw new IllegalStateException("nobody waits for this work any more");
            }
            connection.commit();
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
            case UNAVAILABLE, REFUSED -> {
                availability.lost(thrown);
                yield new DatabaseUnavailable("the database failed during the work", thrown);
            }
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
            running.rollback();
        } catch (SQLException e) {
            running.note(e);
        }
    }

    @Override
    public long commits() {
        return commits.sum();
    }

    @Override
    public long conflicts() {
        return conflicts.sum();
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
