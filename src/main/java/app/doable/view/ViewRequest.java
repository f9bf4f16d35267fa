package app.doable.view;

import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.task.Task;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a view is asked for.
 *
 * @param adding what the box for a new task holds: after logging in again, what was typed before
 * @param outcome what was just done
 * @param added the task that was just added
 * @param completed the task that was just completed or opened again
 * @param selecting which tasks are chosen, when several are to be
 * @param tree the task below which all is to be seen
 */
record ViewRequest(
        ViewAddress address,
        Extent extent,
        FormView adding,
        Optional<ViewModel.Editing> editing,
        Outcome outcome,
        Optional<Long> added,
        Optional<Task> completed,
        Optional<ViewModel.Selecting> selecting,
        Optional<Long> tree) {

    static ViewRequest ofQuery(Context context) {
        Optional<ViewModel.Editing> editing =
                ViewAddress.number(context, "edit").map(id -> new ViewModel.Editing(id, FormView.empty()));
        return new ViewRequest(
                ViewAddress.ofQuery(context),
                Extent.of(ViewAddress.query(context, "shown"), ViewAddress.query(context, "shown-done")),
                FormView.filled("task", ViewAddress.query(context, "task")),
                editing,
                Outcome.ofQuery(context),
                ViewAddress.number(context, "added"),
                Optional.empty(),
                Optional.of(ViewModel.Selecting.NONE)
                        .filter(_ -> !ViewAddress.query(context, "select").isEmpty()),
                ViewAddress.number(context, "tree"));
    }

    static ViewRequest ofForm(FormBody form) {
        return new ViewRequest(
                ViewAddress.ofForm(form),
                Extent.of(form.text("shown"), form.text("shown-done")),
                FormView.empty(),
                Optional.empty(),
                Outcome.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ViewRequest withSelecting(ViewModel.Selecting refused) {
        return new ViewRequest(address, extent, adding, editing, outcome, added, completed, Optional.of(refused), tree);
    }

    ViewRequest withAdding(FormView refused) {
        return new ViewRequest(address, extent, refused, editing, outcome, added, completed, selecting, tree);
    }

    ViewRequest withEditing(ViewModel.Editing refused) {
        return new ViewRequest(
                address, extent, adding, Optional.of(refused), outcome, added, completed, selecting, tree);
    }

    ViewRequest with(Outcome done) {
        return new ViewRequest(address, extent, adding, editing, done, added, completed, selecting, tree);
    }

    ViewRequest withAdded(Task task) {
        return new ViewRequest(
                address, extent, adding, editing, outcome, Optional.of(task.id()), completed, selecting, tree);
    }

    ViewRequest withCompleted(Task task) {
        return new ViewRequest(address, extent, adding, editing, outcome, added, Optional.of(task), selecting, tree);
    }

    /** In whichever order the person chose. */
    ViewRequest unsorted() {
        return new ViewRequest(address.unsorted(), extent, adding, editing, outcome, added, completed, selecting, tree);
    }

    /** Where a browser finds it. */
    String text() {
        List<ViewAddress.Parameter> parameters = new ArrayList<>(outcome.parameters());
        parameters.add(
                new ViewAddress.Parameter("added", added.map(String::valueOf).orElse("")));
        return address.text(parameters.toArray(ViewAddress.Parameter[]::new));
    }
}
