package app.doable.view;

import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.page.FormView;
import app.doable.task.ChangeName;
import app.doable.task.Task;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of a view is asked for.
 *
 * @param adding what the box for a new task holds: after logging in again, what was typed before
 * @param added the task that was just added
 * @param completed the task that was just completed or opened again
 * @param selecting which tasks are chosen, when several are to be
 */
record ViewRequest(
        ViewAddress address,
        FormView adding,
        Optional<ViewModel.Editing> editing,
        List<ChangeName> undo,
        Optional<Long> added,
        Optional<Task> completed,
        Optional<ViewModel.Selecting> selecting) {

    /** As many as a person has lists. */
    private static final int MOST_NAMES = 300;

    static ViewRequest ofQuery(Context context) {
        Optional<ViewModel.Editing> editing =
                number(context, "edit").map(id -> new ViewModel.Editing(id, FormView.empty()));
        return new ViewRequest(
                ViewAddress.ofQuery(context),
                FormView.filled("task", ViewAddress.query(context, "task")),
                editing,
                names(ViewAddress.query(context, "undo")),
                number(context, "added"),
                Optional.empty(),
                Optional.of(ViewModel.Selecting.NONE)
                        .filter(_ -> !ViewAddress.query(context, "select").isEmpty()));
    }

    static ViewRequest ofForm(FormBody form) {
        return new ViewRequest(
                ViewAddress.ofForm(form),
                FormView.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ViewRequest withSelecting(ViewModel.Selecting refused) {
        return new ViewRequest(address, adding, editing, undo, added, completed, Optional.of(refused));
    }

    ViewRequest withAdding(FormView refused) {
        return new ViewRequest(address, refused, editing, undo, added, completed, selecting);
    }

    ViewRequest withEditing(ViewModel.Editing refused) {
        return new ViewRequest(address, adding, Optional.of(refused), undo, added, completed, selecting);
    }

    ViewRequest withUndo(ChangeName change) {
        return withUndo(List.of(change));
    }

    ViewRequest withUndo(List<ChangeName> changes) {
        return new ViewRequest(address, adding, editing, changes, added, completed, selecting);
    }

    ViewRequest withAdded(Task task) {
        return new ViewRequest(address, adding, editing, undo, Optional.of(task.id()), completed, selecting);
    }

    ViewRequest withCompleted(Task task) {
        return new ViewRequest(address, adding, editing, undo, added, Optional.of(task), selecting);
    }

    /** Where a browser finds it. */
    String text() {
        return address.text(
                new ViewAddress.Parameter("open", address.open()),
                new ViewAddress.Parameter("done", address.done()),
                new ViewAddress.Parameter(
                        "undo",
                        String.join(",", undo.stream().map(ChangeName::text).toList())),
                new ViewAddress.Parameter("added", added.map(String::valueOf).orElse("")));
    }

    /** Names parted by commas, as far as they are any. */
    static List<ChangeName> names(String text) {
        return Arrays.stream(text.split(",", MOST_NAMES))
                .flatMap(name -> ChangeName.parse(name).stream())
                .toList();
    }

    private static Optional<Long> number(Context context, String name) {
        return Optional.of(ViewAddress.query(context, name))
                .filter(Identifier::isOne)
                .map(Long::valueOf);
    }
}
