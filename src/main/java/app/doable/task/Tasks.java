package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.ListHead;
import app.doable.list.ListRevisions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final TaskWriter writer;
    private final Creating creating;
    private final Completing completing;
    private final Moving moving;
    private final BulkEditing bulk;
    private final SeenTask seenTask;
    private final ListRevisions revisions;
    private final History history;
    private final Clock clock;

    public Tasks(Database database, History history, Clock clock) {
        this.database = database;
        this.store = new TaskStore(database);
        this.reading = new TaskLists(database);
        this.writer = new TaskWriter(database, history);
        this.creating = new Creating(database, writer, history, clock);
        this.completing = new Completing(writer, clock);
        this.moving = new Moving(database, writer);
        this.bulk = new BulkEditing(new BatchWriter(database, writer), clock);
        this.seenTask = new SeenTask(history);
        this.revisions = new ListRevisions(database);
        this.history = history;
        this.clock = clock;
    }

    /** All of the person's tasks, in their order. */
    public List<Task> all(Actor actor) {
        return reading.all(actor);
    }

    public Slice slice(Actor actor, Selection selection) {
        return reading.slice(actor, selection);
    }

    /** How many tasks each of these has directly below it; one that has none is left out. */
    public Map<Long, Subtasks> subtasks(Actor actor, Collection<Long> ids) {
        return reading.subtasks(actor, ids);
    }

    public Task get(Actor actor, long id) {
        return database.read(() -> writer.find(actor, TaskWriter.Target.of(id, Precondition.NONE)))
                .task();
    }

    /** @throws Failure.Invalid when the text is blank, too long or holds control characters */
    public Task create(Actor actor, String typed, CreationKey key) {
        return create(actor, TaskEdit.NONE.text(typed), key);
    }

    /** Adds a task at the end of the Inbox. */
    public Task create(Actor actor, TaskEdit content, CreationKey key) {
        return create(actor, TaskHome.INBOX, content, key);
    }

    /** Adds a task at the end of a list, or of the Inbox. */
    public Task create(Actor actor, Optional<Long> list, TaskEdit content, CreationKey key) {
        return create(actor, new TaskHome(list, Optional.empty()), content, key);
    }

    /**
     * Adds a task at the end of a list, of the Inbox, or of what is below another; the same text with the same key gives the task that it gave
     * first, unless that is in the trash.
     *
     * @param content names the text at least
     * @throws Failure.Invalid when there is no such list or parent, or it would be too deep
     */
    public Task create(Actor actor, TaskHome home, TaskEdit content, CreationKey key) {
        TaskHome elsewhere = home.unlessInbox(actor);
        Optional<String> digest = key.digest(
                actor.personId(), elsewhere, content.apply(Details.BLANK).text());
        try {
            return create(actor, elsewhere, content, digest);
        } catch (DuplicateKeyException e) {
            return database.read(() -> store.findByCreationKey(actor.personId(), digest.orElseThrow(() -> e)))
                    .filter(first -> first.deletedAt().isEmpty())
                    .orElseGet(() -> create(actor, elsewhere, content, Optional.empty()));
        }
    }

    private Task create(Actor actor, TaskHome home, TaskEdit content, Optional<String> digest) {
        return writer.write(Task.class, () -> creating.create(actor, home, content, digest));
    }

    /** Changes what the edit names. */
    public Task edit(Actor actor, long id, TaskEdit edit, Precondition precondition) {
        return edit(actor, id, edit, Optional.empty(), precondition).task();
    }

    /**
     * Changes what the edit names, together with what others changed since somebody saw the task: what the edit leaves
     * as they saw it stays as it has become.
     *
     * @param seen the list and its revision in which they saw it; when it is not known, the edit replaces what there is
     */
    public Edited edit(Actor actor, long id, TaskEdit edit, Optional<ChangeName> seen, Precondition precondition) {
        Completion completion = completion(actor, edit);
        TaskWriter.Target target = TaskWriter.Target.of(id, precondition).withLabels(edit.labelKeys());
        return writer.merge(actor, target, current -> {
            TaskEdit spelled = edit.spelledLike(current.labels());
            return seen.map(name -> spelled.merge(seenTask.of(current.task(), name), current.task(), completion))
                    .orElseGet(() -> Merge.plain(spelled.apply(current.task(), completion)));
        });
    }

    private Completion completion(Actor actor, TaskEdit edit) {
        return new Completion(clock.instant(), edit.occurrence().orElseGet(() -> Occurrence.next(actor)));
    }

    /** Completes what is to be done next of it, where the person is usually. */
    public Task complete(Actor actor, long id, Precondition precondition) {
        return complete(actor, id, Occurrence.next(actor), precondition);
    }

    /**
     * Completes a task. One that is done stays done since when it was. One that repeats moves to its next date, open,
     * with all that is below it, until the last is done; a time that was completed or skipped before stays so.
     */
    public Task complete(Actor actor, long id, Occurrence occurrence, Precondition precondition) {
        return completing.complete(actor, id, occurrence, precondition);
    }

    /**
     * Moves a repeating task to its next date without its having been done.
     *
     * @throws Failure.Invalid when it does not repeat, or has no next date
     */
    public Task skip(Actor actor, long id, Occurrence occurrence, Precondition precondition) {
        return completing.skip(actor, id, occurrence, precondition);
    }

    public Task reopen(Actor actor, long id, Precondition precondition) {
        return writer.change(
                actor,
                TaskWriter.Target.of(id, precondition),
                current -> current.task().reopen());
    }

    /** Completes a task and all that is below it, of what repeats what is to be done next. */
    public Task completeTree(Actor actor, long id, Precondition precondition) {
        return completeTree(actor, id, Occurrence.next(actor), precondition);
    }

    /** The same for a given time of the task. */
    public Task completeTree(Actor actor, long id, Occurrence occurrence, Precondition precondition) {
        return completing.completeTree(actor, id, occurrence, precondition);
    }

    /** Moves a task and all that is below it to the trash. */
    public Task delete(Actor actor, long id, Precondition precondition) {
        Instant now = clock.instant();
        return writer.changeTree(
                actor,
                TaskWriter.Target.of(id, precondition),
                (_, node) -> node.isLive() ? node.task().delete(now) : node.task());
    }

    /**
     * Takes a task, and what was deleted together with it, out of the trash: to where it was, or to the end of its list
     * while its parent is in the trash. One that is not in the trash stays as it is.
     */
    public Task restore(Actor actor, long id, Precondition precondition) {
        return writer.changeTree(actor, TaskWriter.Target.of(id, precondition).orInTrash(), TaskTree::restored);
    }

    /**
     * Moves a task with all that is below it.
     *
     * @throws Failure.Invalid when the destination is not there, does not agree with itself, is below the task, or
     *     would be too deep
     */
    public Task move(Actor actor, long id, Destination destination, Precondition precondition) {
        return moving.move(actor, id, destination, precondition);
    }

    /** Moves every done task of the Inbox to the trash, in one transaction. */
    public BulkChange clearCompleted(Actor actor) {
        return clearCompleted(actor, () -> revisions.advanceInbox(actor));
    }

    /** Moves every done task of a list to the trash, in one transaction. */
    public BulkChange clearCompleted(Actor actor, long listId) {
        return clearCompleted(actor, () -> revisions.advance(actor, listId));
    }

    private BulkChange clearCompleted(Actor actor, Supplier<ListHead> advancing) {
        Instant now = clock.instant();
        return writer.write(BulkChange.class, () -> {
            ListHead list = advancing.get();
            int cleared = store.deleteCompleted(list.id(), list.revision(), now);
            history.recordForEach(actor, TaskChange.cleared(list.id(), list.revision(), now));
            return BulkChange.of(list, cleared);
        });
    }

    /**
     * Changes many tasks alike, in one transaction: all or none.
     *
     * @param ids at most {@link BulkEdit#MOST_TASKS}
     * @throws Failure.Invalid when one is not there, or cannot be changed that way
     */
    public BulkChanges edit(Actor actor, Set<Long> ids, BulkEdit edit) {
        return edit(actor, ids, edit, Occurrence.next(actor).zone());
    }

    /** @param zone where the person is: it tells the day on which what repeats is completed */
    public BulkChanges edit(Actor actor, Set<Long> ids, BulkEdit edit, ZoneId zone) {
        return bulk.edit(actor, ids, edit, zone);
    }
}
