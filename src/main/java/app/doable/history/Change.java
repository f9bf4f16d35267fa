package app.doable.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a task: the fields that changed, before and after, as JSON keeps them.
 *
 * @param revision the list's revision that the change made
 */
public record Change(
        long taskId,
        long listId,
        long revision,
        Kind kind,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    /** What was done. */
    public enum Kind {
        CREATED,
        EDITED,
        COMPLETED,
        REOPENED,
        DELETED,
        RESTORED
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
