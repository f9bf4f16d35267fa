package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EachDatabase
class TasksTest {
    private static final Precondition ANY = Precondition.NONE;

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    TasksTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    @Test
    void tasksComeInTheOrderTheyWereAdded() {
        List<String> texts = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> "task " + i)
                .toList();

        texts.forEach(text -> household.add(ann, text));

        assertThat(household.texts(ann)).isEqualTo(texts);
    }

    @Test
    void aNewTaskHasTheRevisionThatItsListHasNow() {
        Task task = household.add(ann, "milk");

        assertThat(task.revision()).isEqualTo(household.revision(ann)).isEqualTo(2);
        assertThat(tasks.get(ann, task.id())).isEqualTo(task);
        assertThat(household.lastChange(ann, task).change())
                .isEqualTo(
                        new Change(task.id(), task.listId(), 2, Change.Kind.CREATED, Map.of(), Map.of("task", "milk")));
    }

    @Test
    void everyCodePointIsKept() {
        String text =
                "שלום 👩‍👩‍👧‍👦 e\u0301 \u202Eabc\u202C 𝔘𝔫𝔦 ß ﬁ  two  spaces 'quote' \"double\" \\ % _ \t <b>";

        Task task = household.add(ann, text);

        assertThat(tasks.get(ann, task.id()).text()).isEqualTo(text);
        assertThat(household.lastChange(ann, task).change().after()).containsEntry("task", text);
    }

    @Test
    void theLongestTextIsKeptWhole() {
        String text = "\uD83C\uDF89".repeat(TaskText.LONGEST);

        Task task = household.add(ann, text);
        tasks.edit(ann, task.id(), TaskEdit.NONE.text("short"), ANY);

        assertThat(household.lastChange(ann, task).change().before()).containsEntry("task", text);
    }

    @Test
    void anEditIsRecordedWithTheFieldsThatChanged() {
        Task task = household.add(ann, "milk");

        Task edited = tasks.edit(ann, task.id(), TaskEdit.NONE.text("oat milk"), ANY);

        assertThat(edited).isEqualTo(tasks.get(ann, task.id()));
        assertThat(edited.revision()).isEqualTo(3);
        assertThat(household.lastChange(ann, task).change())
                .isEqualTo(new Change(
                        task.id(),
                        task.listId(),
                        3,
                        Change.Kind.EDITED,
                        Map.of("task", "milk"),
                        Map.of("task", "oat milk")));
        assertThat(household.lastChange(ann, task).by()).contains("ann");
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() {
        Task task = household.add(ann, "milk");
        Task done = tasks.complete(ann, task.id(), ANY);
        household.clock.advance(Duration.ofSeconds(5));

        assertThat(tasks.edit(ann, task.id(), TaskEdit.NONE.text(" milk ").completed(true), ANY))
                .isEqualTo(done);
        assertThat(tasks.complete(ann, task.id(), ANY)).isEqualTo(done);
        assertThat(tasks.restore(ann, task.id(), ANY)).isEqualTo(done);
        assertThat(household.revision(ann)).isEqualTo(done.revision());
        assertThat(household.past.changes(ann, task.id())).hasSize(2);
    }

    @Test
    void completingAndReopeningAreRecordedAsThat() {
        Task task = household.add(ann, "milk");
        Instant now = household.clock.instant();

        Task done = tasks.complete(ann, task.id(), ANY);
        assertThat(done.completedAt()).contains(now);
        assertThat(household.lastChange(ann, task).change().kind()).isEqualTo(Change.Kind.COMPLETED);

        Task open = tasks.reopen(ann, task.id(), ANY);
        assertThat(open.completed()).isFalse();
        assertThat(household.lastChange(ann, task).change().kind()).isEqualTo(Change.Kind.REOPENED);
        assertThat(household.lastChange(ann, task).change().after()).containsEntry("completedAt", null);
    }

    @Test
    void aDeletedTaskIsNotFoundForEverythingButRestore() {
        Task task = household.add(ann, "milk");
        tasks.delete(ann, task.id(), ANY);

        assertThat(household.texts(ann)).isEmpty();
        assertThatThrownBy(() -> tasks.get(ann, task.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tasks.complete(ann, task.id(), ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tasks.delete(ann, task.id(), ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.past.changes(ann, task.id())).isInstanceOf(Failure.NotFound.class);
        assertThat(household.revision(ann)).isEqualTo(3);

        Task restored = tasks.restore(ann, task.id(), ANY);

        assertThat(restored).isEqualTo(task.withRevision(4)).isEqualTo(tasks.get(ann, task.id()));
        assertThat(household.lastChange(ann, task).change().kind()).isEqualTo(Change.Kind.RESTORED);
    }

    @Test
    void anotherPersonsTaskIsNotFound() {
        Task task = household.add(ann, "milk");
        Task trashed = household.add(ann, "bread");
        tasks.delete(ann, trashed.id(), ANY);
        Actor bob = household.arrives("bob");

        assertThatThrownBy(() -> tasks.get(bob, task.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.past.changes(bob, task.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tasks.complete(bob, task.id(), ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tasks.restore(bob, trashed.id(), ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.past.undo(bob, task.listId(), 2)).isInstanceOf(Failure.NotFound.class);
        assertThat(household.past.undoOffers(bob, List.of(new ChangeName(task.listId(), 4))))
                .isEmpty();
        assertThat(tasks.all(bob)).isEmpty();
        assertThat(tasks.get(ann, task.id())).isEqualTo(task);
    }

    @Test
    void aChangeForAnotherStateIsRefusedAndLeavesNoTrace() {
        Task task = household.add(ann, "milk");
        tasks.complete(ann, task.id(), Precondition.revision(task.revision()));

        assertThatThrownBy(() -> tasks.delete(ann, task.id(), Precondition.revision(task.revision())))
                .isInstanceOf(Failure.Outdated.class);
        assertThat(household.revision(ann)).isEqualTo(3);
    }

    @Test
    void clearingTakesEveryDoneTaskInOneRevisionAndCanBeUndoneWhole() {
        Task milk = household.add(ann, "milk");
        household.add(ann, "bread");
        Task eggs = household.add(ann, "eggs");
        tasks.complete(ann, milk.id(), ANY);
        Task done = tasks.complete(ann, eggs.id(), ANY);

        BulkChange cleared = tasks.clearCompleted(ann);

        assertThat(cleared).isEqualTo(new BulkChange(milk.listId(), 7, 2));
        assertThat(household.texts(ann)).containsExactly("bread");
        assertThat(household.past.undoOffers(ann, List.of(ChangeName.of(cleared))))
                .singleElement()
                .satisfies(offer -> assertThat(offer.tasks()).isEqualTo(2));

        BulkChange undone = household.past.undo(ann, cleared.listId(), cleared.revision());

        assertThat(undone).isEqualTo(new BulkChange(milk.listId(), 8, 2));
        assertThat(household.texts(ann)).containsExactly("milk", "bread", "eggs");
        assertThat(tasks.get(ann, eggs.id())).isEqualTo(done.withRevision(8));
        assertThat(household.lastChange(ann, eggs).change().kind()).isEqualTo(Change.Kind.RESTORED);
        assertThat(household.past.undoOffers(ann, List.of(ChangeName.of(cleared))))
                .isEmpty();
        assertThat(household
                        .past
                        .undo(ann, cleared.listId(), cleared.revision())
                        .tasks())
                .isZero();
        assertThat(household.revision(ann)).isEqualTo(8);
    }

    @Test
    void clearingNothingLeavesNoTrace() {
        Task milk = household.add(ann, "milk");

        assertThat(tasks.clearCompleted(ann)).isEqualTo(new BulkChange(milk.listId(), 2, 0));
        assertThat(household.revision(ann)).isEqualTo(2);
    }

    @Test
    void undoingACompletionReopensAndUndoingThatCompletesAsOfThen() {
        Task milk = household.add(ann, "milk");
        Task done = tasks.complete(ann, milk.id(), ANY);
        household.clock.advance(Duration.ofMinutes(1));

        BulkChange reopened = household.past.undo(ann, done.listId(), done.revision());
        assertThat(tasks.get(ann, milk.id()).completed()).isFalse();

        household.past.undo(ann, reopened.listId(), reopened.revision());
        assertThat(tasks.get(ann, milk.id()).completedAt()).isEqualTo(done.completedAt());
    }

    @Test
    void undoingLeavesAloneWhatChangedAgainSince() {
        Task milk = household.add(ann, "milk");
        Task edited = tasks.edit(ann, milk.id(), TaskEdit.NONE.text("oat milk").completed(true), ANY);
        tasks.edit(ann, milk.id(), TaskEdit.NONE.text("soy milk"), ANY);

        household.past.undo(ann, edited.listId(), edited.revision());

        Task now = tasks.get(ann, milk.id());
        assertThat(now.text()).isEqualTo("soy milk");
        assertThat(now.completed()).isFalse();
    }
}
