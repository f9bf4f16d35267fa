package app.doable.schedule;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work beside the requests: soon, or every so often. What fails is logged, and harms nothing else. */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int WAITING = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService repeated;
    private final ExecutorService once =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), named("background"));

    public Background() {
        this(Executors.newSingleThreadScheduledExecutor(named("repeated")));
    }

    /** @param repeated decides when a pause is over, and is ended with this */
    public Background(ScheduledExecutorService repeated) {
        this.repeated = repeated;
    }

    /** Runs the work once, after what already waits. Too much waiting is dropped with a warning. */
    public void soon(Runnable work) {
        try {
            once.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.warn("too much waits in the background: something was dropped");
        }
    }

    /** Runs the work over and over, the first time after one pause. Every node does, so it must bear company. */
    public void every(Duration pause, Runnable work) {
        ScheduledFuture<?> _ = repeated.scheduleWithFixedDelay(
                guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("work in the background failed", e);
            }
        };
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /** Finishes what waits, within a few seconds. */
    @Override
    public void close() {
        repeated.shutdown();
        once.shutdown();
        try {
            if (!once.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || !repeated.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("work in the background was still going on at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
