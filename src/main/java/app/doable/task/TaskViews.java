package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The door to tasks across lists, and to the trees of one list. Nothing of lists that are in the trash is in any view;
 * each takes one statement, whose cost follows the limit.
 *
 * <p>A cursor is an earlier slice's next, or empty for the beginning; one that nobody gave is {@link Failure.Invalid}.
 */
public final class TaskViews {
    /** Further open tasks of a list are not counted. */
    public static final int MOST_OPEN = 1000;

    /** Further due tasks are not counted. */
    public static final int MOST_DUE = 100;

    private static final int MOST_WEIGHT = 4 << 20;
    private static final int BYTES_OF_AN_ENTRY = 256;
    private static final int BYTES_OF_A_COUNT = 64;

    private final Database database;
    private final DueStore due;
    private final ViewStore store;
    private final SortedStore sorted;
    private final LabelledStore labelled;
    private final CountStore counting;
    private final Postponing postponing;
    private final Clock clock;
    private final Cache<Counted, TaskCounts> counts = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((Counted counted, TaskCounts known) -> BYTES_OF_AN_ENTRY
                    + counted.lists().length()
                    + BYTES_OF_A_COUNT * known.open().size())
            .build();

    /** All that counts depend on. */
    private record Counted(String lists, Day day) {}

    public TaskViews(Database database, History history, Clock clock) {
        this.database = database;
        this.due = new DueStore(database);
        this.store = new ViewStore(database);
        this.sorted = new SortedStore(database);
        this.labelled = new LabelledStore(database);
        this.counting = new CountStore(database);
        this.postponing = new Postponing(database, new BatchWriter(database, new TaskWriter(database, history)));
        this.clock = clock;
    }

    /** The present day there. */
    public Day today(ZoneId zone) {
        return Day.in(zone, clock);
    }

    /** What is due until the end of that day, overdue tasks first, in the order of the days, times and priorities. */
    public BranchSlice today(Actor actor, Day day, String cursor, int limit) {
        return due(actor, DueRange.until(day), cursor, limit);
    }

    /** The same in that order, overdue tasks first all the same. */
    public BranchSlice today(Actor actor, Day day, Sort sort, String cursor, int limit) {
        List<Long> lists = ids(actor.activeLists().stream());
        if (sort == Sort.OWN || lists.isEmpty()) {
            return today(actor, day, cursor, limit);
        }
        return sorted(actor, SortedStore.Source.due(lists, day), false, place(sort, cursor), limit);
    }

    /** What is due from the day on, in the order of the days, times and priorities. */
    public BranchSlice upcoming(Actor actor, LocalDate from, ZoneId zone, String cursor, int limit) {
        return due(actor, DueRange.from(from, zone), cursor, limit);
    }

    private BranchSlice due(Actor actor, DueRange whole, String cursor, int limit) {
        ZoneId zone = whole.zone();
        DueRange range = cursor.isEmpty() ? whole : whole.after(DuePlace.parse(cursor, zone));
        List<Long> lists = ids(actor.activeLists().stream());
        List<Branch> found = lists.isEmpty()
                ? List.of()
                : database.read(() -> due.find(actor.personId(), lists, range, limit + 1)).stream()
                        .sorted(Comparator.comparing(branch -> DuePlace.of(branch.task(), zone), DuePlace.ORDER))
                        .toList();
        return BranchSlice.of(found, limit, task -> DuePlace.of(task, zone).cursor());
    }

    /**
     * What is done, the latest first, in archived lists too; a repeating task once for each time that it was done, as it
     * was then: see {@link Task#isPastOccurrence}.
     */
    public BranchSlice done(Actor actor, String cursor, int limit) {
        List<Long> lists = ids(actor.lists().stream());
        Place before = place(cursor);
        List<Branch> found = lists.isEmpty()
                ? List.of()
                : database.read(() -> store.findDone(actor.personId(), lists, before, limit + 1));
        return BranchSlice.of(found, limit, task -> Place.ofDone(task).cursor());
    }

