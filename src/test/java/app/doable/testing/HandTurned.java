package app.doable.testing;

import app.doable.schedule.Background;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Repeats work when the test says so, on the test's own thread, instead of after the pause. */
public final class HandTurned {
    private final List<Round> rounds = new CopyOnWriteArrayList<>();

    private record Round(Runnable work, Duration pause) {}

    /** As the server wants it: its repeated work is kept here. */
    public Background background() {
        return new Background(new Keeper());
    }

    /** Does once what is repeated after pauses of that length, or shorter ones. */
    public void after(Duration pause) {
        rounds.stream()
                .filter(round -> round.pause().compareTo(pause) <= 0)
                .forEach(round -> round.work().run());
    }

    private final class Keeper extends ScheduledThreadPoolExecutor {
        Keeper() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long pause, TimeUnit unit) {
            rounds.add(new Round(work, Duration.of(pause, unit.toChronoUnit())));
            return schedule(() -> {}, 0, unit);
        }
    }
}
