package app.doable.view;

import app.doable.task.Priority;

/** What people call the priorities. */
public final class PriorityText {
    private PriorityText() {}

    /** Of its text. */
    public static String key(Priority priority) {
        return switch (priority) {
            case HIGH -> "priority.high";
            case MEDIUM -> "priority.medium";
            case LOW -> "priority.low";
            case NONE -> "priority.none";
        };
    }
}
