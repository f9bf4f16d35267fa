package app.doable.view;

import app.doable.list.TaskList;
import app.doable.task.Task;
import java.util.List;
import java.util.Optional;

/**
 * What was deleted, the latest first.
 *
 * @param next where the tasks go on, a cursor
 * @param toast says what was just done
 */
public record TrashView(List<TaskList> lists, List<Task> tasks, Optional<String> next, Optional<Toast> toast) {
    public boolean isEmpty() {
        return lists.isEmpty() && tasks.isEmpty();
    }
}
