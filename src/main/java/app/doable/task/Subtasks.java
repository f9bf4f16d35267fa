package app.doable.task;

/**
 * How many tasks are directly below another.
 *
 * @param all open and done
 */
public record Subtasks(int all, int open) {}
