package app.doable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list on the wire; instants are ISO 8601 in UTC.
 *
 * @param color a name; missing when it has none
 * @param open only where lists are read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListJson(
        long id,
        String name,
        @Nullable String color,
        boolean inbox,
        @Nullable Integer open,
        long revision,
        String createdAt,
        @Nullable String archivedAt,
        @Nullable String deletedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Members that only the server sets: putting them back changes nothing. */
    static final String[] READ_ONLY = {"id", "inbox", "open", "revision", "createdAt", "archivedAt", "deletedAt"};

    static ListJson of(CountedList counted) {
        return of(counted.list(), counted.open());
    }

    static ListJson of(TaskList list) {
        return of(list, null);
    }

    private static ListJson of(TaskList list, @Nullable Integer open) {
        return new ListJson(
                list.id(),
                list.name(),
                list.color().isEmpty() ? null : list.color(),
                list.inbox(),
                open,
                list.revision(),
                list.createdAt().toString(),
                list.archivedAt().map(Instant::toString).orElse(null),
                list.deletedAt().map(Instant::toString).orElse(null));
    }

    static byte[] bytes(TaskList list) {
        return bytes(of(list));
    }

    static byte[] bytes(Object json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list is texts and numbers", e);
        }
    }
}
