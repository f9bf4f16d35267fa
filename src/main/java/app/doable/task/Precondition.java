package app.doable.task;

import app.doable.http.Failure;
import java.util.Optional;

/** The state that a change was made for: {@code If-Match}, or none. */
public record Precondition(Optional<Long> revision) {
    public static final Precondition NONE = new Precondition(Optional.empty());

    /** @throws Failure.Outdated when the task has another revision now */
    void require(Task task) {
        if (revision.isPresent() && revision.get() != task.revision()) {
            throw new Failure.Outdated();
        }
    }
}
