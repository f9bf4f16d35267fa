package app.doable.task;

import java.util.List;

/** What one transaction did, list by list; {@link Tasks#undo(app.doable.account.Actor, java.util.Set)} takes it back whole. */
public record BulkChanges(List<BulkChange> lists) {
    /** One that left a list for another counts in both. */
    public int tasks() {
        return lists.stream().mapToInt(BulkChange::tasks).sum();
    }
}
