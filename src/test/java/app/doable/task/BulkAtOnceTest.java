package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import app.doable.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Changes of the same tasks in many lists at the same time, in opposite orders: they wait for each other, none for ever. */
@EachDatabase
class BulkAtOnceTest {
    private static final int LISTS = 8;
    private static final int ROUNDS = 25;
    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    private final TestDatabase kind;
    private final Database database;
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final List<Long> lists = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

    BulkAtOnceTest(Database database, TestDatabase kind) {
        this.kind = kind;
        this.database = database;
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        Actor newcomer = household.arrives("ann");
        for (int i = 0; i < LISTS; i++) {
            lists.add(household.newList(newcomer, "list " + i));
        }
        this.ann = household.again(newcomer);
        lists.forEach(list -> ids.add(add(list)));
    }

    private long add(long list) {
        return tasks.create(ann, Optional.of(list), TaskEdit.NONE.text("task"), CreationKey.NONE)
                .id();
    }

    @Test
    void theyWaitForEachOtherInOneOrder() throws Exception {
        long there = add(lists.getFirst());
        long back = add(lists.getLast());
        List<IntConsumer> hands = List.of(
                round -> edit(ids, round),
                round -> edit(ids.reversed(), round + 1),
                round -> move(there, round % 2 == 0 ? lists.getLast() : lists.getFirst()),
                round -> move(back, round % 2 == 0 ? lists.getFirst() : lists.getLast()));

        long conflicts = database.conflicts();

        inRounds(hands);

        if (kind == TestDatabase.POSTGRESQL) { // the others lock as they read, find a deadlock at once, and begin again
            assertThat(database.conflicts() - conflicts).isZero();
        }
        lists.forEach(this::isGapless);
    }

    private void edit(List<Long> among, int round) {
        BulkEdit edit = BulkEdit.NONE.withPriority(PRIORITIES.get(round % PRIORITIES.size()));
        assertThat(tasks.edit(ann, new LinkedHashSet<>(among), edit).tasks()).isIn(0, LISTS);
    }

    private void move(long id, long list) {
        tasks.move(ann, id, Destination.atTheEndOf(list), Precondition.NONE);
    }

    /** All hands begin each round together. */
    private static void inRounds(List<IntConsumer> hands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(hands.size());
        List<Callable<Integer>> work = hands.stream()
                .<Callable<Integer>>map(hand -> () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        start.await();
                        hand.accept(round);
                    }
                    return ROUNDS;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> hand : threads.invokeAll(work)) {
                assertThat(hand.get()).isEqualTo(ROUNDS);
            }
        }
    }

    private void isGapless(long list) {
        List<Long> revisions = database.read(() -> database.sql()
                .sql("SELECT DISTINCT revision FROM task_change WHERE list_id = :list ORDER BY revision")
                .param("list", list)
                .query(Long.class)
                .list());
        assertThat(revisions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, household.revision(ann, list))
                        .boxed()
                        .toList());
    }
}
