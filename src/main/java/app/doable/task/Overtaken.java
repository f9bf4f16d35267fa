package app.doable.task;

/** Thrown in a write when a task is in another list by now than the one whose revision was taken: to be run again. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
        super(null, null, false, false);
    }
}
