package app.doable.list;

import app.doable.account.Actor;
import app.doable.account.Newcomer;
import app.doable.database.Database;
import app.doable.http.Failure;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/**
 * The door to lists. A list's revision grows by one in every transaction that changes anything in it, and is taken
 * before anything else is read there, so that revisions are gapless and in commit order.
 */
public final class Lists implements Newcomer {
    private final Database database;
    private final ListStore store;
    private final Clock clock;

    public Lists(Database database, Clock clock) {
        this.database = database;
        this.store = new ListStore(database);
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
        if (!store.advance(actor.personId(), listId)) {
            throw new Failure.NotFound();
        }
        return store.find(actor.personId(), listId).orElseThrow(Failure.NotFound::new);
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
}
