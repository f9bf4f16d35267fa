package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.page.Page;
import app.doable.task.Task;
import app.doable.task.TaskPast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed in a list, in words, and whether it can be taken back. Changes are told to it the newest first. */
final class ListPastWords {
    private final Map<Long, Task> tasks;
    private final ListAsItIs list;
    private final ChangeWords words;
    private final Page page;

    /** @param tasks those that changed, as they are */
    ListPastWords(Map<Long, Task> tasks, ListAsItIs list, Actor actor, Page page) {
        this.tasks = tasks;
        this.list = list;
        this.words = new ChangeWords(actor, page);
        this.page = page;
    }

    List<ListPastView.Line> lines(Change change) {
        List<ListPastView.Line> lines = new ArrayList<>();
        if (change.kind() == Change.Kind.CREATED) {
            lines.add(line(change, "", page.t(change.isOfTheList() ? "past.listCreated" : "past.created")));
        }
        for (String field : ChangeWords.fields(change)) {
            lines.add(line(change, field, words.label(change, field)));
        }
        return lines;
    }

    private ListPastView.Line line(Change change, String field, String label) {
        return new ListPastView.Line(
                subject(change),
                task(change).filter(task -> task.deletedAt().isEmpty()).map(Task::id),
                label,
                words.value(field, change.before().get(field)),
                words.value(field, change.after().get(field)));
    }

    private String subject(Change change) {
        return change.isOfTheList()
                ? page.t("past.theList")
                : task(change).map(Task::text).orElseGet(() -> page.t("past.ofADeletedList"));
    }

    /** Call it for each change, once. What is in the trash changes only by coming back. */
    boolean isUndoable(Change change) {
        return change.isOfTheList()
                ? list.isUndoable(change)
                : task(change)
                        .filter(task ->
                                task.deletedAt().isEmpty() || change.before().containsKey(Change.DELETED_AT))
                        .filter(task -> TaskPast.isUndoable(change, task))
                        .isPresent();
    }

    private Optional<Task> task(Change change) {
        return Optional.ofNullable(tasks.get(change.taskId()));
    }
}
