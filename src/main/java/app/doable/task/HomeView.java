package app.doable.task;

import app.doable.page.FormView;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the home page shows.
 *
 * @param revision the list's, so that script knows which changes it has seen
 * @param creationKey makes the add form's second sending the same task
 * @param editing the task whose text is being edited in its row
 * @param undo what was just done, when it can be undone
 */
public record HomeView(
        List<Task> tasks,
        long revision,
        String creationKey,
        FormView adding,
        Optional<Editing> editing,
        Optional<Undo> undo) {

    /** The task's text as typed, and why it was refused. */
    public record Editing(long id, FormView form) {}

    /**
     * The offer to undo what a list's revision did.
     *
     * @param messageKey says what that was, given the argument: the task's text, or how many tasks
     */
    public record Undo(String messageKey, Object argument, long listId, long revision) {
        static Undo deleted(Task task) {
            return new Undo("task.wasDeleted", task.text(), task.listId(), task.revision());
        }

        static Undo completed(Task task) {
            return new Undo("task.wasCompleted", task.text(), task.listId(), task.revision());
        }

        static Undo cleared(int tasks, long listId, long revision) {
            return new Undo("task.wasCleared", tasks, listId, revision);
        }
    }

    public List<Task> open() {
        return tasks.stream().filter(Predicate.not(Task::completed)).toList();
    }

    public List<Task> done() {
        return tasks.stream().filter(Task::completed).toList();
    }
}
