package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What repeats goes back to where it was, on every database. */
@EachDatabase
final class RepeatUndoTest extends RepeatsOfAnn {
    RepeatUndoTest(Database database) {
        super(database);
    }

    @Test
    void allThatIsBelowIsOpenedAgainAndThatIsUndoneTogether() {
        Task task = add("clean", "2026-11-02", "FREQ=WEEKLY");
        Task bath = addBelow(task, "bath");
        Task tiles = addBelow(bath, "tiles");
        Task gone = addBelow(task, "gone");
        tasks.complete(ann, tiles.id(), ANY);
        Task doneBath = tasks.complete(ann, bath.id(), ANY);
        tasks.complete(ann, gone.id(), ANY);
        tasks.delete(ann, gone.id(), ANY);

        Task moved = tasks.complete(ann, task.id(), NEXT, ANY);

        assertThat(now(bath).completed()).isFalse();
        assertThat(now(tiles).completed()).isFalse();
        assertThat(tasks.restore(ann, gone.id(), ANY).completed()).isTrue();
        UndoOffer offer =
                household.past.undoOffers(ann, List.of(ChangeName.of(moved))).getFirst();
        assertThat(offer.tasks()).isEqualTo(1);
        assertThat(offer.text()).isEqualTo("clean");

        household.past.undo(ann, moved.listId(), moved.revision());

        assertThat(now(bath).completedAt()).isEqualTo(doneBath.completedAt());
        assertThat(now(tiles).completed()).isTrue();
        assertThat(now(task).withRevision(task.revision())).isEqualTo(task);
        assertThat(done()).extracting(Task::text).doesNotContain("clean");
    }

    @Test
    void oneTimeIsSkippedAndThatUndone() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        Occurrence seen = NEXT.numbered("1");

        tasks.skip(ann, task.id(), seen, ANY);
        Task skipped = tasks.skip(ann, task.id(), seen, ANY);

        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThat(household.lastChange(ann, task).change().kind()).isEqualTo(Change.Kind.SKIPPED);
        assertThat(household
                        .past
                        .undoOffers(ann, List.of(ChangeName.of(skipped)))
                        .getFirst()
                        .kind())
                .isEqualTo(Change.Kind.SKIPPED);
        assertThat(done()).isEmpty();
        household.past.undo(ann, skipped.listId(), skipped.revision());
        assertThat(now(task).withRevision(task.revision())).isEqualTo(task);
    }

    @Test
    void undoingACompletionLeavesADateThatWasChosenSince() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        Task moved = tasks.complete(ann, task.id(), NEXT, ANY);
        tasks.edit(ann, task.id(), TaskEdit.NONE.due(Optional.of(day("2026-11-11"))), ANY);

        household.past.undo(ann, moved.listId(), moved.revision());

        assertThat(due(task)).isEqualTo(day("2026-11-11"));
        assertThat(now(task).occurrence()).isEqualTo(1);
        assertThat(now(task).lastCompletedAt()).isEmpty();
        assertThat(done()).isEmpty();
    }

    @Test
    void undoingIsUndone() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        Task moved = tasks.complete(ann, task.id(), NEXT, ANY);

        BulkChange undone = household.past.undo(ann, moved.listId(), moved.revision());
        household.past.undo(ann, undone.listId(), undone.revision());

        assertThat(now(task).withRevision(moved.revision())).isEqualTo(moved);
        assertThat(done())
                .singleElement()
                .satisfies(time -> assertThat(time.details().due()).contains(day("2026-11-02")));
    }

    @Test
    void anEarlierCompletionIsNotUndoneOnceThereIsALaterOne() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        Task first = tasks.complete(ann, task.id(), NEXT, ANY);
        Task second = tasks.complete(ann, task.id(), NEXT, ANY);

        household.past.undo(ann, first.listId(), first.revision());

        assertThat(now(task)).isEqualTo(second);
        assertThat(done()).hasSize(2);
    }

    @Test
    void manyAreCompletedAlikeAndThatUndoneAsOne() {
        Task plants = add("plants", "2026-11-02", "FREQ=WEEKLY");
        Task below = addBelow(plants, "fern");
        Task rent = add("rent", "2026-11-01", "FREQ=MONTHLY;COUNT=1");
        Task milk = household.add(ann, "milk");
        tasks.complete(ann, below.id(), ANY);

        BulkChanges changes = tasks.edit(household.again(ann), Set.of(plants.id(), rent.id(), milk.id()), DONE, BERLIN);

        assertThat(due(plants)).isEqualTo(day("2026-11-09"));
        assertThat(now(below).completed()).isFalse();
        assertThat(now(rent).completed()).isTrue();
        assertThat(now(milk).completed()).isTrue();
        assertThat(done()).extracting(Task::text).containsExactlyInAnyOrder("plants", "rent", "milk");
        household.past.undo(ann, Set.of(ChangeName.of(changes.lists().getFirst())));
        assertThat(due(plants)).isEqualTo(day("2026-11-02"));
        assertThat(now(below).completed()).isTrue();
        assertThat(done()).extracting(Task::text).containsExactly("fern");
    }

    @Test
    void aRuleThatWasTakenAwayComesBackFromTheHistory() {
        Task task = add("plants", "2026-11-02", "FREQ=DAILY;COUNT=5");
        tasks.complete(ann, task.id(), NEXT, ANY);
        Task without = tasks.edit(ann, task.id(), TaskEdit.NONE.neverRepeat(), ANY);

        Task back = household
                .past
                .restoreField(ann, task.id(), without.revision(), "repeat", Optional.empty())
                .task();
        assertThat(back.details().repeat().orElseThrow().rule()).isEqualTo("FREQ=DAILY;COUNT=5");

        Task again = tasks.edit(ann, task.id(), TaskEdit.NONE.neverRepeat(), ANY);
        household.past.undo(ann, again.listId(), again.revision());
        assertThat(now(task).details()).isEqualTo(back.details());
    }
}
