package app.doable.view;

import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.page.FormView;
import app.doable.task.ChangeName;
import app.doable.task.Task;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which part of the home page is asked for. Forms repeat it in hidden fields, so that their answer shows the same.
 *
 * @param open where the open tasks begin, a cursor or empty
 * @param done where the done tasks begin, a cursor or empty
 * @param adding what the box for a new task holds: after logging in again, what was typed before
 * @param added the task that was just added
 */
record ViewRequest(
        String open,
        String done,
        FormView adding,
        Optional<ViewModel.Editing> editing,
        Optional<ChangeName> undo,
        Optional<Long> added) {

    private static final Pattern LOCAL = Pattern.compile("/[a-z]*(/[0-9]{1,18})?(\\?[\\x21\\x23-\\x7e]*)?");

    record Parameter(String name, String value) {}

    static ViewRequest ofQuery(Context context) {
        Optional<ViewModel.Editing> editing =
                number(context, "edit").map(id -> new ViewModel.Editing(id, FormView.empty()));
        return new ViewRequest(
                query(context, "open"),
                query(context, "done"),
                FormView.filled("task", query(context, "task")),
                editing,
                ChangeName.parse(query(context, "undo")),
                number(context, "added"));
    }

    static ViewRequest ofForm(FormBody form) {
        return new ViewRequest(
                form.text("open"),
                form.text("done"),
                FormView.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ViewRequest withAdding(FormView refused) {
        return new ViewRequest(open, done, refused, editing, undo, added);
    }

    ViewRequest withEditing(ViewModel.Editing refused) {
        return new ViewRequest(open, done, adding, Optional.of(refused), undo, added);
    }

    ViewRequest withUndo(ChangeName change) {
        return new ViewRequest(open, done, adding, editing, Optional.of(change), added);
    }

    ViewRequest withAdded(Task task) {
        return new ViewRequest(open, done, adding, editing, undo, Optional.of(task.id()));
    }

    /** Where a browser finds it. */
    String address() {
        return address(
                new Parameter("open", open),
                new Parameter("done", done),
                new Parameter("undo", undo.map(ChangeName::text).orElse("")),
                new Parameter("added", added.map(String::valueOf).orElse("")));
    }

    /** The home page with those parameters that are not empty. */
    static String address(Parameter... parameters) {
        return Stream.of(parameters)
                .filter(parameter -> !parameter.value().isEmpty())
                .map(parameter -> parameter.name() + "=" + encoded(parameter.value()))
                .reduce((one, other) -> one + "&" + other)
                .map(query -> "/?" + query)
                .orElse("/");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether it is an address of this server that is a page of tasks, whatever a link says. */
    static boolean isLocal(String address) {
        return LOCAL.matcher(address).matches();
    }

    private static Optional<Long> number(Context context, String name) {
        return Optional.of(query(context, name)).filter(Identifier::isOne).map(Long::valueOf);
    }

    private static String query(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }
}
