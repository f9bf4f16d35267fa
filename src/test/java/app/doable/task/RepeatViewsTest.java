package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.recurrence.Anchor;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where what repeats is seen, on every database. */
@EachDatabase
final class RepeatViewsTest extends RepeatsOfAnn {
    RepeatViewsTest(Database database) {
        super(database);
    }

    @Test
    void movingWhatIsOverdueToTodayMovesThisTimeOnly() {
        Task task = add("plants", "2026-10-26", "FREQ=WEEKLY");
        household.clock.advance(Duration.ofDays(2));

        views.postpone(household.again(ann), views.today(BERLIN));
        assertThat(due(task)).isEqualTo(day("2026-11-04"));
        tasks.complete(ann, task.id(), NEXT, ANY);

        assertThat(due(task)).isEqualTo(day("2026-11-09"));
    }

    @Test
    void everyTimeIsInTheViewOfWhatIsDoneOnItsDayAPageAtATime() {
        Task task = add("plants", "2026-11-02", "FREQ=DAILY");
        Task milk = household.add(ann, "milk");
        for (int i = 0; i < 3; i++) {
            tasks.complete(ann, task.id(), NEXT, ANY);
            household.clock.advance(Duration.ofDays(1));
        }
        tasks.complete(ann, milk.id(), ANY);
        Actor again = household.again(ann);

        BranchSlice first = views.done(again, "", 2);
        BranchSlice second = views.done(again, first.next().orElseThrow(), 2);

        assertThat(first.tasks()).extracting(Task::text).containsExactly("milk", "plants");
        assertThat(first.tasks()).extracting(Task::isPastOccurrence).containsExactly(false, true);
        assertThat(second.tasks())
                .extracting(time -> time.details().due().orElseThrow())
                .containsExactly(day("2026-11-03"), day("2026-11-02"));
        assertThat(second.next()).isEmpty();
        tasks.delete(ann, task.id(), ANY);
        assertThat(done()).extracting(Task::text).containsExactly("milk");
    }

    @Test
    void severalTimesAtTheSameInstantAreToldApartOnEveryPage() {
        Task one = add("one", "2026-11-02", "FREQ=DAILY");
        Task two = add("two", "2026-11-02", "FREQ=DAILY");
        tasks.edit(household.again(ann), Set.of(one.id(), two.id()), DONE, BERLIN);
        tasks.complete(ann, household.add(ann, "milk").id(), ANY);
        tasks.complete(ann, one.id(), NEXT, ANY);
        Actor again = household.again(ann);

        List<Task> seen = new java.util.ArrayList<>();
        String cursor = "";
        do {
            BranchSlice slice = views.done(again, cursor, 1);
            seen.addAll(slice.tasks());
            cursor = slice.next().orElse("");
        } while (!cursor.isEmpty());

        assertThat(seen).extracting(Task::text).containsExactly("one", "milk", "two", "one");
    }

    @Test
    void whatRepeatsStaysDue() {
        Task task = household.add(ann, "plants");
        Task dated = tasks.edit(ann, task.id(), TaskEdit.NONE.due(Optional.of(day("2026-11-02"))), ANY);
        tasks.edit(ann, task.id(), repeating("FREQ=DAILY", Anchor.DUE), ANY);

        assertThatThrownBy(() -> tasks.edit(ann, task.id(), TaskEdit.NONE.due(Optional.empty()), ANY))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.faults()).singleElement().returns("due", Failure.Fault::field));
        assertThatThrownBy(() -> household.past.restoreField(ann, task.id(), dated.revision(), "due", Optional.empty()))
                .isInstanceOf(Failure.Invalid.class);
        household.past.undo(ann, dated.listId(), dated.revision());
        assertThat(due(task)).isEqualTo(day("2026-11-02"));

        tasks.edit(ann, task.id(), TaskEdit.NONE.neverRepeat().due(Optional.empty()), ANY);
        assertThat(now(task).details().repeat()).isEmpty();
        assertThat(now(task).occurrence()).isZero();
    }

    @Test
    void aTaskThatWentToAnotherListTakesNothingOfItsPastAway() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        tasks.complete(ann, task.id(), NEXT, ANY);
        long garden = household.newList(ann, "Garden");

        tasks.move(
                ann,
                task.id(),
                new Destination(Optional.of(garden), Optional.empty(), new Destination.Spot.Last()),
                ANY);
        tasks.complete(ann, task.id(), NEXT, ANY);

        assertThat(done()).hasSize(2);
        assertThat(due(task)).isEqualTo(day("2026-11-16"));
    }
}
