package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A step leads past, below or out from below what is shown. */
@EachDatabase
class StepsTest {
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final Task first;
    private final Task second;
    private final Task third;

    /** Between the tasks that are shown is one that is done, and one in the trash. */
    StepsTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
        this.first = household.add(ann, "first");
        Task done = household.add(ann, "done");
        Task gone = household.add(ann, "gone");
        this.second = household.add(ann, "second");
        this.third = household.add(ann, "third");
        tasks.complete(ann, done.id(), Precondition.NONE);
        tasks.delete(ann, gone.id(), Precondition.NONE);
    }

    private Task step(Task task, Step step) {
        return tasks.move(ann, task.id(), Destination.of(new Destination.Spot.Stepped(step)), Precondition.NONE);
    }

    private List<String> shown() {
        return tasks.all(household.again(ann)).stream()
                .filter(task -> !task.completed() && task.parentId().isEmpty())
                .map(Task::text)
                .toList();
    }

    private List<String> below(Task parent) {
        return tasks.all(household.again(ann)).stream()
                .filter(task -> task.parentId().equals(Optional.of(parent.id())))
                .map(Task::text)
                .toList();
    }

    @Test
    void downIsPastTheNextThatIsShown() {
        step(first, Step.DOWN);
        assertThat(shown()).containsExactly("second", "first", "third");
        step(first, Step.DOWN);
        assertThat(shown()).containsExactly("second", "third", "first");
    }

    @Test
    void upIsPastThePreviousThatIsShown() {
        step(second, Step.UP);
        assertThat(shown()).containsExactly("second", "first", "third");
    }

    @Test
    void inIsToTheEndOfWhatIsBelowThePreviousAndOutIsBehindTheParent() {
        step(second, Step.IN);
        step(third, Step.IN);
        assertThat(shown()).containsExactly("first");
        assertThat(below(first)).containsExactly("second", "third");

        step(second, Step.OUT);
        assertThat(shown()).containsExactly("first", "second");
    }

    @Test
    void belowATaskWhatIsDoneIsShownToo() {
        step(second, Step.IN);
        step(third, Step.IN);
        tasks.complete(ann, second.id(), Precondition.NONE);
        step(third, Step.UP);
        assertThat(below(first)).containsExactly("third", "second");
    }

    @Test
    void aStepThatLeadsNowhereLeavesNoTrace() {
        tasks.complete(ann, second.id(), Precondition.NONE);
        long revision = household.revision(ann);
        step(first, Step.UP);
        step(first, Step.IN);
        step(first, Step.OUT);
        step(third, Step.DOWN);
        List.of(Step.values()).forEach(step -> step(second, step));
        assertThat(household.revision(ann)).isEqualTo(revision);
    }

    @Test
    void aStepTooDeepIsRefused() {
        Task above = first;
        for (int level = 2; level < TaskTree.LEVELS; level++) {
            Task next = household.add(ann, "level " + level);
            tasks.move(ann, next.id(), Destination.below(above.id()), Precondition.NONE);
            above = next;
        }
        tasks.move(ann, second.id(), Destination.below(above.id()), Precondition.NONE);
        tasks.move(ann, third.id(), Destination.below(above.id()), Precondition.NONE);
        assertThatThrownBy(() -> step(third, Step.IN)).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void whatIsNotThereTakesNoStep() {
        tasks.delete(ann, third.id(), Precondition.NONE);
        Actor bob = household.arrives("bob");
        Destination up = Destination.of(new Destination.Spot.Stepped(Step.UP));
        assertThatThrownBy(() -> step(third, Step.UP)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tasks.move(bob, second.id(), up, Precondition.NONE))
                .isInstanceOf(Failure.NotFound.class);
    }
}
