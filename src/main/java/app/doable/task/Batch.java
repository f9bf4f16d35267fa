package app.doable.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks, as they are within a transaction, by id.
 *
 * @param revisions of the lists that may be changed, taken by this transaction
 * @param labels those of the person's that were asked for, by their numbers, as they are spelled
 */
record Batch(Map<Long, Task> tasks, Map<Long, Long> revisions, Map<Long, String> labels) {
    Optional<Task> find(long id) {
        return Optional.ofNullable(tasks.get(id));
    }

    Collection<String> labelNames() {
        return labels.values();
    }

    long revision(long list) {
        return revisions.getOrDefault(list, 0L);
    }

    /** Says what becomes of tasks: only of those that change, each with its revision as it was. */
    interface Changing {
        List<Task> change(Batch batch);
    }
}
