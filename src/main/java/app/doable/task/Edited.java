package app.doable.task;

import java.util.Set;

/**
 * What an edit by somebody who had seen an earlier state made of a task.
 *
 * @param before the task as it was until then
 * @param overwritten the names of the fields that somebody had changed since and this edit changed otherwise; what they
 *     were is in the history
 */
public record Edited(Task before, Task task, Set<String> overwritten) {
    /** The task, or the time of it that this edit completed, as it was then. */
    public Task asDone() {
        return TaskChange.isLater(task, before)
                ? task.asItWasDone(
                        task.lastCompletedAt().orElseThrow(),
                        before.details().due().orElseThrow())
                : task;
    }

    /** Whether anything was to be changed. */
    public boolean changed() {
        return !task.equals(before);
    }
}
