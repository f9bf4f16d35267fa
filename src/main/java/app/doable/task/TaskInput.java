package app.doable.task;

import app.doable.http.Failure;
import app.doable.http.JsonBody;
import app.doable.http.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a request's body says of a task: each member is optional, and null clears it. */
final class TaskInput {
    private TaskEdit edit = TaskEdit.NONE;

    private final Locale language;

    private TaskInput(Locale language) {
        this.language = language;
    }

    /**
     * The edit is of use only once the body is finished.
     *
     * @param language of words
     */
    static TaskEdit read(JsonBody body, Locale language) {
        TaskInput input = new TaskInput(language);
        input.readAll(body);
        return input.edit;
    }

    private void readAll(JsonBody body) {
        body.given("task", value -> edit = edit.text(value.text()));
        body.given("completed", value -> edit = edit.completed(value.bool()));
        body.given("notes", value -> edit = edit.notes(value.isNull() ? "" : value.text()));
        body.given("due", value -> edit = edit.due(due(value)));
        body.given("start", value -> edit = edit.start(start(value)));
        body.given("priority", value -> edit = edit.priority(priority(value)));
        body.given("labels", value -> edit = edit.labels(value.isNull() ? java.util.List.of() : value.texts()));
        body.given("repeat", value -> edit = edit.repeat(RepeatJson.read(value, language)));
        TaskJson.ignoreReadOnly(body);
    }

    static Optional<Due> due(JsonValue value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.object(DueJson::read));
    }

    private static Optional<LocalDate> start(JsonValue value) {
        return value.isNull() ? Optional.empty() : Optional.of(DueJson.date("start", value.text()));
    }

    static Priority priority(JsonValue value) {
        return value.isNull()
                ? Priority.NONE
                : Priority.parse(value.text()).orElseThrow(() -> new Failure.Invalid("priority", "fault.priority"));
    }
}
