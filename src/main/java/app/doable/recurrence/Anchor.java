package app.doable.recurrence;

/** What the next date counts from. */
public enum Anchor {
    /** The dates of the rule, whenever the task is done: rent on the first. */
    DUE,
    /** The day on which the task is done: plants a week after they had water. */
    COMPLETION
}
