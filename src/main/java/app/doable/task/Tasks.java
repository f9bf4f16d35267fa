package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.ListHead;
import app.doable.list.Lists;
import app.doable.list.SortKey;
import app.doable.list.Unchanged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;

/**
 * The door to tasks. Every change of a task takes its list's next revision and is recorded in {@link History}; one that
 * changes nothing does neither. A task that is not there, is in the trash, or is not for this person is
 * {@link Failure.NotFound}, and one that is not in the state of the precondition is {@link Failure.Outdated}.
 */
public final class Tasks {
    private final Database database;
    private final TaskStore store;
    private final TaskLists reading;
    private final Lists lists;
    private final History history;
    private final Clock clock;

    public Tasks(Database database, Lists lists, History history, Clock clock) {
        this.database = database;
        this.store = new TaskStore(database);
        this.reading = new TaskLists(database);
        this.lists = lists;
        this.history = history;
        this.clock = clock;
    }

    /** All of the person's tasks, in their order. */
    public List<Task> all(Actor actor) {
        return reading.all(actor);
    }

    Slice slice(Actor actor, Selection selection) {
        return reading.slice(actor, selection);
    }

    public Task get(Actor actor, long id) {
        return database.read(() -> find(actor, id, false)).task();
    }

    /** The changes of a task, the newest first. */
    public List<PastChange> changes(Actor actor, long id) {
        List<PastChange> changes = history.ofTask(actor, id);
        if (changes.isEmpty()) {
            throw new Failure.NotFound();
        }
        return changes;
    }

    /**
     * Adds a task at the end of the Inbox; the same text with the same key gives the task that it gave first, unless
     * that is in the trash.
     *
     * @throws Failure.Invalid when the text is blank, too long or holds control characters
     */
    public Task create(Actor actor, String typed, CreationKey key) {
        String text = TaskText.accept(typed);
        Optional<String> digest = key.digest(actor.personId(), text);
        try {
            return database.write(() -> insert(actor, text, digest));
        } catch (DuplicateKeyException e) {
            return database.read(() -> store.findByCreationKey(actor.personId(), digest.orElseThrow(() -> e)))
                    .filter(first -> first.deletedAt().isEmpty())
                    .orElseGet(() -> database.write(() -> insert(actor, text, Optional.empty())));
        }
    }

    private Task insert(Actor actor, String text, Optional<String> digest) {
        ListHead list = lists.advanceInbox(actor);
        Task draft = new Task(
                0,
                list.id(),
                text,
                SortKey.last(list.revision()),
                list.revision(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        Task task = draft.withId(store.insert(draft, actor.personId(), digest));
        history.record(actor, TaskChange.created(task));
        return task;
    }

    /**
     * Changes what the edit names.
     *
     * @throws Failure.Invalid when the text is blank, too long or holds control characters
     */
    public Task edit(Actor actor, long id, TaskEdit edit, Precondition precondition) {
        Optional<String> text = edit.text().map(TaskText::accept);
        Instant now = clock.instant();
        return change(actor, id, precondition, task -> {
            Task edited = text.map(task::withText).orElse(task);
            return edit.completed()
                    .map(completed -> completed ? edited.complete(now) : edited.reopen())
                    .orElse(edited);
        });
    }

    /** A task that is done stays done since when it was. */
    public Task complete(Actor actor, long id, Precondition precondition) {
        Instant now = clock.instant();
        return change(actor, id, precondition, task -> task.complete(now));
    }

    public Task reopen(Actor actor, long id, Precondition precondition) {
        return change(actor, id, precondition, Task::reopen);
    }

    /** Moves a task to the trash. */
    public Task delete(Actor actor, long id, Precondition precondition) {
        Instant now = clock.instant();
        return change(actor, id, precondition, task -> task.delete(now));
    }

    /** Takes a task out of the trash, to where it was; one that is not in the trash stays as it is. */
    public Task restore(Actor actor, long id, Precondition precondition) {
        return change(actor, id, true, precondition, Task::restore);
    }

    /** Moves every done task of the Inbox to the trash, in one transaction. */
    public BulkChange clearCompleted(Actor actor) {
        Instant now = clock.instant();
        return write(BulkChange.class, () -> {
            ListHead list = lists.advanceInbox(actor);
            int cleared = store.deleteCompleted(list.id(), list.revision(), now);
            history.recordForEach(actor, TaskChange.cleared(list.id(), list.revision(), now));
            return changed(list, cleared);
        });
    }

    /**
     * Takes back all that one revision of a list changed; what changed again since stays. Taking back a creation does
     * nothing.
     *
     * @throws Failure.NotFound when there is no such revision, or not for this person
     */
    public BulkChange undo(Actor actor, long listId, long revision) {
        return write(BulkChange.class, () -> {
            ListHead list = lists.advance(actor, listId);
            List<PastChange> past = history.ofRevision(actor, listId, revision);
            if (past.isEmpty()) {
                throw new Failure.NotFound();
            }
            Change first = past.getFirst().change();
            int undone = first.kind() == Change.Kind.DELETED
                    ? restoreAll(actor, first, list)
                    : past.stream()
                            .mapToInt(one -> undo(actor, one.change(), list))
                            .sum();
            return changed(list, undone);
        });
    }

    /** Empty when every task of the change has changed again since, or it is not this person's to undo. */
    Optional<UndoOffer> undoOffer(Actor actor, ChangeName change) {
        return database.read(() -> store.findUndoOffer(actor.personId(), change));
    }

    private int restoreAll(Actor actor, Change deletion, ListHead list) {
        int restored = store.restore(list.id(), deletion.revision(), list.revision());
        history.recordForEach(actor, TaskChange.restored(deletion, list.revision()));
        return restored;
    }

    private int undo(Actor actor, Change change, ListHead list) {
        Task task = find(actor, change.taskId(), true).task();
        Task undone = TaskChange.undo(change, task);
        if (undone.equals(task)) {
            return 0;
        }
        save(actor, task, undone.withRevision(list.revision()));
        return 1;
    }

    private Task change(Actor actor, long id, Precondition precondition, UnaryOperator<Task> changing) {
        return change(actor, id, false, precondition, changing);
    }

    private Task change(
            Actor actor, long id, boolean inTrashToo, Precondition precondition, UnaryOperator<Task> changing) {
        return write(Task.class, () -> {
            lists.advanceListOfTask(actor, id);
            TaskStore.Current current = find(actor, id, inTrashToo);
            precondition.require(current.task().tag());
            Task changed = changing.apply(current.task());
            if (changed.equals(current.task())) {
                throw new Unchanged(changed);
            }
            return save(actor, current.task(), changed.withRevision(current.listRevision()));
        });
    }

    private TaskStore.Current find(Actor actor, long id, boolean inTrashToo) {
        return store.find(actor.personId(), id)
                .filter(found -> inTrashToo || found.task().deletedAt().isEmpty())
                .orElseThrow(Failure.NotFound::new);
    }

    private Task save(Actor actor, Task old, Task changed) {
        store.update(changed);
        history.record(actor, TaskChange.between(old, changed));
        return changed;
    }

    private static BulkChange changed(ListHead list, int tasks) {
        if (tasks == 0) {
            throw new Unchanged(new BulkChange(list.id(), list.revision() - 1, 0));
        }
        return new BulkChange(list.id(), list.revision(), tasks);
    }

    private <T> T write(Class<T> type, Supplier<T> work) {
        return Unchanged.write(database, type, work);
    }
}
