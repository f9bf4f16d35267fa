package app.doable.list;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
     * Takes the next revision of each list that is there for this person, lower ids first; call it first in a write.
     *
     * @return those that are
     */
    public Set<Long> advanceAll(Actor actor, SortedSet<Long> listIds) {
        List<Long> ids = List.copyOf(listIds);
        List<Boolean> there = store.advanceEachUnlessInTrash(actor.personId(), ids);
        return IntStream.range(0, ids.size())
                .filter(there::get)
                .mapToObj(ids::get)
                .collect(Collectors.toSet());
    }

    /** The lists' revisions within the current transaction, of those that are there for this person. */
    public Map<Long, Long> heads(Actor actor, Collection<Long> listIds) {
        return listIds.isEmpty() ? Map.of() : store.findHeads(actor.personId(), listIds);
    }

    /**
     * Takes the next revision of each list that one of the tasks is in, and of the one that is named, lower ids first;
     * call it first in a write. It is for two lists at most; what is not for this person is left alone.
     *
     * @return how many lists: while it waits for one, the tasks may go elsewhere, so whoever calls it has to find that
     *     the tasks are in just as many
     */
    public int advanceListsOf(Actor actor, Collection<Long> taskIds, Optional<Long> named) {
        return store.advanceLowestOf(actor.personId(), taskIds, named)
                + store.advanceHighestOf(actor.personId(), taskIds, named);
    }
}
