package app.doable.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work handed to another thread, and its outcome on the way back. */
final class Job<T extends @Nullable Object> {
    private final Supplier<T> work;
    private final CompletableFuture<Outcome<T>> answer = new CompletableFuture<>();
    /** By the thread that runs it, or by the one that no longer waits for that. */
    private final AtomicBoolean claimed = new AtomicBoolean();

    private @Nullable Outcome<T> outcome;

    Job(Supplier<T> work) {
        this.work = work;
    }

    /** @return false when nobody waits for it any more */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** Runs the work on the connection, and keeps the outcome to itself. */
    void run(WorkRunner runner, Work running) {
        run(wanted -> runner.run(running, wanted));
    }

    /** Runs the work within what surrounds it, and keeps the outcome to itself. */
    void run(Function<Supplier<T>, T> surroundings) {
        try {
            outcome = new Outcome<>(surroundings.apply(work), null);
        } catch (Throwable e) { // the thread has others to serve
            outcome = new Outcome<>(null, e);
        }
    }

    boolean succeeded() {
        return outcome != null && outcome.failure == null;
    }

    /** Tells the outcome to who waits for it. */
    void answer() {
        answer.complete(outcome == null ? new Outcome<>(null, new IllegalStateException("never run")) : outcome);
    }

    /** Tells that it failed, whatever came of the work itself. */
    void fail(RuntimeException failure) {
        answer.complete(new Outcome<>(null, failure));
    }

    /**
     * Waits for the answer; work that has begun is waited for however long it takes.
     *
     * @throws DatabaseUnavailable when the work has not begun within the time
     */
    T await(Duration untilBegun) {
        try {
            return answer.get(untilBegun.toNanos(), TimeUnit.NANOSECONDS).get();
        } catch (TimeoutException e) {
            if (claim()) {
                throw new DatabaseUnavailable("too much other work waits for the database", e);
            }
            return answer.join().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("stopped while waiting for the database", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits for the answer of work that has begun, for as long as it goes on.
     *
     * @throws DatabaseUnavailable when it has been silent for too long; it is then abandoned
     */
    T await(Watch watch, Duration longestSilence) {
        long left = longestSilence.toNanos();
        while (left > 0) {
            try {
                return answer.get(left, TimeUnit.NANOSECONDS).get();
            } catch (TimeoutException e) {
                left = longestSilence.toNanos() - watch.silence();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                left = 0;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        watch.abandon();
        throw new DatabaseUnavailable("no answer from the database", null);
    }

    private record Outcome<T extends @Nullable Object>(
            @Nullable T value, @Nullable Throwable failure) {
        @SuppressWarnings("NullAway") // a value is null only where T allows it
        T get() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            return value;
        }
    }
}
