package app.doable.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A task, and where it stands among those above and below it.
 *
 * @param subtasks right below it, open and done
 * @param parent the text of the task that it is below
 */
public record Branch(Task task, int subtasks, int openSubtasks, Optional<String> parent) {
    /** See {@link Task#asItWasDone}. */
    Branch asItWasDone(Instant at, Due due) {
        return new Branch(task.asItWasDone(at, due), subtasks, openSubtasks, parent);
    }
}
