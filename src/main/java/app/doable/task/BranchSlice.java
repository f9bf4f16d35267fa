package app.doable.task;

import java.util.List;
import java.util.Optional;

/**
 * Some tasks with what is below them, in order.
 *
 * @param next opaque, where the rest begins; empty when there is no more
 */
public record BranchSlice(List<Branch> branches, Optional<String> next) {}
