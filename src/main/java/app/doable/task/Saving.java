package app.doable.task;

import java.util.Set;

/**
 * A task before and after a change, which has its revision already.
 *
 * @param oldListRevision that this transaction took of the list that the task was in
 */
record Saving(Task old, Task now, long oldListRevision, Set<String> overwritten) {
    Saving(Task old, Task now, long oldListRevision) {
        this(old, now, oldListRevision, Set.of());
    }

    /** In the same list. */
    static Saving of(Task old, Task changed, long listRevision) {
        return new Saving(old, changed.withRevision(listRevision), listRevision);
    }
}
