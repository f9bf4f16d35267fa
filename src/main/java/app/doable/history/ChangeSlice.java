package app.doable.history;

import java.util.List;
import java.util.Optional;

/**
 * Some of a list's changes, the newest first.
 *
 * @param next where the rest begins; empty when there is no more
 */
public record ChangeSlice(List<PastChange> changes, Optional<ChangePlace> next) {}
