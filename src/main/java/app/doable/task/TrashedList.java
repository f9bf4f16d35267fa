package app.doable.task;

import java.time.Instant;

/**
 * A list that was deleted with all its tasks.
 *
 * @param color a name, or empty
 */
public record TrashedList(long id, String name, String color, Instant deletedAt) {}
