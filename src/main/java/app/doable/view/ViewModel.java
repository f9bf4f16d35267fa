package app.doable.view;

import app.doable.page.FormView;
import app.doable.task.Task;
import java.util.List;
import java.util.Optional;

/**
 * What the home page shows of a list.
 *
 * @param openFrom where the open tasks begin: a cursor, or empty for the first
 * @param doneFrom where the done tasks begin: a cursor, or empty for the latest
 * @param revision names the list and its revision, or an earlier one, so that script knows which changes it has seen
 * @param creationKey makes the add form's second sending the same task
 * @param editing the task whose text is being edited in its row
 * @param undo what was just done, when it can be undone
 * @param elsewhere the task that was just added, when it is not among those shown
 */
public record ViewModel(
        String openFrom,
        List<Task> open,
        Optional<String> nextOpen,
        String doneFrom,
        List<Task> done,
        Optional<String> nextDone,
        String revision,
        String creationKey,
        FormView adding,
        Optional<Editing> editing,
        Optional<Undo> undo,
        Optional<Elsewhere> elsewhere) {

    /** The task's text as typed, and why it was refused. */
    public record Editing(long id, FormView form) {}

    /**
     * The offer to undo what a list's revision did.
     *
     * @param messageKey says what that was, given the argument: the task's text, or how many tasks
     */
    public record Undo(String messageKey, Object argument, long listId, long revision) {}

    /** @param address the page that begins with the task */
    public record Elsewhere(String text, String address) {}

    /** The same part of the list again. */
    public String address() {
        return ViewRequest.address(
                new ViewRequest.Parameter("open", openFrom), new ViewRequest.Parameter("done", doneFrom));
    }

    /** The task by itself; its way back leads here. */
    public String opening(Task task) {
        return "/tasks/" + task.id() + "?from=" + ViewRequest.encoded(address());
    }
}
