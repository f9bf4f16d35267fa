package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.history.PastChange;
import app.doable.page.Page;
import app.doable.task.ChangeName;
import app.doable.task.Task;
import app.doable.task.TaskPast;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One field of one change in a task's history, in words.
 *
 * @param name of all that its transaction did to its list
 * @param field its name, by which it is restored
 * @param label what people call it
 * @param before what it was; empty when it was nothing
 * @param after what it became
 * @param way how what it was comes back
 * @param author who changed it, and in which browser, as far as is known
 */
public record PastLine(
        ChangeName name, String field, String label, String before, String after, Way way, String when, String author) {

    /** How it can be brought back. */
    public enum Way {
        NONE,
        /** The field gets the value that it had. */
        RESTORE,
        /** The change is taken back. */
        UNDO
    }

    private static final Set<String> RESTORABLE =
            Set.of("task", "notes", "due", "start", "priority", "labels", "repeat");

    /** The newest first; a change of several fields gives a line for each. */
    static List<PastLine> of(Task task, List<PastChange> changes, Actor actor, Page page) {
        ChangeWords words = new ChangeWords(actor, page);
        List<PastLine> lines = new ArrayList<>();
        for (PastChange past : changes) {
            Change change = past.change();
            if (change.kind() == Change.Kind.CREATED) {
                lines.add(line(past, "", page.t("past.created"), Way.NONE, words));
            }
            for (String field : ChangeWords.fields(change)) {
                PastLine line = line(past, field, words.label(change, field), way(task, change, field), words);
                if (!field.equals("repeat") || !line.before().equals(line.after())) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static PastLine line(PastChange past, String field, String label, Way way, ChangeWords words) {
        Change change = past.change();
        return new PastLine(
                new ChangeName(change.listId(), change.revision()),
                field,
                label,
                words.value(field, change.before().get(field)),
                words.value(field, change.after().get(field)),
                way,
                words.moment(past.happenedAt()),
                ChangeWords.author(past));
    }

    private static Way way(Task task, Change change, String field) {
        if (RESTORABLE.contains(field)) {
            return Way.RESTORE;
        }
        return TaskPast.isUndoable(change, task) ? Way.UNDO : Way.NONE;
    }
}
