package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class TaskFieldsTest {
    private static final Precondition ANY = Precondition.NONE;
    private static final Due MOMENT = new Due.Moment(LocalDateTime.of(2026, 12, 24, 17, 0), ZoneId.of("Europe/Berlin"));
    private static final TaskEdit EVERYTHING = TaskEdit.NONE
            .text("Wrap the presents")
            .notes("ribbon\n\tpaper, 👩‍👩‍👧‍👦 \u202Eabc\u202C")
            .due(Optional.of(MOMENT))
            .start(Optional.of(LocalDate.of(2026, 12, 1)))
            .priority(Priority.HIGH)
            .labels(List.of("Paper", "home"));

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    TaskFieldsTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    private Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    @Test
    void aNewTaskHasEveryFieldThatItWasGiven() {
        Task task = tasks.create(ann, EVERYTHING.completed(true), CreationKey.NONE);

        assertThat(now(task)).isEqualTo(task);
        assertThat(task.details())
                .isEqualTo(new Details(
                        "Wrap the presents",
                        "ribbon\n\tpaper, 👩‍👩‍👧‍👦 \u202Eabc\u202C",
                        Optional.of(MOMENT),
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        Priority.HIGH,
                        List.of("home", "Paper"),
                        Optional.empty()));
        assertThat(task.createdBy()).contains("ann");
        assertThat(task.completedAt()).contains(household.clock.instant());
        assertThat(tasks.all(ann)).containsExactly(task);
    }

    @Test
    void anEditLeavesAloneWhatItDoesNotName() {
        Task task = tasks.create(ann, EVERYTHING, CreationKey.NONE);

        tasks.edit(ann, task.id(), TaskEdit.NONE.priority(Priority.LOW), ANY);

        assertThat(now(task).details()).isEqualTo(task.details().withPriority(Priority.LOW));
    }

    @Test
    void everyFieldCanBeClearedAndThatUndone() {
        Task task = tasks.create(ann, EVERYTHING, CreationKey.NONE);
        TaskEdit clearing = TaskEdit.NONE
                .notes(" ")
                .due(Optional.empty())
                .start(Optional.empty())
                .priority(Priority.NONE)
                .labels(List.of());

        Task cleared = tasks.edit(ann, task.id(), clearing, ANY);
        assertThat(now(task).details()).isEqualTo(Details.BLANK.withText("Wrap the presents"));

        household.past.undo(ann, cleared.listId(), cleared.revision());
        assertThat(now(task).details()).isEqualTo(task.details());
    }

    @Test
    void theHistoryHasEveryOldAndNewValue() {
        Task task = household.add(ann, "Wrap the presents");

        tasks.edit(ann, task.id(), EVERYTHING, ANY);

        assertThat(household.lastChange(ann, task).change().before())
                .containsOnlyKeys("notes", "due", "start", "priority", "labels")
                .containsEntry("due", null);
        assertThat(household.lastChange(ann, task).change().after())
                .containsEntry("notes", "ribbon\n\tpaper, 👩‍👩‍👧‍👦 \u202Eabc\u202C")
                .containsEntry("due", java.util.Map.of("date", "2026-12-24", "time", "17:00", "zone", "Europe/Berlin"))
                .containsEntry("start", "2026-12-01")
                .containsEntry("priority", "high")
                .containsEntry("labels", List.of("home", "Paper"));
    }

    @Test
    void sayingAllOfItAgainLeavesNoTrace() {
        Task task = tasks.create(ann, EVERYTHING, CreationKey.NONE);

        tasks.edit(ann, task.id(), EVERYTHING.labels(List.of("PAPER", "ＨＯＭＥ")), ANY);

        assertThat(household.revision(ann)).isEqualTo(task.revision());
    }

    @Test
    void theLongestNotesAreKeptWhole() {
        String notes = "\uD83C\uDF89".repeat(TaskText.LONGEST_NOTES);
        Task task = household.add(ann, "party");

        tasks.edit(ann, task.id(), TaskEdit.NONE.notes(notes), ANY);
        tasks.edit(ann, task.id(), TaskEdit.NONE.notes(""), ANY);

        assertThat(household.lastChange(ann, task).change().before()).containsEntry("notes", notes);
    }

    @Test
    void aLabelKeepsTheSpellingOfItsFirstUse() {
        household.add(ann, "one");
        Task one = tasks.create(ann, TaskEdit.NONE.text("one").labels(List.of("Straße")), CreationKey.NONE);
        Task two = household.add(ann, "two");

        Task labelled = tasks.edit(ann, two.id(), TaskEdit.NONE.labels(List.of("STRASSE", "strasse")), ANY);

        assertThat(labelled.details().labels())
                .isEqualTo(now(two).details().labels())
                .isEqualTo(now(one).details().labels())
                .containsExactly("Straße");
    }

    @Test
    void labelsArePeoplesOwn() {
        Actor bob = household.arrives("bob");
        tasks.create(ann, TaskEdit.NONE.text("one").labels(List.of("Paper")), CreationKey.NONE);
        tasks.create(bob, TaskEdit.NONE.text("two").labels(List.of("paper")), CreationKey.NONE);

        assertThat(tasks.all(bob).getFirst().details().labels()).containsExactly("paper");
    }

    @Test
    void theSameNewLabelsAtOnceAreMadeOnce() throws Exception {
        List<Task> created = IntStream.range(0, 8)
                .mapToObj(i -> household.add(household.arrives("person" + i), "task"))
                .toList();
        assertThat(created).hasSize(8);
        List<Callable<Task>> work = IntStream.range(0, 8)
                .<Callable<Task>>mapToObj(i -> () -> tasks.create(
                        ann,
                        TaskEdit.NONE.text("task " + i).labels(List.of("b" + i % 2, "a", "c" + i)),
                        CreationKey.NONE))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Task> future : threads.invokeAll(work)) {
                future.get();
            }
        }

        assertThat(tasks.all(ann))
                .hasSize(8)
                .allSatisfy(
                        task -> assertThat(task.details().labels()).hasSize(3).startsWith("a"));
    }

    @Test
    void everyFieldGoesBackToWhatItWasBeforeAChange() {
        Task task = tasks.create(ann, EVERYTHING, CreationKey.NONE);
        Task changed = tasks.edit(
                ann,
                task.id(),
                TaskEdit.NONE
                        .text("x")
                        .notes("x")
                        .due(Optional.of(new Due.Day(LocalDate.of(2027, 1, 1))))
                        .start(Optional.empty())
                        .priority(Priority.NONE)
                        .labels(List.of("x"))
                        .completed(true),
                ANY);
        List<TaskField> fields = new ArrayList<>(List.of(TaskField.values()));
        fields.removeIf(field -> !field.isRestorable() || field == TaskField.REPEAT);

        for (TaskField field : fields) {
            Task restored = household.past.restore(
                    ann, task.id(), changed.revision(), new PastValue(field, PastValue.Side.BEFORE), ANY);
            assertThat(restored).isEqualTo(now(task));
            assertThat(field.of(restored)).isEqualTo(field.of(task));
        }

        assertThat(now(task).withRevision(task.revision())).isEqualTo(task);
        assertThat(household
                        .past
                        .restore(
                                ann,
                                task.id(),
                                changed.revision(),
                                new PastValue(TaskField.DUE, PastValue.Side.AFTER),
                                ANY)
                        .details()
                        .due())
                .contains(new Due.Day(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void onlyWhatAChangeTouchedCanBeRestoredFromIt() {
        Task task = household.add(ann, "milk");
        Actor bob = household.arrives("bob");
        PastValue notes = new PastValue(TaskField.NOTES, PastValue.Side.BEFORE);

        assertThatThrownBy(() -> household.past.restore(ann, task.id(), task.revision(), notes, ANY))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> household.past.restore(ann, task.id(), 99, notes, ANY))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.past.restore(bob, task.id(), task.revision(), notes, ANY))
                .isInstanceOf(Failure.NotFound.class);
    }
}
