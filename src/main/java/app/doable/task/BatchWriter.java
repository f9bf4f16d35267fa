package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.list.ListRevisions;
import app.doable.list.Unchanged;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /**
     * The tasks to read and the lists that they are thought to be in.
     *
     * @param likely also lists that they are to be moved to
     * @param labelled whether the tasks have their labels already
     */
    record Target(BatchStore.Wanted wanted, Set<Long> likely, boolean labelled) {
        /** @param trees whether all that is below them is meant too */
        Target(Collection<Long> ids, boolean trees, Set<Long> likely) {
            this(new BatchStore.Wanted(ids, trees, Optional.empty(), List.of()), likely, false);
        }

        /** Whoever has the label, which is changed itself. */
        static Target ofLabel(long label, Set<Long> likely) {
            return new Target(new BatchStore.Wanted(List.of(), false, Optional.of(label), List.of()), likely, true);
        }

        /** @param keys of labels whose spelling matters */
        Target withLabels(List<String> keys) {
            return new Target(
                    new BatchStore.Wanted(wanted.ids(), wanted.trees(), Optional.empty(), keys), likely, labelled);
        }
    }

    /** @return each list that changed; those that were thought to, with no tasks, when none did */
    BulkChanges change(Actor actor, Target target, Batch.Changing changing) {
        SortedSet<Long> wanted = new TreeSet<>(target.likely());
        return writer.write(BulkChanges.class, () -> {
            Set<Long> advanced = revisions.advanceAll(actor, wanted);
            Batch batch = read(actor, target, advanced);
            List<Saving> savings = savings(batch, changing.change(batch));
            Set<Long> needed = listsOf(savings);
            if (needed.isEmpty() && !advanced.isEmpty() && !target.labelled()) {
                throw new Unchanged(unchanged(batch));
            }
            if (!needed.equals(advanced)) {
                wanted.clear();
                wanted.addAll(needed);
                throw new Overtaken();
            }
            if (target.labelled()) {
                writer.saveLabelled(actor, savings);
            } else {
                writer.save(actor, savings, batch.labels());
            }
            return new BulkChanges(needed.stream()
                    .sorted()
                    .map(list -> new BulkChange(list, batch.revision(list), countIn(list, savings)))
                    .toList());
        });
    }

    private Batch read(Actor actor, Target target, Set<Long> advanced) {
        List<BatchStore.Row> rows = store.find(actor.personId(), target.wanted());
        Map<Long, Task> tasks = new HashMap<>();
        Map<Long, Long> revisions = new HashMap<>();
        rows.forEach(row -> {
            tasks.put(row.task().id(), row.task());
            if (advanced.contains(row.task().listId())) {
                revisions.put(row.task().listId(), row.listRevision());
            }
        });
        if (!revisions.keySet().containsAll(advanced)) {
            revisions.putAll(this.revisions.heads(actor, advanced));
        }
        return new Batch(
                tasks, revisions, rows.isEmpty() ? List.of() : rows.getFirst().labels());
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

    private static Set<Long> listsOf(List<Saving> savings) {
        Set<Long> lists = new HashSet<>();
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

    private static BulkChanges unchanged(Batch batch) {
        return new BulkChanges(batch.revisions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(list -> new BulkChange(list.getKey(), list.getValue() - 1, 0))
                .toList());
    }
}