    /**
     * The open tasks of a list that are below no other, in their order.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    public BranchSlice list(Actor actor, long listId, String cursor, int limit) {
        if (!actor.sees(listId)) {
            throw new Failure.NotFound();
        }
        Place after = place(cursor);
        return inOrder(database.read(() -> store.findTop(actor.personId(), listId, after, limit + 1)), limit);
    }

    /**
     * The same in that order.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    public BranchSlice list(Actor actor, long listId, Sort sort, String cursor, int limit) {
        if (sort == Sort.OWN) {
            return list(actor, listId, cursor, limit);
        }
        if (!actor.sees(listId)) {
            throw new Failure.NotFound();
        }
        return sorted(actor, SortedStore.Source.list(listId), true, place(sort, cursor), limit);
    }

    /** The open tasks with a label, wherever they are but in archived lists; nothing when it is not this person's. */
    public BranchSlice label(Actor actor, long labelId, Sort sort, String cursor, int limit) {
        if (sort != Sort.OWN) {
            return sorted(actor, SortedStore.Source.label(labelId), false, place(sort, cursor), limit);
        }
        long after = place(cursor).taskId();
        return inOrder(database.read(() -> labelled.find(actor.personId(), labelId, after, limit + 1)), limit);
    }

    private BranchSlice sorted(Actor actor, SortedStore.Source source, boolean archived, SortedPlace after, int limit) {
        List<SortedStore.Found> found =
                database.read(() -> sorted.find(actor.personId(), source, archived, after, limit + 1));
        List<Branch> branches = found.stream().map(SortedStore.Found::branch).toList();
        return found.size() <= limit
                ? new BranchSlice(branches, Optional.empty())
                : new BranchSlice(
                        branches.subList(0, limit),
                        Optional.of(found.get(limit - 1).place().cursor()));
    }

    private static SortedPlace place(Sort sort, String cursor) {
        return cursor.isEmpty() ? SortedPlace.start(sort) : SortedPlace.parse(cursor, sort);
    }

    /** What is right below a task, open and done, in its order; nothing when the task is not for this person. */
    public BranchSlice below(Actor actor, long taskId, String cursor, int limit) {
        Place after = place(cursor);
        return inOrder(database.read(() -> store.findBelow(actor.personId(), taskId, after, limit + 1)), limit);
    }

    private static Place place(String cursor) {
        return cursor.isEmpty() ? Place.START : Place.parse(cursor);
    }

    private static BranchSlice inOrder(List<Branch> found, int limit) {
        return BranchSlice.of(found, limit, task -> Place.of(task).cursor());
    }

    /** What of it is still to do; read again only when a list has changed or another day has come. */
    public TaskCounts counts(Actor actor, Day day) {
        List<Long> active = ids(actor.activeLists().stream());
        List<Long> lists = Stream.concat(
                        active.stream(),
                        actor.lists().stream().filter(Actor.SeenList::archived).map(Actor.SeenList::id))
                .toList();
        if (active.isEmpty()) {
            return new TaskCounts(java.util.Map.of(), 0);
        }
        Counted key = new Counted(Actor.tag(actor.lists()), day);
        TaskCounts known = counts.getIfPresent(key);
        if (known == null) {
            known = database.read(() -> counting.count(actor.personId(), lists, active.size(), DueRange.until(day)));
            counts.put(key, known);
        }
        return known;
    }

    /**
     * Makes everything that was due before that day due on it, in one transaction; a time stays what it is. Of more than
     * ten thousand tasks some stay overdue.
     */
    public BulkChanges postpone(Actor actor, Day day) {
        return postponing.postpone(actor, day);
    }

    private static List<Long> ids(Stream<Actor.SeenList> lists) {
        return lists.map(Actor.SeenList::id).toList();
    }
}
