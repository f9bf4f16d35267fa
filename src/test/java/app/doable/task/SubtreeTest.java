package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is below a task on all levels, on every database. */
@EachDatabase
final class SubtreeTest extends ViewsOfAnn {
    SubtreeTest(Database database) {
        super(database);
    }

    private Task below(Task parent, String text) {
        TaskHome home = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return household.tasks.create(ann, home, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    /** Such as "ferry(cabin) pack". */
    private static String words(List<Subtree.Node> nodes) {
        return String.join(
                " ",
                nodes.stream()
                        .map(node -> node.branch().task().text()
                                + (node.below().isEmpty() ? "" : "(" + words(node.below()) + ")"))
                        .toList());
    }

    private String shown(Task task, int limit) {
        return words(views.subtree(ann, task.id(), limit).nodes());
    }

    @Test
    void allLevelsAreReadInTheirOrderByOneStatement() {
        Task trip = household.add(ann, "trip");
        household.add(ann, "bread");
        Task ferry = below(trip, "ferry");
        below(trip, "pack");
        Task cabin = below(ferry, "cabin");
        below(ferry, "ticket");
        below(cabin, "berth");
        Task first = below(trip, "first");
        household.tasks.move(ann, first.id(), Destination.of(new Destination.Spot.First()), ANY);

        assertThat(statements(() -> assertThat(shown(trip, 100)).isEqualTo("first ferry(cabin(berth) ticket) pack")))
                .isEqualTo(1);
        assertThat(shown(ferry, 100)).isEqualTo("cabin(berth) ticket");
        Subtree whole = views.subtree(ann, trip.id(), 6);
        assertThat(whole.task()).isEqualTo(household.tasks.get(ann, trip.id()));
        assertThat(whole.cut()).isFalse();
    }

    @Test
    void whatIsDoneIsThereAndWhatIsDeletedIsNot() {
        Task trip = household.add(ann, "trip");
        Task ferry = below(trip, "ferry");
        Task cabin = below(ferry, "cabin");
        Task pack = below(trip, "pack");
        below(pack, "socks");
        household.tasks.complete(ann, cabin.id(), ANY);
        household.tasks.delete(ann, pack.id(), ANY);

        Subtree tree = views.subtree(ann, trip.id(), 100);

        assertThat(words(tree.nodes())).isEqualTo("ferry(cabin)");
        Branch branch = tree.nodes().getFirst().branch();
        assertThat(branch.subtasks()).isEqualTo(1);
        assertThat(branch.openSubtasks()).isZero();
        assertThat(tree.nodes().getFirst().below().getFirst().branch().task().completed())
                .isTrue();
    }

    @Test
    void theDeepestLevelThatThereMayBeIsShown() {
        Task top = household.add(ann, "1");
        Task last = top;
        for (int level = 2; level <= TaskTree.LEVELS; level++) {
            last = below(last, Integer.toString(level));
        }
        assertThat(shown(top, 100)).isEqualTo("2(3(4(5(6(7(8))))))");
    }

    @Test
    void ofTooManyTheHigherLevelsAreShownInTheirOrder() {
        Task top = household.add(ann, "top");
        Task a = below(top, "a");
        below(a, "deep");
        below(top, "b");
        below(top, "c");

        assertThat(shown(top, 3)).isEqualTo("a b c");
        assertThat(shown(top, 2)).isEqualTo("a b");
        assertThat(views.subtree(ann, top.id(), 3).cut()).isTrue();
        assertThat(shown(top, 4)).isEqualTo("a(deep) b c");
        assertThat(views.subtree(ann, top.id(), 4).cut()).isFalse();
    }

    @Test
    void whatIsNotThereOrAnothersIsNotFound() {
        Task trip = household.add(ann, "trip");
        below(trip, "ferry");
        Actor bob = household.arrives("bob");

        assertThatThrownBy(() -> views.subtree(bob, trip.id(), 9)).isInstanceOf(Failure.NotFound.class);
        household.tasks.delete(ann, trip.id(), ANY);
        assertThatThrownBy(() -> views.subtree(ann, trip.id(), 9)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> views.subtree(ann, 4711, 9)).isInstanceOf(Failure.NotFound.class);
    }
}
