package app.doable.task;

/** One step from where a task is: past the task before or after it, below the one before it, or out from below its parent. */
public enum Step {
    UP,
    DOWN,
    IN,
    OUT
}
