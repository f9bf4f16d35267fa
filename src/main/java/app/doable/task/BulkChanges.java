package app.doable.task;

import java.util.List;

/**
 * What one transaction did, list by list; {@link TaskPast#undo(app.doable.account.Actor, java.util.Set)} takes it back whole.
 *
 * @param left of an undoing, how many tasks or lists had changed again since, so that what changed again stays
 */
public record BulkChanges(List<BulkChange> lists, int left) {
    public BulkChanges(List<BulkChange> lists) {
        this(lists, 0);
    }

    BulkChanges leaving(int superseded) {
        return new BulkChanges(lists, superseded);
    }

    /** One that left a list for another counts in both. */
    public int tasks() {
        return lists.stream().mapToInt(BulkChange::tasks).sum();
    }
}
