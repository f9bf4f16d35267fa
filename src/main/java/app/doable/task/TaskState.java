package app.doable.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a task is open, done or in the trash, by since when it is.
 *
 * @param lastCompletedAt when one of the times of a repeating task was done, the latest of those but the last of all
 */
record TaskState(Optional<Instant> completedAt, Optional<Instant> lastCompletedAt, Optional<Instant> deletedAt) {
    static final TaskState OPEN = new TaskState(Optional.empty(), Optional.empty(), Optional.empty());
}
