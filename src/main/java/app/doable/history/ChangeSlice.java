package app.doable.history;

import java.util.List;
import java.util.Optional;

/**
 * Some of the changes of a list or a task, the newest first.
 *
 * @param next a cursor, where the rest begins; empty when there is no more
 */
public record ChangeSlice(List<PastChange> changes, Optional<String> next) {}
