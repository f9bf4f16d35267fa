package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.ListRevision;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class MovesTest {
    private static final Precondition ANY = Precondition.NONE;
    private static final Destination.Spot FIRST = new Destination.Spot.First();
    private static final Destination.Spot LAST = new Destination.Spot.Last();

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    MovesTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    private static Destination to(Destination.Spot spot) {
        return Destination.of(spot);
    }

    private static Destination after(Task task) {
        return to(new Destination.Spot.After(task.id()));
    }

    private static Destination before(Task task) {
        return to(new Destination.Spot.Before(task.id()));
    }

    private static Destination under(Task parent, Destination.Spot spot) {
        return new Destination(Optional.empty(), Optional.of(Optional.of(parent.id())), spot);
    }

    private static Destination toList(long list, Destination.Spot spot) {
        return new Destination(Optional.of(list), Optional.empty(), spot);
    }

    private Task move(Task task, Destination destination) {
        return tasks.move(ann, task.id(), destination, ANY);
    }

    private Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    /** The texts of those with that parent, in order. */
    private List<String> texts(long list, Optional<Long> parent) {
        return tasks.all(household.again(ann)).stream()
                .filter(task -> task.listId() == list && task.parentId().equals(parent))
                .map(Task::text)
                .toList();
    }

    private List<String> texts() {
        return texts(ann.lists().getFirst().id(), Optional.empty());
    }

    @Test
    void aTaskGoesToEveryPlaceOfItsList() {
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");
        Task three = household.add(ann, "3");
        household.add(ann, "4");

        move(three, before(one));
        assertThat(texts()).containsExactly("3", "1", "2", "4");
        move(three, after(one));
        assertThat(texts()).containsExactly("1", "3", "2", "4");
        move(one, to(LAST));
        assertThat(texts()).containsExactly("3", "2", "4", "1");
        move(two, to(FIRST));
        assertThat(texts()).containsExactly("2", "3", "4", "1");
        household.add(ann, "5");
        assertThat(texts()).containsExactly("2", "3", "4", "1", "5");
    }

    @Test
    void aMoveToWhereItIsLeavesNoTrace() {
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");
        long revision = household.revision(ann);

        move(one, to(FIRST));
        move(one, before(two));
        move(two, after(one));
        move(two, to(LAST));

        assertThat(household.revision(ann)).isEqualTo(revision);
        assertThat(household.past.changes(ann, two.id())).hasSize(1);
    }

    @Test
    void aMoveIsRecordedAndUndone() {
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");

        Task moved = move(two, before(one));

        assertThat(moved).isEqualTo(now(two));
        assertThat(moved.revision()).isEqualTo(household.revision(ann));
        Change change = household.lastChange(ann, two).change();
        assertThat(change.kind()).isEqualTo(Change.Kind.MOVED);
        assertThat(change.before()).containsOnlyKeys("sortKey");
        household.past.undo(ann, moved.listId(), moved.revision());
        assertThat(texts()).containsExactly("1", "2");
    }

    @Test
    void thousandsOfMovesToOneSpotKeepTheOrder() {
        Task first = household.add(ann, "first");
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");
        household.add(ann, "last");

        for (int i = 0; i < 700; i++) {
            move(two, after(first));
            move(one, after(first));
        }

        assertThat(texts()).containsExactly("first", "1", "2", "last");
        assertThat(tasks.all(ann)).allSatisfy(task -> assertThat(task.sortKey()).hasSizeLessThanOrEqualTo(250));
    }

    @Test
    void aSubtreeMovesWholeBelowAnotherTaskAndToAnotherList() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        Task second = household.add(ann, "second");
        Task grandchild = household.add(ann, "grandchild");
        move(child, under(parent, LAST));
        move(second, under(parent, LAST));
        move(grandchild, under(child, FIRST));
        long inbox = parent.listId();
        long home = household.newList(ann, "home");
        assertThat(texts(inbox, Optional.of(parent.id()))).containsExactly("child", "second");

        household.clock.advance(Duration.ofSeconds(1));
        Task moved = move(parent, toList(home, LAST));

        assertThat(moved.listId()).isEqualTo(home);
        assertThat(texts(inbox, Optional.empty())).isEmpty();
        assertThat(texts(home, Optional.empty())).containsExactly("parent");
        assertThat(texts(home, Optional.of(parent.id()))).containsExactly("child", "second");
        assertThat(now(grandchild).listId()).isEqualTo(home);
        assertThat(now(grandchild).parentId()).contains(child.id());
        assertThat(now(grandchild).revision()).isEqualTo(moved.revision()).isEqualTo(household.revision(ann, home));
        assertThat(household
                        .past
                        .changes(ann, grandchild.id())
                        .getFirst()
                        .change()
                        .after())
                .containsEntry("list", (int) home);
        assertThat(household.history.ofRevisions(ann, List.of(new ListRevision(inbox, household.revision(ann, inbox)))))
                .extracting(past -> past.change().taskId())
                .containsExactlyInAnyOrder(parent.id(), child.id(), second.id(), grandchild.id());
        Task late = household.add(ann, "late");
        move(late, under(parent, LAST));
        assertThat(texts(home, Optional.of(parent.id()))).containsExactly("child", "second", "late");
    }

    @Test
    void whereATaskCannotGoIsRefusedAndLeavesNoTrace() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        Task gone = household.add(ann, "gone");
        move(child, under(parent, LAST));
        tasks.delete(ann, gone.id(), ANY);
        Actor bob = household.arrives("bob");
        Task bobs = household.add(bob, "bob's");
        long home = household.newList(ann, "home");
        long garden = household.newList(ann, "garden");
        Task far = household.add(ann, "far");
        move(far, toList(garden, LAST));
        long revision = household.revision(ann);

        refused(parent, under(parent, LAST), "parent");
        refused(parent, under(child, LAST), "parent");
        refused(parent, after(child), "after");
        refused(parent, after(parent), "after");
        refused(parent, before(gone), "before");
        refused(parent, under(gone, LAST), "parent");
        refused(parent, under(bobs, LAST), "parent");
        refused(parent, after(bobs), "after");
        refused(parent, toList(bobs.listId(), LAST), "list");
        refused(parent, toList(999_999, LAST), "list");
        refused(
                parent,
                new Destination(Optional.of(home), Optional.empty(), new Destination.Spot.Before(child.id())),
                "before");
        refused(child, new Destination(Optional.of(home), Optional.of(Optional.of(parent.id())), LAST), "list");
        refused(
                parent,
                new Destination(Optional.of(home), Optional.empty(), after(far).spot()),
                "list");
        refused(
                child,
                new Destination(
                        Optional.empty(),
                        Optional.of(Optional.of(child.id())),
                        after(parent).spot()),
                "parent");
        assertThatThrownBy(() -> tasks.move(bob, child.id(), to(FIRST), ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> move(gone, to(FIRST))).isInstanceOf(Failure.NotFound.class);
        assertThat(household.revision(ann)).isEqualTo(revision);
        assertThat(household.revision(ann, home)).isEqualTo(1);
    }

    private void refused(Task task, Destination destination, String field) {
        assertThatThrownBy(() -> move(task, destination))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.faults())
                                .extracting(Failure.Fault::field)
                                .containsExactly(field));
    }

    @Test
    void aTreeHasEightLevelsAtMost() {
        List<Task> chain = new ArrayList<>();
        for (int level = 1; level <= 9; level++) {
            Task task = household.add(ann, "level " + level);
            chain.add(task);
            if (level > 1 && level <= 8) {
                move(task, under(chain.get(level - 2), LAST));
            }
        }

        refused(chain.get(8), under(chain.get(7), LAST), "parent");
        refused(chain.get(0), under(chain.get(8), LAST), "parent");
        Task moved = move(chain.get(1), under(chain.get(8), LAST));
        assertThat(moved.parentId()).contains(chain.get(8).id());
        assertThat(now(chain.get(7)).parentId()).contains(chain.get(6).id());
    }

    @Test
    void aNewTaskGoesBelowAnotherOne() {
        Task parent = household.add(ann, "parent");
        long home = household.newList(ann, "home");
        tasks.move(ann, parent.id(), toList(home, LAST), ANY);
        Actor bob = household.arrives("bob");

        Task child = added(ann, Optional.empty(), parent.id());
        assertThat(child).isEqualTo(now(child));
        assertThat(child.parentId()).contains(parent.id());
        assertThat(child.listId()).isEqualTo(home);
        assertThat(child.revision()).isEqualTo(household.revision(ann, home));
        assertThat(tasks.subtasks(ann, List.of(parent.id(), child.id())))
                .containsExactly(java.util.Map.entry(parent.id(), new Subtasks(1, 1)));

        notAdded(bob, Optional.empty(), parent.id(), "parent");
        notAdded(ann, Optional.empty(), 999_999, "parent");
        notAdded(ann, Optional.of(child.listId() + 1), parent.id(), "list");
        Task deepest = child;
        for (int level = 3; level <= 8; level++) {
            deepest = added(ann, Optional.empty(), deepest.id());
        }
        notAdded(ann, Optional.empty(), deepest.id(), "parent");
        tasks.delete(ann, parent.id(), ANY);
        notAdded(ann, Optional.empty(), child.id(), "parent");
    }

    private Task added(Actor actor, Optional<Long> list, long parent) {
        return tasks.create(
                actor, new TaskHome(list, Optional.of(parent)), TaskEdit.NONE.text("child"), CreationKey.NONE);
    }

    private void notAdded(Actor actor, Optional<Long> list, long parent, String field) {
        assertThatThrownBy(() -> added(actor, list, parent))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.faults())
                                .extracting(Failure.Fault::field)
                                .containsExactly(field));
    }

    @Test
    void aDeletedTaskTakesWhatIsBelowItAlongAndBack() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        Task early = household.add(ann, "early");
        move(child, under(parent, LAST));
        move(early, under(parent, LAST));
        tasks.delete(ann, early.id(), ANY);
        household.clock.advance(Duration.ofSeconds(1));

        Task deleted = tasks.delete(ann, parent.id(), ANY);
        assertThat(tasks.all(ann)).isEmpty();
        household.past.undo(ann, deleted.listId(), deleted.revision());
        assertThat(tasks.all(ann)).extracting(Task::text).containsExactlyInAnyOrder("parent", "child");

        tasks.delete(ann, parent.id(), ANY);
        tasks.restore(ann, parent.id(), ANY);
        assertThat(tasks.all(ann)).extracting(Task::text).containsExactlyInAnyOrder("parent", "child");
        assertThat(now(child).parentId()).contains(parent.id());
    }

    @Test
    void whatIsRestoredBelowADeletedTaskComesToTheTop() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        move(child, under(parent, LAST));
        tasks.delete(ann, parent.id(), ANY);

        Task restored = tasks.restore(ann, child.id(), ANY);

        assertThat(restored.parentId()).isEmpty();
        assertThat(texts()).containsExactly("child");
    }

    @Test
    void completingLeavesWhatIsBelowUnlessAsked() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        move(child, under(parent, LAST));

        tasks.complete(ann, parent.id(), ANY);
        assertThat(now(child).completed()).isFalse();
        tasks.reopen(ann, parent.id(), ANY);

        Task completed = tasks.completeTree(ann, parent.id(), ANY);
        assertThat(now(child).completed()).isTrue();
        assertThat(now(child).revision()).isEqualTo(completed.revision());
        household.past.undo(ann, completed.listId(), completed.revision());
        assertThat(now(child).completed()).isFalse();
        assertThat(now(parent).completed()).isFalse();
    }

    @Test
    void movesOfTheSameTasksAtOnceLoseAndDoubleNone() throws Exception {
        long inbox = ann.lists().getFirst().id();
        long home = household.newList(ann, "home");
        List<Task> all = IntStream.range(0, 20)
                .mapToObj(i -> household.add(ann, "task " + i))
                .toList();
        List<Callable<Integer>> movers = new ArrayList<>();
        for (int mover = 0; mover < 8; mover++) {
            Random random = new Random(mover);
            movers.add(() -> moveAbout(random, all, inbox, home));
        }

        int moves = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> future : threads.invokeAll(movers)) {
                moves += future.get();
            }
        }

        List<Task> after = tasks.all(household.again(ann));
        assertThat(after)
                .extracting(Task::id)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Task::id).toList());
        assertThat(after)
                .extracting(task -> task.listId() + " " + task.sortKey())
                .doesNotHaveDuplicates();
        assertThat(moves).isPositive();
        gapless(inbox, 2);
        gapless(home, 1);
    }

    private int moveAbout(Random random, List<Task> all, long inbox, long home) {
        int moves = 0;
        for (int i = 0; i < 15; i++) {
            Task task = all.get(random.nextInt(all.size()));
            Task other = all.get(random.nextInt(all.size()));
            if (task.equals(other)) {
                continue;
            }
            Destination destination =
                    switch (random.nextInt(5)) {
                        case 0 -> toList(home, LAST);
                        case 1 -> toList(inbox, FIRST);
                        case 2 -> before(other);
                        case 3 -> to(LAST);
                        default -> after(other);
                    };
            move(task, destination);
            tasks.edit(ann, other.id(), TaskEdit.NONE.text("text " + random.nextInt()), ANY);
            moves++;
        }
        return moves;
    }

    /** Every revision has changes of its own. */
    private void gapless(long list, long from) {
        List<Long> recorded = household.database.read(() -> household
                .database
                .sql()
                .sql("SELECT DISTINCT revision FROM task_change WHERE list_id = :list")
                .param("list", list)
                .query(Long.class)
                .list());
        assertThat(recorded.stream().sorted(Comparator.naturalOrder()))
                .containsExactlyElementsOf(LongStream.rangeClosed(from, household.revision(ann, list))
                        .boxed()
                        .toList());
    }
}
