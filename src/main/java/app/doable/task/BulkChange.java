package app.doable.task;

import app.doable.list.ListHead;
import app.doable.list.Unchanged;

/**
 * What one transaction did to a list; {@link TaskPast#undo} takes it back.
 *
 * @param revision the list's revision now
 * @param tasks how many changed; with none, and unless the list itself did, the revision is as it was
 */
public record BulkChange(long listId, long revision, int tasks) {
    /** @throws Unchanged when there were none, so that the revision is not taken */
    static BulkChange of(ListHead list, int tasks) {
        if (tasks == 0) {
            throw new Unchanged(new BulkChange(list.id(), list.revision() - 1, 0));
        }
        return new BulkChange(list.id(), list.revision(), tasks);
    }
}
