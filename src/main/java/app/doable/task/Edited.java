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
    /** Whether anything was to be changed. */
    public boolean changed() {
        return !task.equals(before);
    }
}
