package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.testing.EachDatabase;
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
class MovesTest extends MovesOfAnn {
    MovesTest(Database database) {
        super(database);
    }

    @Test
    void aTaskGoesToEveryPlaceOfItsList() {
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");
        Task three = household.add(ann, "3");
        household.add(ann, "4");

        move(three, Places.before(one));
        assertThat(texts()).containsExactly("3", "1", "2", "4");
        move(three, Places.after(one));
        assertThat(texts()).containsExactly("1", "3", "2", "4");
        move(one, Places.to(Places.LAST));
        assertThat(texts()).containsExactly("3", "2", "4", "1");
        move(two, Places.to(Places.FIRST));
        assertThat(texts()).containsExactly("2", "3", "4", "1");
        household.add(ann, "5");
        assertThat(texts()).containsExactly("2", "3", "4", "1", "5");
    }

    @Test
    void aMoveToWhereItIsLeavesNoTrace() {
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");
        long revision = household.revision(ann);

        move(one, Places.to(Places.FIRST));
        move(one, Places.before(two));
        move(two, Places.after(one));
        move(two, Places.to(Places.LAST));

        assertThat(household.revision(ann)).isEqualTo(revision);
        assertThat(household.past.changes(ann, two.id())).hasSize(1);
    }

    @Test
    void aMoveIsRecordedAndUndone() {
        Task one = household.add(ann, "1");
        Task two = household.add(ann, "2");

        Task moved = move(two, Places.before(one));

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
            move(two, Places.after(first));
            move(one, Places.after(first));
        }

        assertThat(texts()).containsExactly("first", "1", "2", "last");
        assertThat(tasks.all(ann)).allSatisfy(task -> assertThat(task.sortKey()).hasSizeLessThanOrEqualTo(250));
    }

    @Test
    void whereATaskCannotGoIsRefusedAndLeavesNoTrace() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        Task gone = household.add(ann, "gone");
        move(child, Places.under(parent, Places.LAST));
        tasks.delete(ann, gone.id(), ANY);
        Actor bob = household.arrives("bob");
        Task bobs = household.add(bob, "bob's");
        long home = household.newList(ann, "home");
        long garden = household.newList(ann, "garden");
        Task far = household.add(ann, "far");
        move(far, Places.toList(garden, Places.LAST));
        long revision = household.revision(ann);

        refused("parent", parent, Places.under(parent, Places.LAST));
        refused("parent", parent, Places.under(child, Places.LAST));
        refused("after", parent, Places.after(child));
        refused("after", parent, Places.after(parent));
        refused("before", parent, Places.before(gone));
        refused("parent", parent, Places.under(gone, Places.LAST));
        refused("parent", parent, Places.under(bobs, Places.LAST));
        refused("after", parent, Places.after(bobs));
        refused("list", parent, Places.toList(bobs.listId(), Places.LAST));
        refused("list", parent, Places.toList(999_999, Places.LAST));
        refused(
                "before",
                parent,
                new Destination(Optional.of(home), Optional.empty(), new Destination.Spot.Before(child.id())));
        refused("list", child, new Destination(Optional.of(home), Optional.of(Optional.of(parent.id())), Places.LAST));
        refused(
                "list",
                parent,
                new Destination(
                        Optional.of(home), Optional.empty(), Places.after(far).spot()));
        refused(
                "parent",
                child,
                new Destination(
                        Optional.empty(),
                        Optional.of(Optional.of(child.id())),
                        Places.after(parent).spot()));
        assertThatThrownBy(() -> tasks.move(bob, child.id(), Places.to(Places.FIRST), ANY))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> move(gone, Places.to(Places.FIRST))).isInstanceOf(Failure.NotFound.class);
        assertThat(household.revision(ann)).isEqualTo(revision);
        assertThat(household.revision(ann, home)).isEqualTo(1);
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
                        case 0 -> Places.toList(home, Places.LAST);
                        case 1 -> Places.toList(inbox, Places.FIRST);
                        case 2 -> Places.before(other);
                        case 3 -> Places.to(Places.LAST);
                        default -> Places.after(other);
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

    private void refused(String field, Task task, Destination destination) {
        Places.assertRefused(field, () -> move(task, destination));
    }
}
