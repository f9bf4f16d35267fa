package app.doable.browser;

import app.doable.schedule.Background;
import app.doable.testing.Eventually;
import app.doable.testing.HandTurned;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The looks that a server takes at its database, each second by itself and here by hand: who is told of a change by the
 * next one hears of it in time, however busy the machine is.
 */
final class Looks {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HandTurned timer = new HandTurned();

    Background background() {
        return timer.background();
    }

    void next() {
        timer.after(BETWEEN);
    }

    /** As many as it takes: a page hears nothing before its stream is open, and that shows only in what it shows. */
    void until(BooleanSupplier shown) {
        Eventually.eventually("a first change on the page", PATIENCE, () -> {
            next();
            return shown.getAsBoolean();
        });
    }
}
