package app.doable.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of connections that cannot write. Work runs on its caller's thread: handing it to another thread and
 * the answer back costs more than most reads do (docs/decisions/005).
 */
final class SqliteReaders implements AutoCloseable {
    private static final int MOST = 4;
    private static final int MOST_WAITING = 2000;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1800);

    private final Path file;
    private final WorkRunner runner;
    private final Dialect dialect;
    private final Semaphore free = new Semaphore(MOST);
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    SqliteReaders(Path file, WorkRunner runner, Dialect dialect) {
        this.file = file;
        this.runner = runner;
        this.dialect = dialect;
    }

    <T extends @Nullable Object> T read(Supplier<T> work) {
        take();
        try {
            if (closed) {
                throw new DatabaseUnavailable("the database is closed", null);
            }
            return readAlone(work);
        } finally {
            free.release();
        }
    }

    private void take() {
        if (free.tryAcquire()) {
            return;
        }
        try {
            if (free.getQueueLength() >= MOST_WAITING
                    || !free.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DatabaseUnavailable("too much other work waits for the database", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("stopped while waiting for the database", e);
        }
    }

    private <T extends @Nullable Object> T readAlone(Supplier<T> work) {
        SqliteConnection connection = connection();
        Work running = new Work(connection, dialect, false, new Watch());
        try {
            T result = runner.run(running, work);
            requireSound(running);
            return result;
        } catch (RuntimeException e) {
            requireSound(running);
            throw e;
        } finally {
            putBack(connection, running.spoiler() == null);
        }
    }

    private static void requireSound(Work running) {
        if (running.spoiler() != null) {
            throw new DatabaseUnavailable("the database failed during the work", running.spoiler());
        }
    }

    private SqliteConnection connection() {
        SqliteConnection known = idle.pollFirst();
        if (known != null) {
            return known;
        }
        try {
            SqliteConnection fresh = SqliteConnection.openForReading(file);
            open.incrementAndGet();
            return fresh;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("the database cannot be opened", e);
        }
    }

    private void putBack(SqliteConnection connection, boolean sound) {
        if (sound) {
            idle.addFirst(connection);
        } else {
            drop(connection);
        }
    }

    private void drop(SqliteConnection connection) {
        open.decrementAndGet();
        try {
            connection.close();
        } catch (SQLException e) {
            // it was to go anyway
        }
    }

    Database.Pool figures() {
        return new Database.Pool(MOST - free.availablePermits(), open.get(), free.getQueueLength());
    }

    /** Waits for what is running. */
    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(MOST);
        idle.forEach(this::drop);
        free.release(MOST);
    }
}
