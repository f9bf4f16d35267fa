package app.doable.task;

/** A change of many tasks on the wire; its list and revision name it when it is to be undone. */
record BulkChangeJson(long list, long revision, int tasks) {
    static BulkChangeJson of(BulkChange change) {
        return new BulkChangeJson(change.listId(), change.revision(), change.tasks());
    }
}
