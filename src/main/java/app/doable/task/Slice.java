package app.doable.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a person's tasks, in order.
 *
 * @param next opaque, where the rest begins; empty when there is no more
 */
public record Slice(List<Task> tasks, Optional<String> next) {
    /** Of one more than the limit: the cursor is behind the last that is shown. */
    static Slice of(List<Task> found, int limit, Function<Task, String> cursor) {
        return found.size() <= limit
                ? new Slice(found, Optional.empty())
                : new Slice(found.subList(0, limit), Optional.of(cursor.apply(found.get(limit - 1))));
    }
}
