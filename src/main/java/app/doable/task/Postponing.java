package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.list.LikelyLists;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives what is overdue another day. */
final class Postponing {
    private final Database database;
    private final DueStore store;
    private final BatchWriter batches;

    Postponing(Database database, BatchWriter batches) {
        this.database = database;
        this.store = new DueStore(database);
        this.batches = batches;
    }

    /** See {@link TaskViews#postpone}. */
    BulkChanges postpone(Actor actor, Day today) {
        List<Long> lists = actor.activeLists().stream().map(Actor.SeenList::id).toList();
        List<DueStore.Located> overdue = lists.isEmpty()
                ? List.of()
                : database
                        .read(() -> store.locate(actor.personId(), lists, DueRange.before(today), BulkEdit.MOST_TASKS))
                        .stream()
                        .limit(BulkEdit.MOST_TASKS)
                        .toList();
        if (overdue.isEmpty()) {
            return new BulkChanges(List.of());
        }
        Set<Long> ids = overdue.stream().map(DueStore.Located::id).collect(Collectors.toSet());
        Set<Long> likely = overdue.stream().map(DueStore.Located::listId).collect(Collectors.toSet());
        return batches.change(
                actor,
                BatchWriter.Target.of(LikelyLists.of(likely), ids, false),
                batch -> batch.tasks().values().stream()
                        .filter(task -> isOverdue(task, today))
                        .map(task -> postponed(task, today))
                        .toList());
    }

    private static boolean isOverdue(Task task, Day today) {
        return !task.completed()
                && task.deletedAt().isEmpty()
                && task.details().due().isPresent()
                && DuePlace.of(task, today.zone()).day().isBefore(today.date());
    }

    private static Task postponed(Task task, Day today) {
        Details details = task.details();
        return task.withDetails(details.withDue(details.due().map(today::with)));
    }
}
