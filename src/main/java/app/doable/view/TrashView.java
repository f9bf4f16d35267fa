package app.doable.view;

import app.doable.task.Task;
import app.doable.task.TrashedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was deleted, the latest first.
 *
 * @param next where the tasks go on, a cursor
 * @param names of lists, by number
 * @param toast says what was just done
 */
public record TrashView(
        List<TrashedList> lists,
        List<Task> tasks,
        Optional<String> next,
        Map<Long, String> names,
        Optional<Toast> toast) {
    /** The name of the list that the task goes back to. */
    public String home(Task task) {
        return names.getOrDefault(task.listId(), "");
    }

    public boolean isEmpty() {
        return lists.isEmpty() && tasks.isEmpty();
    }
}
