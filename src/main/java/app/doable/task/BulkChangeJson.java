package app.doable.task;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A change of many tasks on the wire; its list and revision name it when it is to be undone.
 *
 * @param left of an undoing, how many had changed again since and stay so; missing when none had
 */
record BulkChangeJson(
        long list,
        long revision,
        int tasks,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int left) {
    static BulkChangeJson of(BulkChange change) {
        return new BulkChangeJson(change.listId(), change.revision(), change.tasks(), 0);
    }

    BulkChangeJson leaving(int superseded) {
        return new BulkChangeJson(list, revision, tasks, superseded);
    }
}
