package app.doable.task;

/**
 * A person's word for tasks.
 *
 * @param open how many open tasks have it, of lists that are not archived
 */
public record Label(long id, String name, int open) {}
