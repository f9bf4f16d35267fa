package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.ListRevisions;
import app.doable.list.Unchanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes tasks, their labels and the record of it. */
final class TaskWriter {
    private static final int MOST_ATTEMPTS = 20;

    private final Database database;
    private final TaskStore store;
    private final TaskTreeStore trees;
    private final Labelling labelling;
    private final CompletionStore completions;
    private final ListRevisions revisions;
    private final History history;

    TaskWriter(Database database, History history) {
        this.database = database;
        this.store = new TaskStore(database);
        this.trees = new TaskTreeStore(database);
        this.labelling = new Labelling(database);
        this.completions = new CompletionStore(database);
        this.revisions = new ListRevisions(database);
        this.history = history;
    }

    /**
     * Which task is to be changed.
     *
     * @param labelKeys of labels whose spelling matters
     */
    record Target(long id, boolean inTrashToo, List<String> labelKeys, Precondition precondition) {
        static Target of(long id, Precondition precondition) {
            return new Target(id, false, List.of(), precondition);
        }

        Target orInTrash() {
            return new Target(id, true, labelKeys, precondition);
        }

        Target withLabels(List<String> keys) {
            return new Target(id, inTrashToo, keys, precondition);
        }
    }

    /** Changes one task, in one transaction; one that stays as it is leaves no trace. */
    Task change(Actor actor, Target target, Function<TaskStore.Current, Task> changing) {
        return merge(actor, target, current -> Merge.plain(changing.apply(current)))
                .task();
    }

    /** Changes one task, perhaps over what somebody else changed. */
    Edited merge(Actor actor, Target target, Function<TaskStore.Current, Merge> changing) {
        return write(Edited.class, () -> {
            revisions.advanceListOfTask(actor, target.id());
            TaskStore.Current current = find(actor, target);
            if (!current.fresh()) {
                throw new Overtaken();
            }
            Task old = current.task();
            Merge changed = changing.apply(current);
            if (changed.task().equals(old)) {
                throw new Unchanged(new Edited(old, old, Set.of()));
            }
            Task now = changed.task().withRevision(current.listRevision());
            Saving saving = new Saving(old, now, current.listRevision(), changed.overwritten());
            save(actor, current.parent() ? withReopened(saving) : List.of(saving), current.labels());
            return new Edited(old, now, changed.overwritten());
        });
    }

    /** What is done below a task whose next round begins is to be done again. */
    private List<Saving> withReopened(Saving saving) {
        List<Saving> all = new ArrayList<>(List.of(saving));
        if (saving.now().isNextRoundAfter(saving.old())) {
            trees.findDoneBelow(saving.now().id())
                    .forEach(done -> all.add(Saving.of(done, done.reopen(), saving.oldListRevision())));
        }
        return all;
    }

    /**
     * Changes a task and what is below it, in one transaction.
     *
     * @param changing given the task, and it or one below it, says what becomes of the latter, unless that is done
     *     again because the next round of one above it begins
     */
    Task changeTree(Actor actor, Target target, BiFunction<Task, TaskTree.Node, Task> changing) {
        return write(Task.class, () -> {
            revisions.advanceListOfTask(actor, target.id());
            TaskTree tree = trees.find(actor.personId(), target.id(), 0, 0);
            Task root = require(tree, target);
            requireFresh(tree.below().stream());
            Map<Long, Task> changed = new LinkedHashMap<>();
            tree.below().forEach(node -> changed.put(node.task().id(), changing.apply(root, node)));
            Completion.reopenBelow(tree.tasks(), changed);
            List<Saving> savings = tree.below().stream()
                    .filter(node -> !node.task().equals(changed.get(node.task().id())))
                    .map(node -> Saving.of(
                            node.task(),
                            Objects.requireNonNull(changed.get(node.task().id())),
                            node.listRevision()))
                    .toList();
            if (savings.isEmpty()) {
                throw new Unchanged(root);
            }
            save(actor, savings, List.of());
            return savings.stream()
                    .map(Saving::now)
                    .filter(now -> now.id() == root.id())
                    .findFirst()
                    .orElse(root);
        });
    }

    private static Task require(TaskTree tree, Target target) {
        Task root = tree.root().task();
        if (root.deletedAt().isPresent() && !target.inTrashToo()) {
            throw new Failure.NotFound();
        }
        target.precondition().require(root.tag(), () -> TaskJson.bytes(root));
        return root;
    }

    /** @throws Overtaken when a list's revision is not this transaction's */
    void requireFresh(Stream<TaskTree.Node> nodes) {
        if (!nodes.allMatch(TaskTree.Node::fresh)) {
            throw new Overtaken();
        }
    }

    TaskStore.Current find(Actor actor, Target target) {
        TaskStore.Current current = store.find(actor.personId(), target.id(), target.labelKeys())
                .filter(found -> target.inTrashToo() || found.task().deletedAt().isEmpty())
                .orElseThrow(Failure.NotFound::new);
        target.precondition().require(current.task().tag(), () -> TaskJson.bytes(current.task()));
        return current;
    }

    /**
     * A task that leaves its list is recorded in both.
     *
     * @param known labels that need not be made first
     */
    void save(Actor actor, List<Saving> savings, Collection<String> known) {
        labelling.relabel(actor, savings, known);
        saveLabelled(actor, savings);
    }

    /** What is kept of tasks beside their rows. */
    void saveAround(Actor actor, List<Saving> savings, Collection<String> known) {
        labelling.relabel(actor, savings, known);
        recordCompletions(savings);
    }

    /** Tasks that have their labels already. */
    void saveLabelled(Actor actor, List<Saving> savings) {
        store.update(savings.stream().map(Saving::now).toList());
        recordCompletions(savings);
        history.record(actor, savings.stream().flatMap(TaskWriter::changes).toList());
    }

    private void recordCompletions(List<Saving> savings) {
        completions.delete(savings.stream()
                .filter(saving -> TaskChange.isLater(saving.old(), saving.now()))
                .map(saving -> completed(saving.old(), saving.old()))
                .toList());
        completions.insert(savings.stream()
                .filter(saving -> TaskChange.isLater(saving.now(), saving.old()))
                .map(saving -> completed(saving.now(), saving.old()))
                .toList());
    }

    /** @param before tells when that time was due */
    private static CompletionStore.Completed completed(Task task, Task before) {
        return new CompletionStore.Completed(
                task.id(),
                task.listId(),
                task.lastCompletedAt().orElseThrow(),
                before.details().due());
    }

    private static Stream<Change> changes(Saving saving) {
        Change change = TaskChange.between(saving.old(), saving.now()).overwriting(saving.overwritten());
        return saving.old().listId() == saving.now().listId()
                ? Stream.of(change)
                : Stream.of(TaskChange.departure(saving.old(), saving.oldListRevision(), change), change);
    }

    /**
     * One transaction; work that throws {@link Unchanged} is taken back and gives what that says, and work that throws
     * {@link Overtaken} is run again.
     */
    <T> T write(Class<T> type, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Unchanged.write(database, type, work);
            } catch (Overtaken e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new Failure.Unavailable();
                }
            }
        }
    }
}
