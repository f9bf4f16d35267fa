package app.doable.task;

import app.doable.history.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between two states of a task and the record of the change: instants are kept as epoch milliseconds. */
final class TaskChange {
    static final String TEXT = "task";
    static final String COMPLETED_AT = "completedAt";
    static final String DELETED_AT = "deletedAt";

    private TaskChange() {}

    static Change created(Task task) {
        return new Change(
                task.id(),
                task.listId(),
                task.revision(),
                Change.Kind.CREATED,
                Map.of(),
                Map.<String, @Nullable Object>of(TEXT, task.text()));
    }

    /** What the new state's revision changed, with only the fields that differ. */
    static Change between(Task old, Task changed) {
        Map<String, @Nullable Object> before = fields(old);
        Map<String, @Nullable Object> after = fields(changed);
        before.entrySet().removeIf(field -> Objects.equals(field.getValue(), after.get(field.getKey())));
        after.keySet().retainAll(before.keySet());
        return new Change(old.id(), old.listId(), changed.revision(), kind(old, changed), before, after);
    }

    /** The change of each task of a list that was done and is in the trash now. */
    static Change cleared(long listId, long revision, Instant now) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        before.put(DELETED_AT, null);
        return new Change(
                0,
                listId,
                revision,
                Change.Kind.DELETED,
                before,
                Map.<String, @Nullable Object>of(DELETED_AT, now.toEpochMilli()));
    }

    /** The change of each task that the deletion had put in the trash. */
    static Change restored(Change deletion, long revision) {
        return new Change(
                0,
                deletion.listId(),
                revision,
                Change.Kind.RESTORED,
                /* before= */ deletion.after(),
                /* after= */ deletion.before());
    }

    /** The task with each field as it was before the change, unless it changed again since. */
    static Task undo(Change change, Task task) {
        Map<String, @Nullable Object> now = fields(task);
        Task undone = task;
        for (Map.Entry<String, @Nullable Object> field : change.before().entrySet()) {
            String name = field.getKey();
            if (isSame(now.get(name), change.after().get(name))) {
                undone = with(undone, name, field.getValue());
            }
        }
        return undone;
    }

    private static Task with(Task task, String field, @Nullable Object value) {
        return switch (field) {
            case TEXT -> task.withText(String.valueOf(value));
            case COMPLETED_AT -> task.withCompletedAt(instant(value));
            case DELETED_AT -> task.withDeletedAt(instant(value));
            default -> throw new IllegalStateException("no field of a task: " + field);
        };
    }

    /** JSON does not tell an int from a long. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number number && other instanceof Number another)
                ? number.longValue() == another.longValue()
                : Objects.equals(one, other);
    }

    private static Map<String, @Nullable Object> fields(Task task) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(TEXT, task.text());
        fields.put(COMPLETED_AT, millis(task.completedAt()));
        fields.put(DELETED_AT, millis(task.deletedAt()));
        return fields;
    }

    private static Change.Kind kind(Task old, Task changed) {
        if (old.deletedAt().isPresent() != changed.deletedAt().isPresent()) {
            return changed.deletedAt().isPresent() ? Change.Kind.DELETED : Change.Kind.RESTORED;
        }
        if (!old.text().equals(changed.text())) {
            return Change.Kind.EDITED;
        }
        return changed.completed() ? Change.Kind.COMPLETED : Change.Kind.REOPENED;
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    private static Optional<Instant> instant(@Nullable Object millis) {
        return millis instanceof Number number
                ? Optional.of(Instant.ofEpochMilli(number.longValue()))
                : Optional.empty();
    }
}
