package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people saw a task and each changed it, one after the other. */
@EachDatabase
class EditsAtOnceTest {
    private static final Precondition ANY = Precondition.NONE;
    private static final TaskEdit START = TaskEdit.NONE
            .text("milk")
            .notes("one\ntwo\nthree\nfour")
            .labels(List.of("a", "b"))
            .due(Optional.of(new Due.Day(LocalDate.of(2026, 12, 24))));

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    EditsAtOnceTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    /**
     * One row of the table.
     *
     * @param field whose value in the end is looked at
     * @param end what it is then, as the history keeps it
     * @param overwritten the fields of which the later edit was kept, and somebody is told
     */
    private record Case(
            TaskEdit first,
            TaskEdit second,
            TaskField field,
            @Nullable Object end,
            Set<String> overwritten) {}

    private static TaskEdit due(int day) {
        return TaskEdit.NONE.due(Optional.of(new Due.Day(LocalDate.of(2026, 12, day))));
    }

    private static Case merged(TaskEdit first, TaskEdit second, TaskField field, @Nullable Object end) {
        return new Case(first, second, field, end, Set.of());
    }

    private static Case overwritten(TaskEdit first, TaskEdit second, TaskField field, @Nullable Object end) {
        return new Case(first, second, field, end, Set.of(field.wire()));
    }

    private static Stream<Case> table() {
        TaskEdit none = TaskEdit.NONE;
        return Stream.of(
                // different fields
                merged(none.text("oat milk"), none.notes("2 l"), TaskField.TEXT, "oat milk"),
                merged(none.text("oat milk"), none.notes("2 l"), TaskField.NOTES, "2 l"),
                merged(due(25), none.priority(Priority.HIGH), TaskField.DUE, Map.of("date", "2026-12-25")),
                merged(none.completed(true), none.text("oat milk"), TaskField.TEXT, "oat milk"),
                // the same field
                overwritten(none.text("oat milk"), none.text("soy milk"), TaskField.TEXT, "soy milk"),
                overwritten(due(25), due(26), TaskField.DUE, Map.of("date", "2026-12-26")),
                overwritten(due(25), none.due(Optional.empty()), TaskField.DUE, null),
                overwritten(none.due(Optional.empty()), due(26), TaskField.DUE, Map.of("date", "2026-12-26")),
                overwritten(none.priority(Priority.HIGH), none.priority(Priority.LOW), TaskField.PRIORITY, "low"),
                overwritten(
                        none.start(Optional.of(LocalDate.of(2026, 12, 1))),
                        none.start(Optional.of(LocalDate.of(2026, 12, 2))),
                        TaskField.START,
                        "2026-12-02"),
                // both to the same, and back as it was seen
                merged(none.text("oat milk"), none.text("oat milk"), TaskField.TEXT, "oat milk"),
                merged(none.text("oat milk"), none.text("milk"), TaskField.TEXT, "oat milk"),
                merged(none.notes(""), none.notes("one\ntwo\nthree\nfour"), TaskField.NOTES, null),
                // labels one by one
                merged(
                        none.labels(List.of("a", "b", "c")),
                        none.labels(List.of("b", "d")),
                        TaskField.LABELS,
                        List.of("b", "c", "d")),
                merged(none.labels(List.of()), none.labels(List.of("a", "b", "c")), TaskField.LABELS, List.of("c")),
                // notes line by line
                merged(
                        none.notes("ONE\ntwo\nthree\nfour"),
                        none.notes("one\ntwo\nthree\nFOUR\nfive"),
                        TaskField.NOTES,
                        "ONE\ntwo\nthree\nFOUR\nfive"),
                merged(
                        none.notes("one\ntwo\nfour"),
                        none.notes("zero\none\ntwo\nthree\nfour"),
                        TaskField.NOTES,
                        "zero\none\ntwo\nfour"),
                overwritten(
                        none.notes("one\ntwo\nthree\nfour\nmine"),
                        none.notes("one\ntwo\nthree\nfour\nyours"),
                        TaskField.NOTES,
                        "one\ntwo\nthree\nfour\nyours"),
                overwritten(
                        none.notes("one\nTWO\nthree\nfour"),
                        none.notes("one\ntwo\nTHREE\nfour"),
                        TaskField.NOTES,
                        "one\ntwo\nTHREE\nfour"));
    }

