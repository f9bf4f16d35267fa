package app.doable.task;

import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.http.JsonBody;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field's value on one side of a change. */
record PastValue(TaskField field, Side side) {
    enum Side {
        BEFORE,
        AFTER
    }

    /** @throws Failure.Invalid when no field that can be restored has that name */
    static PastValue before(String field) {
        return new PastValue(field(field), Side.BEFORE);
    }

    private static TaskField field(String name) {
        return TaskField.of(name)
                .filter(TaskField::isRestorable)
                .orElseThrow(() -> new Failure.Invalid("field", "fault.choice"));
    }

    /** The value is of use only once the body is finished. */
    static PastValue read(JsonBody body) {
        body.require("field");
        body.require("value");
        TaskField field = body.member("field", value -> field(value.text())).orElse(TaskField.TEXT);
        Side side = body.member("value", value -> switch (value.text()) {
                    case "before" -> Side.BEFORE;
                    case "after" -> Side.AFTER;
                    default -> throw new Failure.Invalid("value", "fault.choice");
                })
                .orElse(Side.BEFORE);
        return new PastValue(field, side);
    }

    /** Whether the tasks have the same in the field. */
    boolean isSame(Task one, Task other) {
        return Objects.equals(field.of(one), field.of(other));
    }

    /** @throws Failure.Invalid when the change was not of the field */
    Task restore(Task task, Change change) {
        Map<String, @Nullable Object> values = side == Side.BEFORE ? change.before() : change.after();
        if (!values.containsKey(field.wire())) {
            throw new Failure.Invalid("field", "fault.choice");
        }
        Task restored = field.with(task, values.get(field.wire()));
        return restored.withDetails(new RepeatEdit.Untouched().apply(task.details(), restored.details()));
    }
}
