package app.doable.task;

import java.util.List;
import java.util.Optional;

/**
 * Some of a person's tasks, in order.
 *
 * @param next opaque, where the rest begins; empty when there is no more
 */
public record Slice(List<Task> tasks, Optional<String> next) {}
