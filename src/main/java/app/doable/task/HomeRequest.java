package app.doable.task;

import app.doable.http.FormBody;
import app.doable.page.FormView;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Which part of the home page is asked for. Forms repeat it in hidden fields, so that their answer shows the same.
 *
 * @param open where the open tasks begin, a cursor or empty
 * @param done where the done tasks begin, a cursor or empty
 */
record HomeRequest(
        String open, String done, FormView adding, Optional<HomeView.Editing> editing, Optional<ChangeName> undo) {

    static HomeRequest ofQuery(Context context) {
        Optional<HomeView.Editing> editing = Optional.ofNullable(context.queryParam("edit"))
                .filter(TaskApi::isNumber)
                .map(id -> new HomeView.Editing(Long.parseLong(id), FormView.empty()));
        return new HomeRequest(
                query(context, "open"),
                query(context, "done"),
                FormView.empty(),
                editing,
                ChangeName.parse(query(context, "undo")));
    }

    static HomeRequest ofForm(FormBody form) {
        return new HomeRequest(
                form.text("open"), form.text("done"), FormView.empty(), Optional.empty(), Optional.empty());
    }

    HomeRequest withAdding(FormView refused) {
        return new HomeRequest(open, done, refused, editing, undo);
    }

    HomeRequest withEditing(HomeView.Editing refused) {
        return new HomeRequest(open, done, adding, Optional.of(refused), undo);
    }

    HomeRequest withUndo(ChangeName change) {
        return new HomeRequest(open, done, adding, editing, Optional.of(change));
    }

    /** Where a browser finds it. */
    String address() {
        return address(open, done, undo);
    }

    static String address(String open, String done, Optional<ChangeName> undo) {
        StringJoiner query = new StringJoiner("&", "/?", "").setEmptyValue("/");
        add(query, "open", open);
        add(query, "done", done);
        undo.ifPresent(change -> add(query, "undo", change.text()));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String query(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }
}
