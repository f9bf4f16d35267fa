package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.list.LikelyLists;
import app.doable.list.ListRevisions;
import app.doable.list.Unchanged;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Changes many tasks in one transaction, whatever lists they are in. Lists have to give their revisions before the
 * tasks are read, and only those with a change may; so the work is run again whenever the lists were not the right ones.
 */
final class BatchWriter {
    private final TaskWriter writer;
    private final BatchStore store;
    private final ListRevisions revisions;

    BatchWriter(Database database, TaskWriter writer) {
        this.writer = writer;
        this.store = new BatchStore(database);
        this.revisions = new ListRevisions(database);
    }

    /** The lists that are likely to change, and the tasks to read. */
    record Target(LikelyLists lists, BatchStore.Wanted tasks) {
        /** @param trees whether all that is below them is meant too */
        static Target of(LikelyLists lists, Collection<Long> ids, boolean trees) {
            return new Target(lists, new BatchStore.Wanted(ids, trees, Optional.empty(), List.of()));
        }

        /** Whoever has the label, which is changed itself. */
        static Target ofLabel(long label) {
            return new Target(
                    LikelyLists.ofLabel(label), new BatchStore.Wanted(List.of(), false, Optional.of(label), List.of()));
        }

        /** @param keys of labels whose spelling matters */
        Target withLabels(List<String> keys) {
            return new Target(lists, new BatchStore.Wanted(tasks.ids(), tasks.trees(), tasks.label(), keys));
        }

        /** Whether the tasks have their labels already. */
        boolean isOfLabel() {
            return tasks.label().isPresent();
        }
    }

    /** @return each list that changed; those that were thought to, with no tasks, when none did */
    BulkChanges change(Actor actor, Target target, Batch.Changing changing) {
        AtomicReference<LikelyLists> likely = new AtomicReference<>(target.lists());
        return writer.write(BulkChanges.class, () -> {
            int advanced = revisions.advance(actor, likely.get());
            Batch batch = read(actor, target.tasks(), likely.get());
            List<Saving> savings = savings(batch, changing.change(batch));
            SortedSet<Long> needed = listsOf(savings);
            if (needed.isEmpty() && advanced > 0 && !target.isOfLabel()) {
                throw new Unchanged(unchanged(actor, likely.get(), batch));
            }
            if (needed.size() != advanced || !batch.revisions().keySet().containsAll(needed)) {
                likely.set(likely.get().only(needed));
                throw new Overtaken();
            }
            if (target.isOfLabel()) {
                writer.saveLabelled(actor, savings);
            } else {
                writer.save(actor, savings, batch.labelNames());
            }
            return new BulkChanges(needed.stream()
                    .map(list -> new BulkChange(list, batch.revision(list), countIn(list, savings)))
                    .toList());
        });
    }

    private Batch read(Actor actor, BatchStore.Wanted wanted, LikelyLists likely) {
        BatchStore.Found found = store.find(actor.personId(), wanted, likely);
        Map<Long, Task> tasks = new HashMap<>();
        Map<Long, Long> taken = new HashMap<>(found.revisions());
        found.rows().forEach(row -> {
            tasks.put(row.task().id(), row.task());
            if (row.fresh()) {
                taken.put(row.task().listId(), row.listRevision());
            }
        });
        return new Batch(tasks, taken, found.labels());
    }

    private static List<Saving> savings(Batch batch, List<Task> changed) {
        return changed.stream()
                .map(now -> {
                    Task old = Objects.requireNonNull(batch.tasks().get(now.id()));
                    return new Saving(
                            old, now.withRevision(batch.revision(now.listId())), batch.revision(old.listId()));
                })
                .filter(saving -> !saving.now()
                        .equals(saving.old().withRevision(saving.now().revision())))
                .toList();
    }

    private static SortedSet<Long> listsOf(List<Saving> savings) {
        SortedSet<Long> lists = new TreeSet<>();
        savings.forEach(saving -> {
            lists.add(saving.old().listId());
            lists.add(saving.now().listId());
        });
        return lists;
    }

    private static int countIn(long list, List<Saving> savings) {
        return (int) savings.stream()
                .filter(saving -> saving.old().listId() == list || saving.now().listId() == list)
                .count();
    }

    /** @param likely those of them that no task says anything about are as this person saw them last */
    private static BulkChanges unchanged(Actor actor, LikelyLists likely, Batch batch) {
        SortedMap<Long, Long> revisions = new TreeMap<>();
        actor.lists().stream()
                .filter(list -> likely.ids().contains(list.id()))
                .forEach(list -> revisions.put(list.id(), list.revision()));
        batch.revisions().forEach((list, taken) -> revisions.put(list, taken - 1));
        return new BulkChanges(revisions.entrySet().stream()
                .map(list -> new BulkChange(list.getKey(), list.getValue(), 0))
                .toList());
    }
}
