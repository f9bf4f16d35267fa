package app.doable.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

final class Pauses {
    private Pauses() {}

    /** @throws DatabaseUnavailable when this thread is told to stop */
    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new DatabaseUnavailable("stopped while waiting for the database", null);
        }
    }
}
