package app.doable.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of a task, or of a list itself: the fields that changed, before and after, as JSON keeps them.
 *
 * @param taskId {@link #OF_THE_LIST} when it is the list itself that changed
 * @param revision the list's revision that the change made
 * @param overwritten the fields whose value before whoever changed them had not seen: both were changed at the same time
 */
public record Change(
        long taskId,
        long listId,
        long revision,
        Kind kind,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        Set<String> overwritten) {

    /** One that overwrote nothing unseen. */
    public Change(
            long taskId,
            long listId,
            long revision,
            Kind kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        this(taskId, listId, revision, kind, before, after, Set.of());
    }

    /** No task's number. */
    public static final long OF_THE_LIST = 0;

    /** The field of a task, and of a list, that says since when it is in the trash, in epoch milliseconds. */
    public static final String DELETED_AT = "deletedAt";

    /** What was done. */
    public enum Kind {
        CREATED,
        EDITED,
        COMPLETED,
        REOPENED,
        /** One time of a repeating task was let pass. */
        SKIPPED,
        MOVED,
        ARCHIVED,
        UNARCHIVED,
        DELETED,
        RESTORED
    }

    public boolean isOfTheList() {
        return taskId == OF_THE_LIST;
    }

    /** The same change with only the fields that differ. */
    public Change trimmed() {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(before);
        changed.entrySet().removeIf(field -> isSame(field.getValue(), after.get(field.getKey())));
        Map<String, @Nullable Object> now = new LinkedHashMap<>(after);
        now.keySet().retainAll(changed.keySet());
        return new Change(taskId, listId, revision, kind, changed, now, overwritten);
    }

    /** The same change with other values of one field. */
    public Change with(String field, @Nullable Object valueBefore, @Nullable Object valueAfter) {
        Map<String, @Nullable Object> then = new LinkedHashMap<>(before);
        Map<String, @Nullable Object> now = new LinkedHashMap<>(after);
        then.put(field, valueBefore);
        now.put(field, valueAfter);
        return new Change(taskId, listId, revision, kind, then, now, overwritten);
    }

    /** The same change of a person who had not seen what those fields were. */
    public Change overwriting(Set<String> fields) {
        return new Change(taskId, listId, revision, kind, before, after, fields);
    }

    /**
     * What takes the change back: each field as it was before, unless it changed again since; and what it made goes to
     * the trash, unless it is there.
     *
     * @param now all fields as they are
     * @param moment the present one
     */
    public Map<String, @Nullable Object> undoing(Map<String, @Nullable Object> now, Instant moment) {
        if (kind == Kind.CREATED) {
            return isTrashed(now) ? Map.of() : Map.<String, @Nullable Object>of(DELETED_AT, moment.toEpochMilli());
        }
        Map<String, @Nullable Object> undoing = new LinkedHashMap<>(before);
        undoing.keySet().removeIf(name -> !isSame(now.get(name), after.get(name)));
        return undoing;
    }

    /**
     * Whether some field has changed again since, or what was made is in the trash, so that taking the change back leaves
     * it alone.
     *
     * @param now all fields as they are
     */
    public boolean isSuperseded(Map<String, @Nullable Object> now) {
        return kind == Kind.CREATED
                ? isTrashed(now)
                : before.keySet().stream()
                        .anyMatch(name ->
                                !isSame(now.get(name), after.get(name)) && !isSame(now.get(name), before.get(name)));
    }

    /** Whether taking it back puts something into the trash, or takes it out. */
    public boolean concernsTheTrash() {
        return kind == Kind.CREATED || before.containsKey(DELETED_AT);
    }

    private static boolean isTrashed(Map<String, @Nullable Object> now) {
        return now.get(DELETED_AT) != null;
    }

    /** JSON does not tell an int from a long. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number number && other instanceof Number another)
                ? number.longValue() == another.longValue()
                : Objects.equals(one, other);
    }

    /** The fields with their instants, whose names end in "At", in ISO 8601, as people read them. */
    public static Map<String, @Nullable Object> readable(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> readable = new LinkedHashMap<>();
        fields.forEach((name, value) -> readable.put(
                name,
                name.endsWith("At") && value instanceof Number millis
                        ? Instant.ofEpochMilli(millis.longValue()).toString()
                        : value));
        return readable;
    }
}
