package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several programs of one person do anything at all at the same time: what has to hold, holds. */
@EachDatabase
class ManyHandsTest {
    private static final int HANDS = 5;
    private static final int STEPS = 30;
    private static final int TASKS = 16;
    /** So few that every move is in the way of the others. */
    private static final int CROWDED = 6;

    private static final int MOVES = 4;
    private static final int KINDS = 10;

    private final Database database;
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final List<Long> lists = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

    ManyHandsTest(Database database) {
        this.database = database;
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        Actor arrived = household.arrives("ann");
        lists.add(arrived.lists().getFirst().id());
        lists.add(household.newList(arrived, "Home"));
        lists.add(household.newList(arrived, "Garden"));
        this.ann = household.again(arrived);
        for (int i = 0; i < TASKS; i++) {
            TaskHome home = new TaskHome(Optional.of(lists.get(i % 3)), Optional.empty());
            ids.add(tasks.create(ann, home, TaskEdit.NONE.text("task " + i), CreationKey.NONE)
                    .id());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4, 55, 666})
    void nothingIsLostBelowItselfOrOutOfOrder(long seed) throws Exception {
        act(seed, STEPS, random -> act(random, random.nextInt(KINDS), ids));
    }

    /** A list whose tasks have all gone elsewhere while a move waited for it gives no revision. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 6, 9})
    void movesAmongListsLeaveNoGap(long seed) throws Exception {
        List<Long> few = ids.subList(0, CROWDED);
        act(seed, 2 * STEPS, random -> act(random, random.nextInt(MOVES), few));
    }

    private void act(long seed, int steps, Consumer<Random> acting) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<@Nullable Void>> hands = IntStream.range(0, HANDS)
                    .<Callable<@Nullable Void>>mapToObj(hand -> () -> act(new Random(seed * 100 + hand), steps, acting))
                    .toList();
            for (Future<@Nullable Void> hand : threads.invokeAll(hands)) {
                hand.get();
            }
        }
        Map<Long, Row> rows = rows();
        assertThat(rows).containsOnlyKeys(ids);
        rows.values().forEach(row -> isInATree(row, rows));
        assertThat(rows.values().stream().map(row -> row.list() + "/" + row.parent() + "/" + row.sortKey()))
                .doesNotHaveDuplicates();
        lists.forEach(this::isGapless);
    }

    @Test
    void aMoveFromAListThatIsInTheTrashNowIsNotUndoneForEver() {
        long home = lists.get(1);
        Task moved = tasks.move(ann, ids.get(1), Destination.atTheEndOf(lists.get(2)), Precondition.NONE);
        household.lists.delete(ann, home, Precondition.NONE);
        BulkChange undone = household.past.undo(household.again(ann), moved.listId(), moved.revision());
        assertThat(undone.tasks()).isZero();
        assertThat(tasks.get(ann, moved.id())).isEqualTo(moved);
    }

    private static @Nullable Void act(Random random, int steps, Consumer<Random> acting) {
        for (int step = 0; step < steps; step++) {
            try {
                acting.accept(random);
            } catch (Failure.NotFound | Failure.Invalid | Failure.Unavailable e) {
                // deleted meanwhile, or it cannot go there, or the others were faster twenty times
            }
        }
        return null;
    }

    private static long one(List<Long> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    /** @param kind of change; the first are moves */
    private void act(Random random, int kind, List<Long> among) {
        long id = one(among, random);
        switch (kind) {
            case 0 -> move(id, new Destination.Spot.Before(one(among, random)));
            case 1 -> move(id, new Destination.Spot.After(one(among, random)));
            case 2 -> tasks.move(ann, id, below(one(among, random)), Precondition.NONE);
            case 3 -> tasks.move(ann, id, Destination.atTheEndOf(one(lists, random)), Precondition.NONE);
            case 4 -> tasks.delete(ann, id, Precondition.NONE);
            case 5 -> tasks.restore(ann, id, Precondition.NONE);
            case 6 -> tasks.completeTree(ann, id, Precondition.NONE);
            case 7 -> tasks.edit(ann, id, TaskEdit.NONE.text("by " + random.nextInt()), Precondition.NONE);
            case 8 -> undo(tasks.get(ann, id), random);
            default -> tasks.reopen(ann, id, Precondition.NONE);
        }
    }

    /** Any change of the list that it is in, also one that many came after; but the first, which made the list. */
    private void undo(Task task, Random random) {
        household.past.undo(ann, task.listId(), 2 + random.nextLong(task.revision() - 1));
    }

    private void move(long id, Destination.Spot spot) {
        tasks.move(ann, id, new Destination(Optional.empty(), Optional.empty(), spot), Precondition.NONE);
    }

    private static Destination below(long parent) {
        return new Destination(Optional.empty(), Optional.of(Optional.of(parent)), new Destination.Spot.Last());
    }

    private record Row(long id, long list, long parent, String sortKey, boolean live) {}

    private Map<Long, Row> rows() {
        Map<Long, Row> rows = new HashMap<>();
        database.read(() -> database.sql()
                        .sql("SELECT id, list_id, parent_id, sort_key, deleted_at FROM task")
                        .query((row, _) -> new Row(
                                row.getLong("id"),
                                row.getLong("list_id"),
                                row.getLong("parent_id"),
                                row.getString("sort_key"),
                                row.getObject("deleted_at") == null))
                        .list())
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** One that is live is below live ones of its own list, none of them itself, and not too many. */
    private static void isInATree(Row row, Map<Long, Row> rows) {
        Set<Long> seen = new HashSet<>();
        Row at = row;
        while (at.parent() != 0) {
            assertThat(seen.add(at.id())).as("a circle at " + at).isTrue();
            assertThat(rows).as("above " + at).containsKey(at.parent());
            Row above = Objects.requireNonNull(rows.get(at.parent()));
            if (row.live()) {
                assertThat(above.list()).as(at + " below " + above).isEqualTo(at.list());
                assertThat(above.live()).as(at + " below " + above).isTrue();
            }
            at = above;
        }
        assertThat(seen).hasSizeLessThan(TaskTree.LEVELS);
    }

    private void isGapless(long list) {
        List<Long> revisions = database.read(() -> database.sql()
                .sql("SELECT DISTINCT revision FROM task_change WHERE list_id = :list ORDER BY revision")
                .param("list", list)
                .query(Long.class)
                .list());
        long now = household.revision(ann, list);
        assertThat(revisions)
                .containsExactlyElementsOf(LongStream.rangeClosed(revisions.getFirst(), now)
                        .boxed()
                        .toList());
    }
}
