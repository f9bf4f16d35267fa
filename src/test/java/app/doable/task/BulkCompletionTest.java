package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.RepeatPhrase;
import app.doable.testing.EachDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several tasks are completed at once, with what is below them or without. */
@EachDatabase
class BulkCompletionTest {
    private static final BulkEdit ALONE = BulkEdit.NONE.withCompleted(true);
    private static final BulkEdit WITH_SUBTASKS = BulkEdit.NONE.withSubtasksCompleted();

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final Task paint;
    private final Task buyPaint;
    private final Task chooseColour;
    private final Task sweep;

    BulkCompletionTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
        this.paint = household.add(ann, "paint");
        this.buyPaint = below(paint, "buy paint");
        this.chooseColour = below(buyPaint, "choose a colour");
        this.sweep = household.add(ann, "sweep");
    }

    private Task below(Task parent, String text) {
        TaskHome home = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return tasks.create(ann, home, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private List<String> open() {
        return tasks.all(ann).stream()
                .filter(task -> !task.completed())
                .map(Task::text)
                .toList();
    }

    private BulkChanges complete(BulkEdit edit) {
        return tasks.edit(ann, Set.of(paint.id(), sweep.id()), edit);
    }

    @Test
    void whatIsBelowStaysOpenUnlessItIsMeant() {
        assertThat(complete(ALONE).tasks()).isEqualTo(2);
        assertThat(open()).containsExactlyInAnyOrder("buy paint", "choose a colour");
    }

    @Test
    void whatIsBelowIsCompletedAlongAndAllIsUndoneAsOne() {
        tasks.complete(ann, chooseColour.id(), Precondition.NONE);
        Task gone = below(paint, "gone");
        tasks.delete(ann, gone.id(), Precondition.NONE);

        BulkChanges changes = complete(WITH_SUBTASKS);

        assertThat(changes.tasks()).isEqualTo(3);
        assertThat(open()).isEmpty();
        household.past.undo(ann, changes.lists().stream().map(ChangeName::of).collect(Collectors.toSet()));
        assertThat(open()).containsExactlyInAnyOrder("paint", "buy paint", "sweep");
        assertThat(tasks.restore(ann, gone.id(), Precondition.NONE).completed()).isFalse();
    }

    @Test
    void belowWhatGoesOnToItsNextDateEverythingIsOpenAgain() {
        TaskEdit daily = TaskEdit.NONE
                .due(Optional.of(new Due.Day(LocalDate.of(2026, 11, 20))))
                .repeat(new RepeatEdit.Given(
                        new RepeatPhrase("FREQ=DAILY", Anchor.DUE), Optional.empty(), Optional.empty()));
        tasks.edit(ann, paint.id(), daily, Precondition.NONE);
        tasks.complete(ann, buyPaint.id(), Precondition.NONE);

        complete(WITH_SUBTASKS);

        assertThat(open()).containsExactlyInAnyOrder("paint", "buy paint", "choose a colour");
    }
}
