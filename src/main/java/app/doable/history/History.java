package app.doable.history;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The record of changes: who, when, from which session, and the fields' old and new values. */
public final class History {
    private final Database database;
    private final ChangeStore store;
    private final Clock clock;

    public History(Database database, Clock clock) {
        this.database = database;
        this.store = new ChangeStore(database);
        this.clock = clock;
    }

    /** Call it in the write that makes the change. */
    public void record(Actor actor, Change change) {
        record(actor, List.of(change));
    }

    /** Call it in the write that makes the changes. */
    public void record(Actor actor, Collection<Change> changes) {
        store.insert(changes, author(actor));
    }

    /**
     * Records the same change for every task that its revision touched, in one statement; its task is ignored. Call it
     * in the write that makes the change, after the tasks have the revision.
     */
    public void recordForEach(Actor actor, Change change) {
        store.insertForEach(change, author(actor));
    }

    /**
     * The changes of one task before the place, the newest first; none when there is no such task, or not for this
     * person.
     */
    public ChangeSlice ofTask(Actor actor, long taskId, MomentPlace before, int limit) {
        List<PastChange> found = database.read(() -> store.findOfTask(actor.personId(), taskId, before, limit + 1));
        return slice(found, limit, past -> MomentPlace.of(past).cursor());
    }

    /**
     * The changes of one task that a list's revision of that number made, whichever list it was in then; the newest
     * first.
     */
    public List<PastChange> ofTask(Actor actor, long taskId, long revision) {
        return database.read(() -> store.findOfTask(actor.personId(), taskId, revision));
    }

    private static ChangeSlice slice(List<PastChange> found, int limit, Function<PastChange, String> cursor) {
        if (found.size() <= limit) {
            return new ChangeSlice(found, Optional.empty());
        }
        List<PastChange> shown = found.subList(0, limit);
        return new ChangeSlice(shown, Optional.of(cursor.apply(shown.getLast())));
    }

    /**
     * The changes of a task since somebody saw it, the newest first. Call it in the write that changes the task.
     *
     * @param listId where the task is
     * @param seenListId where they saw it, in that revision
     */
    public List<PastChange> since(long taskId, long listId, long seenListId, long seenRevision) {
        return store.findSince(taskId, new ChangeStore.Since(listId, seenListId, seenRevision));
    }

    /**
     * The changes of a list and of its tasks before the place, the newest first.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person, or it is in the trash
     */
    public ChangeSlice ofList(Actor actor, long listId, ChangePlace before, int limit) {
        if (!actor.sees(listId)) {
            throw new Failure.NotFound();
        }
        List<PastChange> found = database.read(() -> store.findOfList(actor.personId(), listId, before, limit + 1));
        return slice(found, limit, past -> ChangePlace.of(past).cursor());
    }

    /**
     * All that these revisions of lists, perhaps some in the trash, changed; nothing of one that is not there, or not for
     * this person.
     */
    public List<PastChange> ofRevisions(Actor actor, Collection<ListRevision> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : database.read(() -> store.findOfRevisions(actor.personId(), revisions));
    }

    private ChangeStore.Author author(Actor actor) {
        return new ChangeStore.Author(actor.personId(), actor.sessionId(), actor.browser(), clock.millis());
    }
}
