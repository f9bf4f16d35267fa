package app.doable.view;

import app.doable.account.Actor;
import app.doable.page.FormView;
import app.doable.page.Markdown;
import app.doable.task.Branch;
import app.doable.task.Task;
import java.util.List;

/**
 * One task with all that belongs to it.
 *
 * @param form what was refused, as it was typed
 * @param subtasks right below it
 * @param lists where it can be
 * @param due as it can be typed again
 * @param past the newest first
 * @param overwritten the labels of the fields that somebody else had changed since this person saw them
 * @param back the view that it was opened from
 */
public record PanelView(
        Task task,
        FormView form,
        List<Branch> subtasks,
        List<Actor.SeenList> lists,
        String due,
        String start,
        Markdown notes,
        List<PastLine> past,
        List<String> overwritten,
        String back) {

    /** The list and its revision in which the task is seen. */
    public String seen() {
        return task.listId() + "." + task.revision();
    }

    /** What a field holds: what was typed and refused, or what is kept. */
    public String value(String field) {
        return form.values().containsKey(field) ? form.value(field) : kept(field);
    }

    public long openSubtasks() {
        return subtasks.stream().filter(branch -> !branch.task().completed()).count();
    }

    /** One of its subtasks by itself; its way back leads here. */
    public String opening(Task subtask) {
        return "/tasks/" + subtask.id() + "?from=" + ViewAddress.encoded(back);
    }

    private String kept(String field) {
        return switch (field) {
            case "task" -> task.text();
            case "notes" -> task.details().notes();
            case "due" -> due;
            case "start" -> start;
            case "labels" -> String.join(", ", task.details().labels());
            default -> throw new IllegalArgumentException("no field of the panel: " + field);
        };
    }
}
