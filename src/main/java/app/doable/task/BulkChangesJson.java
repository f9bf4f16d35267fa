package app.doable.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A change of tasks in several lists on the wire; to undo it whole, send it back.
 *
 * @param left of an undoing, how many tasks had changed again since and stay so; missing when none had
 */
record BulkChangesJson(
        List<BulkChangeJson> changes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int left) {
    static BulkChangesJson of(BulkChanges changes) {
        return new BulkChangesJson(
                changes.lists().stream().map(BulkChangeJson::of).toList(), changes.left());
    }
}
