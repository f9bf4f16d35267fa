package app.doable.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of connections that cannot write. */
final class SqliteReaders implements AutoCloseable {
    private static final int MOST = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1500);

    private final Path file;
    private final Semaphore places = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();

    SqliteReaders(Path file) {
        this.file = file;
    }

    SqliteConnection take() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DatabaseUnavailable("too much other work reads the database", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("stopped while waiting for the database", e);
        }
        SqliteConnection connection = idle.pollFirst();
        return connection != null ? connection : openAnother();
    }

    private SqliteConnection openAnother() {
        try {
            SqliteConnection connection = SqliteConnection.openForReading(file);
            open.incrementAndGet();
            return connection;
        } catch (SQLException e) {
            places.release();
            throw new DatabaseUnavailable("the database cannot be opened", e);
        }
    }

    /** @param sound whether the next may have it */
    void putBack(SqliteConnection connection, boolean sound) {
        if (sound) {
            idle.addFirst(connection);
        } else {
            drop(connection);
        }
        places.release();
    }

    private void drop(SqliteConnection connection) {
        open.decrementAndGet();
        try {
            connection.close();
        } catch (SQLException e) {
            // it was to go anyway
        }
    }

    int busy() {
        return MOST - places.availablePermits();
    }

    int open() {
        return open.get();
    }

    @Override
    public void close() {
        places.acquireUninterruptibly(MOST);
        idle.forEach(this::drop);
        idle.clear();
    }
}
