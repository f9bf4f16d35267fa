package app.doable.list;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;

/**
 * The revisions of lists, each taken by the transaction that makes a change, before anything else is read there: so they
 * are gapless and in commit order.
 */
public final class ListRevisions {
    private final ListRevisionStore store;
    private final ListStore lists;

    public ListRevisions(Database database) {
        this.store = new ListRevisionStore(database);
        this.lists = new ListStore(database);
    }

    /** Takes the Inbox's next revision; call it first in a write. */
    public ListHead advanceInbox(Actor actor) {
        if (!store.advanceInbox(actor.personId())) {
            throw new Failure.NotFound();
        }
        return store.inbox(actor.personId()).orElseThrow(Failure.NotFound::new);
    }

    /**
     * Takes the list's next revision; call it first in a write.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    public ListHead advance(Actor actor, long listId) {
        TaskList list = advanceEvenInTrash(actor, listId);
        if (list.deletedAt().isPresent()) {
            throw new Failure.NotFound();
        }
        return new ListHead(list.id(), list.revision());
    }

    /**
     * Takes the next revision of a list that may be in the trash; call it first in a write.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    public TaskList advanceEvenInTrash(Actor actor, long listId) {
        if (!store.advance(actor.personId(), listId)) {
            throw new Failure.NotFound();
        }
        return lists.find(actor.personId(), listId).orElseThrow(Failure.NotFound::new);
    }

    /**
     * Takes the next revision of the list that the task is in; call it first in a write.
     *
     * @throws Failure.NotFound when there is no such task, or not for this person
     */
    public void advanceListOfTask(Actor actor, long taskId) {
        if (!store.advanceListOfTask(actor.personId(), taskId)) {
            throw new Failure.NotFound();
        }
    }

    /**
     * Takes the next revision of each of the lists that is there for this person, lower ids first; call it first in a
     * write.
     *
     * @return how many these are: while it waits for one, tasks may go elsewhere, so whoever calls it has to find just as
     *     many to change, each with a revision that no history has
     */
    public int advance(Actor actor, LikelyLists likely) {
        return likely.isEmpty() ? 0 : store.advance(actor.personId(), likely);
    }
}
