package app.doable.task;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.ListHead;
import app.doable.list.Lists;
import app.doable.list.TaskList;
import app.doable.list.Unchanged;
import java.util.List;

/** Takes changes back. */
final class Undoing {
    private final TaskStore store;
    private final TaskWriter writer;
    private final Lists lists;
    private final History history;

    Undoing(TaskStore store, TaskWriter writer, Lists lists, History history) {
        this.store = store;
        this.writer = writer;
        this.lists = lists;
        this.history = history;
    }

    /** See {@link Tasks#undo}. */
    BulkChange undo(Actor actor, long listId, long revision) {
        return writer.write(BulkChange.class, () -> {
            TaskList whole = lists.advanceEvenInTrash(actor, listId);
            ListHead list = new ListHead(whole.id(), whole.revision());
            List<PastChange> past = history.ofRevision(actor, listId, revision);
            Change first = past.stream()
                    .map(PastChange::change)
                    .filter(change -> change.isOfTheList() || whole.deletedAt().isEmpty())
                    .findFirst()
                    .orElseThrow(Failure.NotFound::new);
            if (first.isOfTheList()) {
                return undo(actor, first, whole);
            }
            int undone = first.kind() == Change.Kind.DELETED
                    ? restoreAll(actor, first, list)
                    : past.stream().mapToInt(one -> undo(actor, one.change())).sum();
            return BulkChange.of(list, undone);
        });
    }

    private BulkChange undo(Actor actor, Change change, TaskList list) {
        if (!lists.undo(actor, change, list)) {
            throw new Unchanged(new BulkChange(list.id(), list.revision() - 1, 0));
        }
        return new BulkChange(list.id(), list.revision(), 0);
    }

    private int restoreAll(Actor actor, Change deletion, ListHead list) {
        int restored = store.restore(list.id(), deletion.revision(), list.revision());
        history.recordForEach(actor, TaskChange.restored(deletion, list.revision()));
        return restored;
    }

    private int undo(Actor actor, Change change) {
        TaskStore.Current current = writer.find(
                actor,
                TaskWriter.Target.of(change.taskId(), Precondition.NONE)
                        .orInTrash()
                        .withLabels(TaskChange.labelKeys(change)));
        Task undone = TaskChange.undo(change, current.task());
        if (undone.equals(current.task())) {
            return 0;
        }
        Task now = undone.withRevision(current.listRevision());
        writer.save(
                actor, List.of(new TaskWriter.Saving(current.task(), now, current.listRevision())), current.labels());
        return 1;
    }
}
