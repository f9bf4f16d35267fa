package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.ChangePlace;
import app.doable.history.ChangeSlice;
import app.doable.history.History;
import app.doable.history.MomentPlace;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.LikelyLists;
import app.doable.list.Lists;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The door to what tasks and their lists were: their history, and ways back. What is not there, is in the trash, or is not
 * for this person is {@link Failure.NotFound}. Taking back is a change like any other, made by {@link Tasks}' rules.
 */
public final class TaskPast {
    private final Database database;
    private final TaskStore store;
    private final BatchStore many;
    private final TaskWriter writer;
    private final Undoing undoing;
    private final SeenTask seenTask;
    private final History history;

    public TaskPast(Database database, Lists lists, History history, Clock clock) {
        this.database = database;
        this.store = new TaskStore(database);
        this.many = new BatchStore(database);
        this.writer = new TaskWriter(database, history);
        this.undoing = new Undoing(database, writer, lists, history, clock);
        this.seenTask = new SeenTask(history);
        this.history = history;
    }

    /** All changes of a task, the newest first. */
    public List<PastChange> changes(Actor actor, long id) {
        return changes(actor, id, MomentPlace.START, Integer.MAX_VALUE - 1).changes();
    }

    /** The changes of a task before the place, the newest first. */
    public ChangeSlice changes(Actor actor, long id, MomentPlace before, int limit) {
        ChangeSlice slice = history.ofTask(actor, id, before, limit);
        if (slice.changes().isEmpty() && before.equals(MomentPlace.START)) {
            throw new Failure.NotFound();
        }
        return new ChangeSlice(
                slice.changes().stream()
                        .filter(past -> !TaskChange.isDeparture(past.change()))
                        .toList(),
                slice.next());
    }

    /**
     * The changes of a list and of its tasks before the place, the newest first.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person, or it is in the trash
     */
    public ChangeSlice changesOfList(Actor actor, long listId, ChangePlace before, int limit) {
        return history.ofList(actor, listId, before, limit);
    }

    /** Those of them that are this person's, in the trash too. */
    public Map<Long, Task> among(Actor actor, Set<Long> ids) {
        BatchStore.Wanted wanted = new BatchStore.Wanted(ids, false, Optional.empty(), List.of());
        return database.read(() -> many.find(actor.personId(), wanted, LikelyLists.of(List.of()))).rows().stream()
                .map(BatchStore.Row::task)
                .collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /**
     * Gives one field the value that it had before or after an earlier change.
     *
     * @param revision names the change, the latest when the task made several of it in different lists
     * @throws Failure.NotFound when the task has no such change
     * @throws Failure.Invalid when that change was not of the field
     */
    public Task restore(Actor actor, long id, long revision, PastValue value, Precondition precondition) {
        return writer.change(
                actor,
                TaskWriter.Target.of(id, precondition),
                current -> value.restore(current.task(), change(actor, id, revision)));
    }

    /**
     * Gives one field the value that it had before an earlier change, and says whether somebody changed it since the
     * person saw the task.
     *
     * @param field its name in the history
     * @throws Failure.NotFound when the task has no such change
     * @throws Failure.Invalid when that change was not of the field
     */
    public Edited restoreField(Actor actor, long id, long revision, String field, Optional<ChangeName> seen) {
        PastValue value = PastValue.before(field);
        return writer.merge(actor, TaskWriter.Target.of(id, Precondition.NONE), current -> {
            Task now = current.task();
            Task restored = value.restore(now, change(actor, id, revision));
            Task then = seen.map(name -> seenTask.of(now, name)).orElse(now);
            boolean unseen = !value.isSame(then, now) && !value.isSame(now, restored);
            return new Merge(restored, unseen ? Set.of(field) : Set.of());
        });
    }

    private Change change(Actor actor, long id, long revision) {
        return history.ofTask(actor, id, revision).stream()
                .map(PastChange::change)
                .filter(past -> !TaskChange.isDeparture(past))
                .findFirst()
                .orElseThrow(Failure.NotFound::new);
    }

    /**
     * Takes back all that one revision of a list changed: its tasks, or the list itself, which may be in the trash.
     * What changed again since stays. What was created goes to the trash.
     *
     * @throws Failure.NotFound when there is no such revision, or not for this person
     */
    public BulkChange undo(Actor actor, long listId, long revision) {
        return undoing.undo(actor, listId, revision);
    }

    /**
     * Takes back what one transaction did to several lists, in one transaction.
     *
     * @throws Failure.NotFound when one of those revisions is not there, or not for this person
     * @throws Failure.Invalid when one of several is a change of a list itself
     */
    public BulkChanges undo(Actor actor, Set<ChangeName> changes) {
        return undoing.undo(actor, changes);
    }

    /** Whether taking the change back would change the task. */
    public static boolean isUndoable(Change change, Task task) {
        return TaskChange.isUndoable(change, task);
    }

    /** Of those changes of which something is still as they left it, and is this person's to undo. */
    public List<UndoOffer> undoOffers(Actor actor, Collection<ChangeName> changes) {
        return changes.isEmpty()
                ? List.of()
                : UndoOffer.ofEach(database.read(() -> store.findUndoOffers(actor.personId(), changes)));
    }
}
