package app.doable.task;

import java.util.List;

/** A change of tasks in several lists on the wire; to undo it whole, send it back. */
record BulkChangesJson(List<BulkChangeJson> changes) {
    static BulkChangesJson of(BulkChanges changes) {
        return new BulkChangesJson(
                changes.lists().stream().map(BulkChangeJson::of).toList());
    }
}
