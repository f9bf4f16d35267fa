package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
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
        return tasks.create(ann, Optional.of(home), TaskEdit.NONE.text(text), CreationKey.NONE);
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
}
