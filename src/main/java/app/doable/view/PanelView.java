package app.doable.view;

import app.doable.account.Actor;
import app.doable.page.FormView;
import app.doable.page.Markdown;
import app.doable.task.Branch;
import app.doable.task.Task;
import java.util.List;
import java.util.Optional;

/**
 * One task with all that belongs to it.
 *
 * @param form what was refused, as it was typed
 * @param above what it is below, the highest first
 * @param subtasks right below it
 * @param lists where it can be
 * @param labels that the person has
 * @param due as it can be typed again
 * @param repeat as it can be typed again
 * @param clashes what others wrote at the same time as what it says now
 * @param toast says what was just done
 * @param back the view that it was opened from
 */
public record PanelView(
        Task task,
        FormView form,
        List<Task> above,
        List<Branch> subtasks,
        List<Actor.SeenList> lists,
        List<String> labels,
        String due,
        String start,
        String repeat,
        Markdown notes,
        Past past,
        List<Clash> clashes,
        Optional<Toast> toast,
        String back) {

    /**
     * Some of its history, the newest first.
     *
     * @param from where it begins, a cursor or empty
     * @param next where it goes on, a cursor
     */
    public record Past(List<PastLine> lines, String from, Optional<String> next) {}

    /** The list and its revision in which the task is seen. */
    public String seen() {
        return task.listId() + "." + task.revision();
    }

    /** What a field holds: what was typed and refused, or what is kept. */
    public String value(String field) {
        return form.values().containsKey(field) ? form.value(field) : kept(field);
    }

    /** Whether it repeats by a rule whose dates are not computed. */
    public boolean isRepeatUnknown() {
        return task.details().repeat().filter(rule -> !rule.isUnderstood()).isPresent();
    }

    public long openSubtasks() {
        return subtasks.stream().filter(branch -> !branch.task().completed()).count();
    }

    public ViewAddress address() {
        return ViewAddress.parse(back);
    }

    /** One above or below it by itself; its way back leads to the same view. */
    public String opening(Task other) {
        return address(other.id(), "");
    }

    /** Itself. */
    public String here() {
        return address(task.id(), "");
    }

    /** With its history from the cursor on. */
    public String pastFrom(String cursor) {
        return address(task.id(), cursor);
    }

    private String address(long id, String cursor) {
        String address = "/tasks/" + id + "?from=" + ViewAddress.encoded(back);
        return cursor.isEmpty() ? address : address + "&past=" + ViewAddress.encoded(cursor);
    }

    private String kept(String field) {
        return switch (field) {
            case "task" -> task.text();
            case "notes" -> task.details().notes();
            case "due" -> due;
            case "start" -> start;
            case "repeat" -> repeat;
            case "labels" -> String.join(", ", task.details().labels());
            default -> throw new IllegalArgumentException("no field of the panel: " + field);
        };
    }
}
