package app.doable.list;

import app.doable.history.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between two states of a list and the record of the change: instants are kept as epoch milliseconds. */
final class ListChange {
    private static final String NAME = "name";
    private static final String COLOR = "color";
    private static final String SORT_KEY = "sortKey";
    private static final String ARCHIVED_AT = "archivedAt";

    private ListChange() {}

    static Change created(TaskList list) {
        return change(list, Change.Kind.CREATED, Map.of(), Map.of(NAME, list.name(), COLOR, list.color()));
    }

    /** What the new state's revision changed, with only the fields that differ. */
    static Change between(TaskList old, TaskList changed) {
        return change(changed, kind(old, changed), fields(old), fields(changed)).trimmed();
    }

    /** The list with the change taken back, see {@link Change#undoing}. */
    static TaskList undo(Change change, TaskList list, Instant now) {
        TaskList undone = list;
        for (Map.Entry<String, @Nullable Object> field :
                change.undoing(fields(list), now).entrySet()) {
            undone = with(undone, field.getKey(), field.getValue());
        }
        return undone;
    }

    /** See {@link Change#isSuperseded}. */
    static boolean isSuperseded(Change change, TaskList list) {
        return change.isSuperseded(fields(list));
    }

    private static Change change(
            TaskList list,
            Change.Kind kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        return new Change(Change.OF_THE_LIST, list.id(), list.revision(), kind, before, after);
    }

    private static TaskList with(TaskList list, String field, @Nullable Object value) {
        return switch (field) {
            case NAME -> list.withName(String.valueOf(value));
            case COLOR -> list.withColor(String.valueOf(value));
            case SORT_KEY -> list.withSortKey(String.valueOf(value));
            case ARCHIVED_AT -> list.withArchivedAt(instant(value));
            case Change.DELETED_AT -> list.withDeletedAt(instant(value));
            default -> throw new IllegalStateException("no field of a list: " + field);
        };
    }

    private static Map<String, @Nullable Object> fields(TaskList list) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(NAME, list.name());
        fields.put(COLOR, list.color());
        fields.put(SORT_KEY, list.sortKey());
        fields.put(ARCHIVED_AT, millis(list.archivedAt()));
        fields.put(Change.DELETED_AT, millis(list.deletedAt()));
        return fields;
    }

    private static Change.Kind kind(TaskList old, TaskList changed) {
        if (old.deletedAt().isPresent() != changed.deletedAt().isPresent()) {
            return changed.deletedAt().isPresent() ? Change.Kind.DELETED : Change.Kind.RESTORED;
        }
        if (old.archivedAt().isPresent() != changed.archivedAt().isPresent()) {
            return changed.archivedAt().isPresent() ? Change.Kind.ARCHIVED : Change.Kind.UNARCHIVED;
        }
        return old.sortKey().equals(changed.sortKey()) ? Change.Kind.EDITED : Change.Kind.MOVED;
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
