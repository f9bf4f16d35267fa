package app.doable.task;

import app.doable.history.Change;
import app.doable.recurrence.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of a task as the history keeps it: as JSON, instants in epoch milliseconds, null for none. */
enum TaskField {
    TEXT("task"),
    NOTES("notes"),
    DUE("due"),
    START("start"),
    PRIORITY("priority"),
    LABELS("labels"),
    REPEAT("repeat"),
    OCCURRENCE("occurrence"),
    LIST("list"),
    PARENT("parent"),
    SORT_KEY("sortKey"),
    COMPLETED_AT("completedAt"),
    LAST_COMPLETED_AT("lastCompletedAt"),
    DELETED_AT(Change.DELETED_AT);

    private final String wire;

    TaskField(String wire) {
        this.wire = wire;
    }

    /** Whether an earlier value can be brought back by itself. */
    boolean isRestorable() {
        return this != DELETED_AT && this != OCCURRENCE && this != LAST_COMPLETED_AT && !isPlace();
    }

    /** What says where a task is. */
    boolean isPlace() {
        return this == LIST || this == PARENT || this == SORT_KEY;
    }

    /** What a person writes of a task. */
    boolean isDetail() {
        return !isPlace() && this != COMPLETED_AT && this != LAST_COMPLETED_AT && this != DELETED_AT;
    }

    static Optional<TaskField> of(String wire) {
        return Arrays.stream(values()).filter(field -> field.wire.equals(wire)).findFirst();
    }

    /** Its name in the history. */
    String wire() {
        return wire;
    }

    @Nullable
    Object of(Task task) {
        Details details = task.details();
        return switch (this) {
            case TEXT -> details.text();
            case NOTES -> details.notes().isEmpty() ? null : details.notes();
            case DUE -> details.due().map(DueJson::write).orElse(null);
            case START -> details.start().map(LocalDate::toString).orElse(null);
            case PRIORITY ->
                details.priority() == Priority.NONE ? null : details.priority().word();
            case LABELS -> wire(details.labels());
            case REPEAT -> details.repeat().map(RepeatJson::write).orElse(null);
            case OCCURRENCE -> details.repeat().isPresent() ? task.occurrence() : null;
            case LIST -> task.listId();
            case PARENT -> task.parentId().orElse(null);
            case SORT_KEY -> task.sortKey();
            case COMPLETED_AT -> millis(task.completedAt());
            case LAST_COMPLETED_AT -> millis(task.lastCompletedAt());
            case DELETED_AT -> millis(task.deletedAt());
        };
    }

    Task with(Task task, @Nullable Object value) {
        Details details = task.details();
        return switch (this) {
            case TEXT -> task.withDetails(details.withText(text(value)));
            case NOTES -> task.withDetails(details.withNotes(text(value)));
            case DUE -> task.withDetails(details.withDue(due(value)));
            case START ->
                task.withDetails(details.withStart(
                        Optional.ofNullable(value).map(TaskField::text).map(LocalDate::parse)));
            case PRIORITY ->
                task.withDetails(
                        details.withPriority(Priority.parse(text(value)).orElse(Priority.NONE)));
            case LABELS -> task.withDetails(details.withLabels(labels(value)));
            case REPEAT -> task.withDetails(details.withRepeat(RepeatJson.of(value, details.repeat())));
            case OCCURRENCE -> task.withDetails(details.withRepeat(occurrence(value, details.repeat())));
            case LIST -> task.withPlace(number(value).orElseThrow(), task.parentId(), task.sortKey());
            case PARENT -> task.withPlace(task.listId(), number(value), task.sortKey());
            case SORT_KEY -> task.withPlace(task.listId(), task.parentId(), text(value));
            case COMPLETED_AT -> task.withCompletedAt(instant(value));
            case LAST_COMPLETED_AT -> task.withLastCompletedAt(instant(value));
            case DELETED_AT -> task.withDeletedAt(instant(value));
        };
    }

    static @Nullable Object wire(List<String> labels) {
        return labels.isEmpty() ? null : labels;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private static Optional<Repeat> occurrence(@Nullable Object value, Optional<Repeat> repeat) {
        int done = number(value).orElse(1L).intValue() - 1;
        return repeat.map(kept -> new Repeat(kept.rule(), kept.anchor(), kept.start(), done, kept.insteadOf()));
    }

    static Optional<Due> due(@Nullable Object value) {
        return value instanceof Map<?, ?> parts
                ? Optional.of(DueJson.of(
                        text(parts.get(DueJson.DATE)), text(parts.get(DueJson.TIME)), text(parts.get(DueJson.ZONE))))
                : Optional.empty();
    }

    static List<String> labels(@Nullable Object value) {
        return value instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Optional<Long> number(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    private static Optional<Instant> instant(@Nullable Object millis) {
        return number(millis).map(Instant::ofEpochMilli);
    }
}
