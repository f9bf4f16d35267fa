package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks that come back to places where others are by now: the order stays one, and the others stay where they are. */
@EachDatabase
class UndoneMovesTest {
    private static final Precondition ANY = Precondition.NONE;

    /** What was changed, the lists' revisions, the tasks, what is around their places, their rows, what is recorded. */
    private static final int STATEMENTS = 6;

    private final Database database;
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final long inbox;
    private final long home;

    UndoneMovesTest(Database database) {
        this.database = database;
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        Actor newcomer = household.arrives("ann");
        this.home = household.newList(newcomer, "home");
        this.ann = household.again(newcomer);
        this.inbox = ann.lists().getFirst().id();
    }

    private Task add(String text) {
        return add(home, text);
    }

    private Task add(long list, String text) {
        return tasks.create(ann, Optional.of(list), TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    private Task addBelow(Task parent, String text) {
        TaskHome place = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return tasks.create(ann, place, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private void moveAfter(Task task, Task other) {
        tasks.move(
                ann,
                task.id(),
                new Destination(
                        Optional.empty(), Optional.of(Optional.empty()), new Destination.Spot.After(other.id())),
                ANY);
    }

    /** Their texts in order, each with one place of its own. */
    private List<String> atHome() {
        List<Task> all = tasks.all(household.again(ann)).stream()
                .filter(task -> task.listId() == home && task.parentId().isEmpty())
                .toList();
        assertThat(all).extracting(Task::sortKey).doesNotHaveDuplicates();
        return all.stream().map(Task::text).toList();
    }

    @Test
    void whatWasBelowATaskHasItsPlaceByThen() {
        Task first = add("first");
        Task tree = add("tree");
        Task below = addBelow(tree, "below");
        add("last");
        tasks.move(ann, tree.id(), Destination.atTheEndOf(inbox), ANY);
        long moved = household.revision(ann, home);
        moveAfter(below, first);
        assertThat(tasks.get(ann, below.id()).sortKey()).isEqualTo(tree.sortKey());

        household.past.undo(ann, home, moved);

        assertThat(atHome()).containsExactly("first", "below", "tree", "last");
    }

    @Test
    void twoComeBackWhereOneOfTheirPlacesIsTaken() {
        Task first = add("first");
        Task two = add("two");
        Task three = add("three");
        add("last");
        BulkChanges moved =
                tasks.edit(ann, new LinkedHashSet<>(List.of(two.id(), three.id())), BulkEdit.NONE.withList(inbox));
        Task other = add("other");
        moveAfter(other, first);
        assertThat(tasks.get(ann, other.id()).sortKey()).isEqualTo(two.sortKey());

        household.past.undo(
                ann, Set.copyOf(moved.lists().stream().map(ChangeName::of).toList()));

        assertThat(atHome()).containsExactly("first", "other", "two", "three", "last");
    }

    @Test
    void aWholeTreeComesBackInAsManyStatementsAsOneTask() {
        Task tree = add("tree");
        IntStream.range(0, 20).forEach(i -> addBelow(addBelow(tree, "below " + i), "further down"));
        Task parent = add("parent");
        Task moved = tasks.move(
                ann,
                tree.id(),
                new Destination(Optional.empty(), Optional.of(Optional.of(parent.id())), new Destination.Spot.Last()),
                ANY);
        tasks.move(ann, moved.id(), Destination.atTheEndOf(inbox), ANY);
        long left = household.revision(ann, home);
        long statements = database.statements();

        household.past.undo(ann, home, left);

        assertThat(database.statements() - statements).isEqualTo(STATEMENTS);
        assertThat(tasks.get(ann, tree.id()).parentId()).contains(parent.id());
        assertThat(tasks.get(ann, tree.id()).listId()).isEqualTo(home);
    }

    @Test
    void whatCameBelowATaskSinceGoesAlongWhenThatGoesBackToTheTrash() {
        Task parent = add(inbox, "parent");
        tasks.delete(ann, parent.id(), ANY);
        Task restored = tasks.restore(ann, parent.id(), ANY);
        Task child = addBelow(restored, "child");
        Task grandchild = addBelow(child, "grandchild");

        household.past.undo(ann, restored.listId(), restored.revision());
        assertThat(tasks.all(ann)).isEmpty();

        tasks.restore(ann, parent.id(), ANY);
        assertThat(tasks.all(ann))
                .extracting(Task::id)
                .containsExactlyInAnyOrder(parent.id(), child.id(), grandchild.id());
    }

    @Test
    void whatCameBelowATaskSinceGoesAlongWhenThatGoesBackToItsList() {
        Task parent = add(inbox, "parent");
        Task moved = tasks.move(ann, parent.id(), Destination.atTheEndOf(home), ANY);
        Task child = addBelow(moved, "child");
        Task thrown = addBelow(moved, "thrown away");
        tasks.delete(ann, thrown.id(), ANY);

        household.past.undo(ann, moved.listId(), moved.revision());
        tasks.restore(ann, thrown.id(), ANY);

        assertThat(tasks.get(ann, parent.id()).listId()).isEqualTo(inbox);
        assertThat(tasks.get(ann, child.id()).listId()).isEqualTo(inbox);
        assertThat(tasks.get(ann, child.id()).parentId()).contains(parent.id());
        assertThat(tasks.get(ann, thrown.id()).listId()).isEqualTo(inbox);
    }

    @Test
    void anUndoneMoveNeverPutsATaskBelowItselfInTheTrashEither() {
        Task above = add(inbox, "above");
        Task below = addBelow(above, "below");
        Task moved = tasks.move(ann, below.id(), Destination.atTheEndOf(inbox), ANY);
        tasks.move(ann, above.id(), Places.under(moved, Places.LAST), ANY);
        tasks.delete(ann, moved.id(), ANY);

        BulkChange undone = household.past.undo(ann, moved.listId(), moved.revision());

        assertThat(undone.tasks()).isZero();
        tasks.restore(ann, moved.id(), ANY);
        assertThat(tasks.get(ann, moved.id()).parentId()).isEmpty();
        assertThat(tasks.get(ann, above.id()).parentId()).contains(moved.id());
    }

    @Test
    void undoingFromTheListThatATaskLeftBringsItBack() {
        Task one = add(inbox, "1");
        Task two = add(inbox, "2");
        tasks.edit(ann, Set.of(one.id()), BulkEdit.NONE.withList(home));

        BulkChange undone = household.past.undo(ann, inbox, household.revision(ann, inbox));

        assertThat(undone.listId()).isEqualTo(inbox);
        assertThat(tasks.all(ann)).extracting(Task::id).containsExactly(one.id(), two.id());
        assertThat(tasks.all(ann)).allSatisfy(task -> assertThat(task.listId()).isEqualTo(inbox));
    }

    @Test
    void whatWasDoneBeforeAMoveIsUndoneWhereTheTaskIsNow() {
        Task one = add(inbox, "1");
        Task done = tasks.complete(ann, one.id(), ANY);
        tasks.edit(ann, Set.of(one.id()), BulkEdit.NONE.withList(home));

        assertThatThrownBy(() -> household.past.undo(ann, inbox, 999)).isInstanceOf(Failure.NotFound.class);
        household.past.undo(ann, Set.of(ChangeName.of(done)));

        assertThat(now(one).completed()).isFalse();
        assertThat(now(one).listId()).isEqualTo(home);
        assertThat(now(one).revision()).isEqualTo(household.revision(ann, home));
    }

    @Test
    void anUndoneMoveNeverPutsATaskBelowItselfNorTwoAtOnePlace() {
        Task one = add(inbox, "1");
        Task two = addBelow(one, "2");
        Destination top = new Destination(Optional.empty(), Optional.of(Optional.empty()), new Destination.Spot.Last());
        Task moved = tasks.move(ann, two.id(), top, ANY);
        Destination below = Places.under(two, Places.LAST);
        tasks.move(ann, one.id(), below, ANY);

        household.past.undo(ann, inbox, moved.revision());

        assertThat(now(two).parentId()).isEmpty();
        assertThat(now(one).parentId()).contains(two.id());

        Task three = add(inbox, "3");
        Task four = add(inbox, "4");
        Task five = add(inbox, "5");
        Task away = tasks.move(ann, four.id(), Places.before(two), ANY);
        tasks.move(ann, two.id(), Places.after(three), ANY);
        household.past.undo(ann, inbox, away.revision());

        assertThat(tasks.all(ann)).extracting(Task::sortKey).doesNotHaveDuplicates();
        assertThat(now(four).sortKey())
                .isBetween(now(three).sortKey(), now(five).sortKey());
    }
}
