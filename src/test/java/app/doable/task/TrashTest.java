package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.database.InstallationStore;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class TrashTest {
    private static final Precondition ANY = Precondition.NONE;

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Trash trash;
    private final Actor ann;

    TrashTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.trash = household.trash;
        this.ann = household.arrives("ann");
    }

    private Task deleted(Actor actor, String text) {
        Task task = household.add(actor, text);
        household.clock.advance(Duration.ofSeconds(1));
        return tasks.delete(actor, task.id(), ANY);
    }

    private Task addBelow(Task parent, String text) {
        TaskHome place = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return tasks.create(ann, place, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private List<String> texts(Actor actor) {
        return trash.tasks(actor, Place.START, 100).tasks().stream()
                .map(Task::text)
                .toList();
    }

    private long count(String table) {
        return household.database.read(() -> household
                .database
                .sql()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single());
    }

    @Test
    void theTopsOfWhatWasDeletedComeNewestFirstInPages() {
        deleted(ann, "1");
        Task parent = household.add(ann, "parent");
        addBelow(parent, "together");
        Task early = addBelow(parent, "early");
        tasks.delete(ann, early.id(), ANY);
        household.clock.advance(Duration.ofSeconds(1));
        tasks.delete(ann, parent.id(), ANY);
        deleted(household.arrives("bob"), "bob's");

        assertThat(texts(ann)).containsExactly("parent", "early", "1");
        List<String> paged = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Place from = next.get().isEmpty() ? Place.START : Place.parse(next.get());
            Slice slice = trash.tasks(ann, from, 1);
            slice.tasks().forEach(task -> paged.add(task.text()));
            next = slice.next();
        }
        assertThat(paged).containsExactly("parent", "early", "1");
    }

    @Test
    void whatIsEndedIsGoneWithItsHistoryAndWhatIsBelowIt() {
        Task parent = household.add(ann, "parent");
        addBelow(parent, "child");
        Task kept = deleted(ann, "kept");
        Actor bob = household.arrives("bob");
        assertThatThrownBy(() -> trash.end(ann, parent.id())).isInstanceOf(Failure.NotFound.class);
        tasks.delete(ann, parent.id(), ANY);
        assertThatThrownBy(() -> trash.end(bob, parent.id())).isInstanceOf(Failure.NotFound.class);

        trash.end(ann, parent.id());

        assertThat(texts(ann)).containsExactly("kept");
        assertThat(count("task")).isEqualTo(1);
        assertThat(count("task_change")).isEqualTo(2);
        assertThatThrownBy(() -> tasks.restore(ann, parent.id(), ANY)).isInstanceOf(Failure.NotFound.class);
        tasks.restore(ann, kept.id(), ANY);
    }

    @Test
    void emptyingEndsThePersonsTasksAndListsOnly() {
        deleted(ann, "1");
        household.add(ann, "kept");
        long list = household.newList(ann, "gone");
        tasks.create(household.again(ann), Optional.of(list), TaskEdit.NONE.text("in it"), CreationKey.NONE);
        household.lists.delete(ann, list, ANY);
        Actor bob = household.arrives("bob");
        deleted(bob, "bob's");

        trash.empty(ann);

        assertThat(texts(ann)).isEmpty();
        assertThat(household.texts(household.again(ann))).containsExactly("kept");
        assertThat(household.lists.trash(ann)).isEmpty();
        assertThat(count("task")).isEqualTo(2);
        assertThat(texts(bob)).containsExactly("bob's");
        trash.empty(ann);
    }

    @Test
    void whatWasDeletedThirtyDaysAgoIsSweptAwayAndOldTokensWithIt() {
        Task old = deleted(ann, "old");
        household.clock.advance(Trash.KEPT.minusMinutes(1));
        Task young = deleted(ann, "young");
        trash.sweep();
        assertThat(texts(ann)).containsExactly("young", "old");

        household.clock.advance(Duration.ofHours(1));
        trash.sweep();

        assertThat(texts(ann)).containsExactly("young");
        assertThat(oldestRevision(old.listId())).isEqualTo(young.revision());
    }

    private long oldestRevision(long list) {
        return household.database.read(() -> household
                .database
                .sql()
                .sql("SELECT oldest_revision FROM list WHERE id = :list")
                .param("list", list)
                .query(Long.class)
                .single());
    }

    @Test
    void oneNodeSweepsAtATime() {
        Trash other = new Trash(household.database, household.clock);
        trash.sweep();
        deleted(ann, "old");
        household.clock.advance(Trash.PAUSE.dividedBy(4));
        long commits = household.database.commits();

        other.sweep();
        assertThat(household.database.commits() - commits).isLessThanOrEqualTo(1);

        household.clock.advance(Trash.KEPT);
        other.sweep();
        assertThat(texts(ann)).isEmpty();
    }

    /** Both the first time, when nobody has had a turn, and later. */
    @Test
    void ofNodesThatSweepAtTheSameMomentOneHasTheTurnAndNoRevisionIsTaken() throws Exception {
        for (int round = 1; round <= 5; round++) {
            Task old = deleted(ann, "old");
            household.clock.advance(Trash.KEPT.plusHours(1));
            Instant now = household.clock.instant();
            CyclicBarrier together = new CyclicBarrier(4);
            AtomicInteger turns = new AtomicInteger();

            inParallel(() -> {
                await(together);
                InstallationStore installation = new InstallationStore(household.database);
                if (installation.takeTurn(
                        "a turn", now.toEpochMilli(), now.minus(Trash.PAUSE).toEpochMilli())) {
                    turns.incrementAndGet();
                }
                new Trash(household.database, household.clock).sweep();
            });

            assertThat(turns).hasValue(1);
            assertThat(texts(ann)).isEmpty();
            assertThat(count("task_change")).isZero();
            assertThat(oldestRevision(old.listId())).isEqualTo(old.revision());
            assertThat(household.add(ann, "next").revision()).isEqualTo(old.revision() + 1);
            tasks.delete(ann, tasks.all(ann).getFirst().id(), ANY);
        }
    }

    private static void inParallel(Runnable work) throws Exception {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> node :
                    IntStream.range(0, 4).mapToObj(_ -> nodes.submit(work)).toList()) {
                node.get();
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyAreEndedInParts() {
        household.database.write(() -> {
            IntStream.range(0, Database.ROWS_TOGETHER + 10).forEach(i -> household.add(ann, "task " + i));
        });
        tasks.all(ann).forEach(task -> tasks.complete(ann, task.id(), ANY));
        tasks.clearCompleted(ann);

        trash.empty(ann);

        assertThat(count("task")).isZero();
        assertThat(count("task_change")).isZero();
    }
}
