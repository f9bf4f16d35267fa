package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.ListHead;
import app.doable.list.Lists;
import app.doable.list.SortKey;
import app.doable.list.Unchanged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes tasks, their labels and the record of it. */
final class TaskWriter {
    private final Database database;
    private final TaskStore store;
    private final LabelStore labels;
    private final Lists lists;
    private final History history;
    private final Clock clock;

    TaskWriter(Database database, Lists lists, History history, Clock clock) {
        this.database = database;
        this.store = new TaskStore(database);
        this.labels = new LabelStore(database);
        this.lists = lists;
        this.history = history;
        this.clock = clock;
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
        return write(Task.class, () -> {
            lists.advanceListOfTask(actor, target.id());
            TaskStore.Current current = find(actor, target);
            return save(actor, current, changing.apply(current));
        });
    }

    TaskStore.Current find(Actor actor, Target target) {
        TaskStore.Current current = store.find(actor.personId(), target.id(), target.labelKeys())
                .filter(found -> target.inTrashToo() || found.task().deletedAt().isEmpty())
                .orElseThrow(Failure.NotFound::new);
        target.precondition().require(current.task().tag(), () -> TaskJson.bytes(current.task()));
        return current;
    }

    Task save(Actor actor, TaskStore.Current current, Task changed) {
        Task old = current.task();
        if (changed.equals(old)) {
            throw new Unchanged(old);
        }
        Task saved = changed.withRevision(current.listRevision());
        store.update(saved);
        relabel(actor, saved.id(), old.details().labels(), saved.details().labels(), current.labels());
        history.record(actor, TaskChange.between(old, saved));
        return saved;
    }

    /**
     * Adds a task at the end of a list.
     *
     * @param listId empty for the Inbox
     * @throws Failure.Invalid when there is no such list
     */
    Task create(Actor actor, Optional<Long> listId, TaskEdit content, Optional<String> creationKey) {
        ListHead list = advance(actor, listId);
        Instant now = clock.instant();
        Task blank = new Task(
                0,
                list.id(),
                Optional.empty(),
                Details.BLANK,
                SortKey.last(list.revision()),
                list.revision(),
                now,
                Optional.of(actor.username()),
                Optional.empty(),
                Optional.empty());
        return insert(actor, content.apply(blank, now), creationKey);
    }

    private ListHead advance(Actor actor, Optional<Long> listId) {
        if (listId.isEmpty()) {
            return lists.advanceInbox(actor);
        }
        try {
            return lists.advance(actor, listId.get());
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid("list", "fault.noSuchList");
        }
    }

    private Task insert(Actor actor, Task draft, Optional<String> creationKey) {
        Task task = draft.withId(store.insert(draft, actor.personId(), creationKey));
        relabel(actor, task.id(), List.of(), task.details().labels(), List.of());
        history.record(actor, TaskChange.created(task));
        return task;
    }

    /** @param known that need not be made first */
    private void relabel(Actor actor, long taskId, List<String> before, List<String> after, List<String> known) {
        List<LabelName> added = without(after, before);
        List<LabelName> removed = without(before, after);
        List<LabelName> unknown = without(added.stream().map(LabelName::text).toList(), known);
        if (!unknown.isEmpty()) {
            labels.insert(actor.personId(), unknown);
        }
        if (!removed.isEmpty()) {
            labels.detach(actor.personId(), taskId, removed);
        }
        if (!added.isEmpty()) {
            labels.attach(actor.personId(), taskId, added);
        }
    }

    private static List<LabelName> without(List<String> names, List<String> others) {
        List<String> left = new ArrayList<>(names);
        left.removeAll(others);
        return left.stream().map(LabelName::of).toList();
    }

    /** One transaction; work that throws {@link Unchanged} is taken back and gives what that says. */
    <T> T write(Class<T> type, Supplier<T> work) {
        return Unchanged.write(database, type, work);
    }
}
