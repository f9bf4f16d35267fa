package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.database.InstallationStore;
import app.doable.http.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The door to what was deleted: for 30 days it can be restored, then it is gone with its history. */
public final class Trash {
    static final Duration KEPT = Duration.ofDays(30);

    /** How often it is looked through. */
    public static final Duration PAUSE = Duration.ofHours(1);

    private static final String TURN = "trash";

    private final Database database;
    private final TrashStore store;
    private final PurgeStore purging;
    private final InstallationStore installation;
    private final Clock clock;

    public Trash(Database database, Clock clock) {
        this.database = database;
        this.store = new TrashStore(database);
        this.purging = new PurgeStore(database);
        this.installation = new InstallationStore(database);
        this.clock = clock;
    }

    /** The tasks that were deleted, without what was deleted together with the task that it is below; the newest first. */
    public Slice tasks(Actor actor, Place before, int limit) {
        return contents(actor, before, limit).tasks();
    }

    /** The same tasks, and the lists that were deleted, by one statement. */
    public Trashed contents(Actor actor, Place before, int limit) {
        List<Long> lists = actor.lists().stream().map(Actor.SeenList::id).toList();
        if (lists.isEmpty()) {
            return new Trashed(List.of(), new Slice(List.of(), Optional.empty()));
        }
        TrashStore.Found found = database.read(() -> store.find(actor.personId(), lists, before, limit + 1));
        return new Trashed(
                found.lists(),
                Slice.of(found.tasks(), limit, task -> Place.ofDeleted(task).cursor()));
    }

    /** Ends everything in the person's trash for good, lists too. */
    public void empty(Actor actor) {
        purge(Optional.of(actor.personId()), clock.instant());
    }

    /**
     * Ends one task of the trash for good, with all that is below it.
     *
     * @throws Failure.NotFound when it is not in the trash, or not for this person
     */
    public void end(Actor actor, long taskId) {
        boolean ended = database.write(() -> {
            List<PurgeStore.Dead> one = purging.findDead(actor.personId(), taskId);
            purging.end(one);
            return !one.isEmpty();
        });
        if (!ended) {
            throw new Failure.NotFound();
        }
    }

    /** Ends what has been there for 30 days, on one node at a time. */
    public void sweep() {
        Instant now = clock.instant();
        if (installation.takeTurn(
                TURN, now.toEpochMilli(), now.minus(PAUSE.dividedBy(2)).toEpochMilli())) {
            purge(Optional.empty(), now.minus(KEPT));
        }
    }

    private void purge(Optional<Long> personId, Instant until) {
        List<Long> some = List.of();
        do {
            long last = some.isEmpty() ? 0 : some.getLast();
            some = database.read(() -> purging.findLists(personId, last));
            if (!some.isEmpty()) {
                purge(some, until.toEpochMilli());
            }
        } while (some.size() == PurgeStore.LISTS_TOGETHER);
    }

    /** In many small transactions, so that nobody waits for them. */
    private void purge(List<Long> lists, long until) {
        boolean more = true;
        while (more) {
            more = database.write(() -> {
                List<PurgeStore.Dead> some = purging.findDead(lists, until);
                purging.end(some);
                if (some.size() == PurgeStore.TOGETHER) {
                    return true;
                }
                purging.endLists(lists, until);
                return false;
            });
        }
    }
}
