package app.doable.task;

/**
 * A task, and how much is right below it.
 *
 * @param subtasks open and done
 */
public record Branch(Task task, int subtasks, int openSubtasks) {}
