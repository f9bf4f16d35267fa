package app.doable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The single writer. It takes everything that waits, runs each work in a savepoint of its own inside one transaction,
 * commits once, and only then answers: one wait for the disk serves all of them.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    static final int MOST_WAITING = 1000;
    private static final int MOST_AT_ONCE = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1800);
    /** The first must not wait long for those that come behind it. */
    private static final Duration LONGEST_BATCH = Duration.ofMillis(50);

    /** Opens the writer's connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final WorkRunner inSavepoint;
    private final Dialect dialect;
    private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder commits = new LongAdder();
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Connection connection;

    GroupCommit(Opener opener, WorkRunner runner, Dialect dialect) {
        this.opener = opener;
        this.inSavepoint = new InSavepoint(runner);
        this.dialect = dialect;
        this.thread = Thread.ofPlatform().name("database writer").start(this::work);
    }

    <T extends @Nullable Object> T write(Supplier<T> work) {
        Job<T> job = new Job<>(work);
        if (closed || !waiting.offer(job)) {
            throw new DatabaseUnavailable(closed ? "the database is closed" : "too much work waits", null);
        }
        return job.await(LONGEST_WAIT);
    }

    int waiting() {
        return waiting.size();
    }

    long commits() {
        return commits.sum();
    }

    private void work() {
        while (!closed || !waiting.isEmpty()) {
            try {
                Job<?> first = waiting.take();
                if (first.claim()) {
                    commitTogether(first);
                }
            } catch (InterruptedException e) {
                LOG.debug("closing", e);
            }
        }
        closeConnection();
    }

    private void commitTogether(Job<?> first) {
        List<Job<?>> batch = new ArrayList<>(List.of(first));
        try {
            Connection open = connection();
            execute(open, "BEGIN IMMEDIATE");
            boolean changed = runAll(open, batch);
            execute(open, changed ? "COMMIT" : "ROLLBACK");
            if (changed) {
                commits.increment();
            }
        } catch (Throwable e) { // whatever it is, nobody may wait for ever
            LOG.error("{} writes failed together: {}", batch.size(), e.getMessage());
            closeConnection();
            batch.forEach(job -> job.fail(new DatabaseUnavailable("the transaction failed", e)));
            return;
        }
        batch.forEach(Job::answer);
    }

    /** @return whether there is anything to commit */
    private boolean runAll(Connection open, List<Job<?>> batch) throws SQLException {
        long start = System.nanoTime();
        boolean changed = run(open, batch.getFirst());
        while (batch.size() < MOST_AT_ONCE && System.nanoTime() - start < LONGEST_BATCH.toNanos()) {
            Job<?> next = waiting.poll();
            if (next == null) {
                break;
            }
            if (next.claim()) {
                batch.add(next);
                changed |= run(open, next);
            }
        }
        return changed;
    }

    private boolean run(Connection open, Job<?> job) throws SQLException {
        Work running = new Work(open, dialect, true, new Watch());
        job.run(inSavepoint, running);
        if (running.spoiler() != null) {
            throw running.spoiler();
        }
        return job.succeeded();
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = opener.open();
            connection = open;
        }
        return open;
    }

    /** Whatever its state, the next transaction begins on a new one. */
    private void closeConnection() {
        try (Connection old = connection) {
            connection = null;
            if (old != null) {
                execute(old, "ROLLBACK");
            }
        } catch (SQLException e) {
            LOG.debug("nothing to roll back", e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /** Finishes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record InSavepoint(WorkRunner runner) implements WorkRunner {
        @Override
        public <T extends @Nullable Object> T run(Work running, Supplier<T> work) {
            return runner.run(running, () -> running.savepoint(work));
        }
    }
}
