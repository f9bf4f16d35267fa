package app.doable.list;

import app.doable.account.Actor;
import app.doable.account.Newcomer;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The door to lists. A list's revision grows by one in every transaction that changes it or anything in it, and is
 * taken before anything else is read there, so that revisions are gapless and in commit order. Every change is recorded
 * in {@link History}; one that changes nothing leaves no trace.
 *
 * <p>A list that is not there, is in the trash, or is not for this person is {@link Failure.NotFound}, and one that is
 * not in the state of the precondition is {@link Failure.Outdated}. Of the Inbox only the colour can be changed; the
 * rest is {@link Failure.Forbidden}.
 */
public final class Lists implements Newcomer {
    /** Further open tasks of a list are not counted. */
    public static final int MOST_COUNTED = 1000;

    private static final int MOST_TRASHED = 1000;

    private final Database database;
    private final ListStore store;
    private final ListRevisions revisions;
    private final ListCountStore counts;
    private final ListOrder order;
    private final History history;
    private final Clock clock;

    public Lists(Database database, History history, Clock clock) {
        this.database = database;
        this.store = new ListStore(database);
        this.revisions = new ListRevisions(database);
        this.counts = new ListCountStore(database, MOST_COUNTED);
        this.order = new ListOrder(database);
        this.history = history;
        this.clock = clock;
    }

    /** Each person has an Inbox from the start. */
    @Override
    public void arrived(long personId) {
        store.insertInbox(personId, clock.millis());
    }

    /** The revisions of the lists that people see, by list id, by person id, in one statement. */
    public Map<Long, Map<Long, Long>> revisions(Collection<Long> personIds) {
        return personIds.isEmpty() ? Map.of() : database.read(() -> store.findRevisions(personIds));
    }

    /** The person's lists in their order, the Inbox first; either the archived ones or the others. */
    public List<CountedList> all(Actor actor, boolean archived) {
        List<Long> ids = actor.lists().stream()
                .filter(list -> list.archived() == archived)
                .map(Actor.SeenList::id)
                .toList();
        return ids.isEmpty() ? List.of() : database.read(() -> counts.find(actor.personId(), ids));
    }

    /** The lists in the trash, the one deleted last first; at most a thousand. */
    public List<TaskList> trash(Actor actor) {
        return database.read(() -> store.findTrash(actor.personId(), MOST_TRASHED));
    }

    public CountedList get(Actor actor, long id) {
        return database.read(() -> counts.find(actor.personId(), List.of(id))).stream()
                .findFirst()
                .orElseThrow(Failure.NotFound::new);
    }

    /**
     * Adds a list at the end.
     *
     * @param color one of {@link TaskList#COLORS}
     * @throws Failure.Invalid when the name is blank, too long or holds control characters, the colour is none of
     *     those, or the person has as many lists as they may have
     */
    public TaskList create(Actor actor, String name, String color) {
        ListEdit edit = new ListEdit(Optional.of(name), Optional.of(color)).accepted();
        return database.write(() -> {
            TaskList empty = new TaskList(
                    0,
                    "",
                    "",
                    false,
                    order.last(actor.personId()),
                    1,
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty());
            TaskList draft = edit.applyTo(empty);
            TaskList list = draft.withId(store.insert(draft, actor.personId()));
            history.record(actor, ListChange.created(list));
            return list;
        });
    }

    /**
     * Changes what the edit names.
     *
     * @throws Failure.Invalid when the name is blank, too long or holds control characters, or the colour is none of
     *     {@link TaskList#COLORS}
     */
    public TaskList edit(Actor actor, long id, ListEdit edit, Precondition precondition) {
        ListEdit accepted = edit.accepted();
        return change(actor, id, false, precondition, accepted::applyTo);
    }

    /**
     * Places a list after another of the person's, or first of all but the Inbox.
     *
     * @throws Failure.Invalid when the other is not there, or is the list itself
     */
    public TaskList move(Actor actor, long id, Optional<Long> after, Precondition precondition) {
        return change(
                actor, id, false, precondition, list -> list.withSortKey(order.place(actor.personId(), list, after)));
    }

    /** Puts a list away: its tasks are seen only when it is asked for, and can be changed as ever. */
    public TaskList archive(Actor actor, long id, Precondition precondition) {
        Instant now = clock.instant();
        return change(actor, id, false, precondition, list -> list.archive(now));
    }

    public TaskList unarchive(Actor actor, long id, Precondition precondition) {
        return change(actor, id, false, precondition, list -> list.withArchivedAt(Optional.empty()));
    }

    /** Moves a list with all its tasks to the trash; nothing about the tasks changes. */
    public TaskList delete(Actor actor, long id, Precondition precondition) {
        Instant now = clock.instant();
        return change(actor, id, false, precondition, list -> list.withDeletedAt(Optional.of(now)));
    }

    /**
     * Takes a list with all its tasks out of the trash; one that is not in the trash stays as it is.
     *
     * @throws Failure.Invalid when the person has as many lists as they may have
     */
    public TaskList restore(Actor actor, long id, Precondition precondition) {
        return change(actor, id, true, precondition, list -> list.withDeletedAt(Optional.empty()));
    }

    /**
     * Takes back a change of the list itself, but what changed again since. Call it in a write.
     *
     * @param list as {@link ListRevisions#advanceEvenInTrash} gave it in this write
     * @return whether there was something to take back
     */
    public boolean undo(Actor actor, Change change, TaskList list) {
        TaskList undone = ListChange.undo(change, list, clock.instant());
        if (undone.equals(list)) {
            return false;
        }
        save(actor, list, undone);
        return true;
    }

    /** Whether taking back a change of the list itself leaves something alone, since that changed again. */
    public boolean isSuperseded(Change change, TaskList list) {
        return ListChange.isSuperseded(change, list);
    }

    private TaskList change(
            Actor actor, long id, boolean inTrashToo, Precondition precondition, UnaryOperator<TaskList> changing) {
        return Unchanged.write(database, TaskList.class, () -> {
            TaskList advanced = revisions.advanceEvenInTrash(actor, id);
            if (advanced.deletedAt().isPresent() && !inTrashToo) {
                throw new Failure.NotFound();
            }
            TaskList current = advanced.withRevision(advanced.revision() - 1);
            precondition.require(current.tag(), () -> ListJson.bytes(current));
            TaskList changed = changing.apply(advanced);
            if (changed.equals(advanced)) {
                throw new Unchanged(current);
            }
            return save(actor, advanced, changed);
        });
    }

    private TaskList save(Actor actor, TaskList old, TaskList changed) {
        if (old.inbox() && !changed.withColor(old.color()).equals(old)) {
            throw new Failure.Forbidden("failure.inbox");
        }
        if (old.deletedAt().isPresent() && changed.deletedAt().isEmpty()) {
            order.requireRoom(actor.personId());
        }
        store.update(changed);
        history.record(actor, ListChange.between(old, changed));
        return changed;
    }
}
