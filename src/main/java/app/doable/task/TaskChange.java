package app.doable.task;

import app.doable.history.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between two states of a task and the record of the change. */
final class TaskChange {
    private TaskChange() {}

    /** With the fields that have a value. */
    static Change created(Task task) {
        Map<String, @Nullable Object> after = fields(task);
        after.keySet().removeAll(List.of(TaskField.LIST.wire(), TaskField.SORT_KEY.wire()));
        after.values().removeIf(Objects::isNull);
        return new Change(task.id(), task.listId(), task.revision(), Change.Kind.CREATED, Map.of(), after);
    }

    /** What the new state's revision changed, with only the fields that differ. */
    static Change between(Task old, Task changed) {
        return new Change(
                        old.id(),
                        changed.listId(),
                        changed.revision(),
                        kind(old, changed),
                        fields(old),
                        fields(changed))
                .trimmed();
    }

    /** The same change for the list that the task has left with it. */
    static Change departure(Task old, long revision, Change move) {
        return new Change(old.id(), old.listId(), revision, move.kind(), move.before(), move.after())
                .overwriting(move.overwritten());
    }

    /** Whether it is what the list that the task left remembers. */
    static boolean isDeparture(Change change) {
        return change.after().get(TaskField.LIST.wire()) instanceof Number list && list.longValue() != change.listId();
    }

    /** The change of each task of a list that was done and is in the trash now. */
    static Change cleared(long listId, long revision, Instant now) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        before.put(Change.DELETED_AT, null);
        return new Change(
                0,
                listId,
                revision,
                Change.Kind.DELETED,
                before,
                Map.<String, @Nullable Object>of(Change.DELETED_AT, now.toEpochMilli()));
    }

    /** The task with the change taken back, see {@link Change#undoing}. */
    static Task undo(Change change, Task task, Instant now) {
        Task undone = task;
        Map<String, @Nullable Object> undoing = spelledLike(task, change).undoing(fields(task), now);
        for (TaskField field : TaskField.values()) {
            if (undoing.containsKey(field.wire())) {
                undone = field.with(undone, undoing.get(field.wire()));
            }
        }
        return dueIfRepeating(undone, task);
    }

    /** What repeats stays due: without the date, neither it nor the rule goes back. */
    private static Task dueIfRepeating(Task undone, Task task) {
        Details details = undone.details();
        return details.repeat().isPresent() && details.due().isEmpty()
                ? undone.withDetails(details.withDue(task.details().due())
                        .withRepeat(task.details().repeat()))
                : undone;
    }

    /** See {@link Change#isSuperseded}. */
    static boolean isSuperseded(Change change, Task task) {
        return spelledLike(task, change).isSuperseded(fields(task));
    }

    /** A label in other letters is the same one, unless they are what the change is about. */
    private static Change spelledLike(Task task, Change change) {
        String field = TaskField.LABELS.wire();
        List<String> before = TaskField.labels(change.before().get(field));
        List<String> after = TaskField.labels(change.after().get(field));
        if (Spelling.of(before)
                .byKey()
                .keySet()
                .equals(Spelling.of(after).byKey().keySet())) {
            return change;
        }
        Spelling now = Spelling.of(task.details().labels());
        return change.with(field, TaskField.wire(now.ofAll(before)), TaskField.wire(now.ofAll(after)));
    }

    /** Whether taking it back would change anything. */
    static boolean isUndoable(Change change, Task task) {
        return !undo(change, task, task.createdAt()).equals(task);
    }

    /** The task with each field as it was before the changes, the newest of which comes first. */
    static Task before(List<Change> changes, Task task) {
        Task then = task;
        for (Change change : changes) {
            for (TaskField field : TaskField.values()) {
                if (change.before().containsKey(field.wire())) {
                    then = field.with(then, change.before().get(field.wire()));
                }
            }
        }
        return then;
    }

    private static Map<String, @Nullable Object> fields(Task task) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (TaskField field : TaskField.values()) {
            fields.put(field.wire(), field.of(task));
        }
        return fields;
    }

    private static Change.Kind kind(Task old, Task changed) {
        if (old.deletedAt().isPresent() != changed.deletedAt().isPresent()) {
            return changed.deletedAt().isPresent() ? Change.Kind.DELETED : Change.Kind.RESTORED;
        }
        if (!old.lastCompletedAt().equals(changed.lastCompletedAt())) {
            return isLater(changed, old) ? Change.Kind.COMPLETED : Change.Kind.REOPENED;
        }
        if (!old.details().equals(changed.details())) {
            return changed.isNextRoundAfter(old) ? Change.Kind.SKIPPED : Change.Kind.EDITED;
        }
        if (old.completed() == changed.completed()) {
            return Change.Kind.MOVED;
        }
        return changed.completed() ? Change.Kind.COMPLETED : Change.Kind.REOPENED;
    }

    /** Whether a time of it was completed since that state. */
    static boolean isLater(Task changed, Task old) {
        Instant never = Instant.EPOCH;
        return changed.lastCompletedAt()
                .orElse(never)
                .isAfter(old.lastCompletedAt().orElse(never));
    }
}
