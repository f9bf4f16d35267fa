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
import java.util.Map;
import java.util.stream.Stream;

/**
 * The door to tasks across lists, of one list, and around one task. Nothing of lists that are in the trash is in any view;
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
    private final DoneStore done;
    private final SurroundingsStore surroundings;
    private final SubtreeStore subtrees;
    private final SortedStore sorted;
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
        this.done = new DoneStore(database);
        this.surroundings = new SurroundingsStore(database);
        this.subtrees = new SubtreeStore(database);
        this.sorted = new SortedStore(database);
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
        return sorted(actor, SortedSource.due(lists, day), place(sort, cursor), limit);
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
                : database.read(() -> done.find(actor.personId(), lists, before, limit + 1));
        return BranchSlice.of(found, limit, task -> Place.ofDone(task).cursor());
    }

    /**
     * The open tasks of a list that are below no other, in that order.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    public BranchSlice list(Actor actor, long listId, Sort sort, String cursor, int limit) {
        requireSeen(actor, listId);
        return sorted(actor, SortedSource.list(listId), place(sort, cursor), limit);
    }

    /**
     * The same and what is done in the list, the latest first, by one statement for both.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    public ListSlice list(Actor actor, long listId, Sort sort, Portion open, Portion done) {
        requireSeen(actor, listId);
        SortedSource list = SortedSource.list(listId);
        SortedPlace after = place(sort, open.cursor());
        Place before = place(done.cursor());
        List<SortedStore.Found> found = database.read(
                () -> sorted.findWithDone(actor.personId(), list, after, open.limit() + 1, before, done.limit() + 1));
        return ListSlice.of(found, open.limit(), done.limit());
    }

    private static void requireSeen(Actor actor, long listId) {
        if (!actor.sees(listId)) {
            throw new Failure.NotFound();
        }
    }

    /**
     * A label, and its open tasks, wherever they are but in archived lists.
     *
     * @throws Failure.NotFound when there is no such label, or not for this person
     */
    public LabelSlice label(Actor actor, long labelId, Sort sort, String cursor, int limit) {
        SortedSource label = SortedSource.label(labelId);
        SortedPlace after = place(sort, cursor);
        return database.read(() -> sorted.findLabelled(actor.personId(), label, after, limit + 1))
                .map(found ->
                        new LabelSlice(new LabelHead(labelId, found.name()), BranchSlice.of(found.found(), limit)))
                .orElseThrow(Failure.NotFound::new);
    }

    private BranchSlice sorted(Actor actor, SortedSource source, SortedPlace after, int limit) {
        return BranchSlice.of(database.read(() -> sorted.find(actor.personId(), source, after, limit + 1)), limit);
    }

    private static SortedPlace place(Sort sort, String cursor) {
        return cursor.isEmpty() ? SortedPlace.start(sort) : SortedPlace.parse(cursor, sort);
    }

    /**
     * A task with what is above and right below it.
     *
     * @param limit of those below it
     * @throws Failure.NotFound when there is no such task, or not for this person, or it is in the trash
     */
    public Surroundings around(Actor actor, long taskId, int limit) {
        return database.read(() -> surroundings.find(actor.personId(), taskId, limit))
                .orElseThrow(Failure.NotFound::new);
    }

    /**
     * A task with what is below it on all levels.
     *
     * @param limit of those below it
     * @throws Failure.NotFound when there is no such task, or not for this person, or it is in the trash
     */
    public Subtree subtree(Actor actor, long taskId, int limit) {
        return database.read(() -> subtrees.find(actor.personId(), taskId, limit))
                .orElseThrow(Failure.NotFound::new);
    }

    private static Place place(String cursor) {
        return cursor.isEmpty() ? Place.START : Place.parse(cursor);
    }

    /** What of it is still to do; read again only when a list has changed or another day has come. */
    public TaskCounts counts(Actor actor, Day day) {
        List<Long> active = ids(actor.activeLists().stream());
        List<Long> lists = Stream.concat(
                        active.stream(),
                        actor.lists().stream().filter(Actor.SeenList::archived).map(Actor.SeenList::id))
                .toList();
        if (active.isEmpty()) {
            return new TaskCounts(Map.of(), 0);
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