    @Test
    void whatBothChangedIsMergedOrTheLaterIsKeptAndTheOtherIsInTheHistory() {
        assertThat(table()).allSatisfy(one -> {
            Task seen = tasks.create(ann, START, CreationKey.NONE);
            Task first = tasks.edit(ann, seen.id(), one.first(), ANY);

            Edited edited = tasks.edit(ann, seen.id(), one.second(), Optional.of(ChangeName.of(seen)), ANY);

            assertThat(one.field().of(tasks.get(ann, seen.id()))).isEqualTo(one.end());
            assertThat(edited.overwritten()).isEqualTo(one.overwritten());
            Change last = household.lastChange(ann, seen).change();
            assertThat(last.overwritten()).isEqualTo(one.overwritten());
            if (!one.overwritten().isEmpty()) {
                assertThat(last.before())
                        .containsEntry(one.field().wire(), one.field().of(first));
                Edited back = household.past.restoreField(
                        ann,
                        seen.id(),
                        edited.task().revision(),
                        one.field().wire(),
                        Optional.of(ChangeName.of(edited.task())));
                assertThat(one.field().of(back.task())).isEqualTo(one.field().of(first));
                assertThat(back.overwritten()).isEmpty();
            }
        });
    }

    @Test
    void whoeverDoesNotSayWhatTheySawReplacesWhatThereIs() {
        assertThat(table()).allSatisfy(one -> {
            Task seen = tasks.create(ann, START, CreationKey.NONE);
            tasks.edit(ann, seen.id(), one.first(), ANY);

            Edited edited = tasks.edit(ann, seen.id(), one.second(), Optional.empty(), ANY);

            assertThat(edited.overwritten()).isEmpty();
            assertThat(edited.task().details())
                    .isEqualTo(one.second().apply(edited.before().details()));
        });
    }

    @Test
    void whoeverAsksForTheStateTheySawIsRefusedInAnother() {
        assertThat(table()).allSatisfy(one -> {
            Task seen = tasks.create(ann, START, CreationKey.NONE);
            Task first = tasks.edit(ann, seen.id(), one.first(), ANY);

            assertThat(failure(() -> tasks.edit(
                            ann,
                            seen.id(),
                            one.second(),
                            Optional.of(ChangeName.of(seen)),
                            Precondition.revision(seen.revision()))))
                    .isInstanceOf(Failure.Outdated.class);
            assertThat(tasks.get(ann, seen.id())).isEqualTo(first);
        });
    }

    private static @Nullable Throwable failure(Runnable work) {
        return org.assertj.core.api.Assertions.catchThrowable(work::run);
    }

    @Test
    void aTaskThatWentToAnotherListIsStillMergedWithWhatWasSeen() {
        Task seen = tasks.create(ann, START, CreationKey.NONE);
        long list = household.newList(ann, "Groceries");
        tasks.edit(ann, seen.id(), TaskEdit.NONE.text("oat milk"), ANY);
        Destination there = new Destination(Optional.of(list), Optional.empty(), new Destination.Spot.Last());
        tasks.move(household.again(ann), seen.id(), there, ANY);
        tasks.edit(ann, seen.id(), TaskEdit.NONE.priority(Priority.LOW), ANY);

        Edited edited = tasks.edit(
                ann,
                seen.id(),
                TaskEdit.NONE.text("soy milk").priority(Priority.NONE),
                Optional.of(ChangeName.of(seen)),
                ANY);

        assertThat(edited.overwritten()).containsExactly("task");
        assertThat(edited.task().details().priority()).isEqualTo(Priority.LOW);
        assertThat(edited.task().listId()).isEqualTo(list);
    }

    @Test
    void restoringSaysWhenTheFieldChangedSinceItWasSeen() {
        Task seen = tasks.create(ann, START, CreationKey.NONE);
        Task second = tasks.edit(ann, seen.id(), TaskEdit.NONE.text("oat milk"), ANY);
        tasks.edit(ann, seen.id(), TaskEdit.NONE.text("soy milk"), ANY);

        Edited back = household.past.restoreField(
                ann, seen.id(), second.revision(), "task", Optional.of(ChangeName.of(second)));

        assertThat(back.task().text()).isEqualTo("milk");
        assertThat(back.overwritten()).containsExactly("task");
    }

    @Test
    void anEditThatLeavesAllAsItHasBecomeLeavesNoTrace() {
        Task seen = tasks.create(ann, START, CreationKey.NONE);
        Task first = tasks.edit(ann, seen.id(), TaskEdit.NONE.text("oat milk"), ANY);

        Edited edited = tasks.edit(ann, seen.id(), TaskEdit.NONE.text("milk"), Optional.of(ChangeName.of(seen)), ANY);

        assertThat(edited.changed()).isFalse();
        assertThat(household.revision(ann)).isEqualTo(first.revision());
    }

    @Test
    void whereAChangeWasMadeIsKnownEvenAfterTheSessionIsOver() {
        Actor phone = new Actor(
                ann.personId(),
                "ann",
                "ann",
                false,
                99,
                "Firefox on a phone",
                ann.preferences(),
                ann.lists(),
                ann.sorts());

        Task task = tasks.create(phone, START, CreationKey.NONE);

        assertThat(household.lastChange(ann, task).browser()).contains("Firefox on a phone");
    }
}
