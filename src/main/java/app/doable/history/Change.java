package app.doable.history;

import java.util.Map;

/**
 * One change of a task: the fields that changed, before and after.
 *
 * @param revision the list's revision that the change made
 */
public record Change(
        long taskId, long listId, long revision, Kind kind, Map<String, Object> before, Map<String, Object> after) {

    /** What was done. */
    public enum Kind {
        CREATED,
        EDITED,
        COMPLETED,
        REOPENED,
        DELETED,
        RESTORED
    }
}
