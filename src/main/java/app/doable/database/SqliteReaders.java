package app.doable.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of threads, each with a connection that cannot write. They are platform threads: a call into the
 * library holds whatever carries it, and virtual threads have only as many carriers as there are processors.
 */
final class SqliteReaders implements AutoCloseable {
    private static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final int MOST_WAITING = 2000;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1800);

    private final Path file;
    private final WorkRunner runner;
    private final Dialect dialect;
    private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger busy = new AtomicInteger();
    private final List<Thread> threads;
    private volatile boolean closed;

    SqliteReaders(Path file, WorkRunner runner, Dialect dialect) {
        this.file = file;
        this.runner = runner;
        this.dialect = dialect;
        this.threads = IntStream.rangeClosed(1, THREADS)
                .mapToObj(number ->
                        Thread.ofPlatform().name("database reader " + number).start(this::serve))
                .toList();
    }

    <T extends @Nullable Object> T read(Supplier<T> work) {
        Job<T> job = new Job<>(work);
        if (closed || !waiting.offer(job)) {
            throw new DatabaseUnavailable(closed ? "the database is closed" : "too much work waits", null);
        }
        return job.await(LONGEST_WAIT);
    }

    private void serve() {
        @Nullable SqliteConnection connection = null;
        while (!closed || !waiting.isEmpty()) {
            try {
                Job<?> job = waiting.take();
                if (job.claim()) {
                    busy.incrementAndGet();
                    connection = serve(job, connection);
                    busy.decrementAndGet();
                }
            } catch (InterruptedException e) {
                // closing
            }
        }
        drop(connection);
    }

    /** @return the connection for the next job; none when this one is no good any more */
    private @Nullable SqliteConnection serve(Job<?> job, @Nullable SqliteConnection connection) {
        SqliteConnection open = connection;
        try {
            open = open == null ? SqliteConnection.openForReading(file) : open;
        } catch (SQLException e) {
            job.fail(new DatabaseUnavailable("the database cannot be opened", e));
            return null;
        }
        Work running = new Work(open, dialect, false);
        job.run(runner, running);
        SQLException spoiler = running.spoiler();
        if (spoiler == null) {
            job.answer();
            return open;
        }
        job.fail(new DatabaseUnavailable("the database failed during the work", spoiler));
        drop(open);
        return null;
    }

    private static void drop(@Nullable SqliteConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // it was to go anyway
        }
    }

    Database.Pool figures() {
        return new Database.Pool(busy.get(), THREADS, waiting.size());
    }

    /** Finishes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
