package app.doable.database;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether somebody still waits for work, and how far it has come. Who no longer waits may leave work alone only until
 * its COMMIT begins: from then on it may take place.
 */
final class Watch {
    private enum State {
        RUNNING,
        COMMITTING,
        ABANDONED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private volatile long lastSign = System.nanoTime();
    /** Known to the thread that runs the work alone. */
    private boolean begun;

    /** The work goes on to another statement. That it begins the first shows nothing: the server has answered none. */
    void sign() {
        if (begun) {
            lastSign = System.nanoTime();
        }
        begun = true;
    }

    /** In nanoseconds, since the last statement was answered and another one began, or since the start. */
    long silence() {
        return System.nanoTime() - lastSign;
    }

    /** @return false when nobody waits for it any more */
    boolean beginCommit() {
        return state.compareAndSet(State.RUNNING, State.COMMITTING);
    }

    /** The work has been rolled back and begins again. */
    void beginAgain() {
        state.compareAndSet(State.COMMITTING, State.RUNNING);
    }

    void abandon() {
        state.compareAndSet(State.RUNNING, State.ABANDONED);
    }

    boolean isAbandoned() {
        return state.get() == State.ABANDONED;
    }
}
