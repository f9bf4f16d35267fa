package app.doable.task;

import app.doable.history.PastChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change in a task's history on the wire; instants are ISO 8601 in UTC. */
record ChangeJson(
        long revision,
        String kind,
        String happenedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String browser,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    static ChangeJson of(PastChange past) {
        return new ChangeJson(
                past.change().revision(),
                past.change().kind().name().toLowerCase(Locale.ROOT),
                past.happenedAt().toString(),
                past.by().orElse(null),
                past.browser().orElse(null),
                wire(past.change().before()),
                wire(past.change().after()));
    }

    private static Map<String, @Nullable Object> wire(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        fields.forEach((name, value) -> wire.put(
                name,
                value instanceof Number millis
                        ? Instant.ofEpochMilli(millis.longValue()).toString()
                        : value));
        return wire;
    }
}
