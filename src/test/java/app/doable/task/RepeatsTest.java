package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.RepeatPhrase;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** It is Monday, 2 November 2026, 8 o'clock in UTC. */
@EachDatabase
class RepeatsTest {
    private static final Precondition ANY = Precondition.NONE;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Occurrence NEXT = Occurrence.next(BERLIN);
    private static final BulkEdit DONE = BulkEdit.NONE.withCompleted(true);

    private final TaskHousehold household;
    private final Tasks tasks;
    private final TaskViews views;
    private final Actor ann;

    RepeatsTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.views = new TaskViews(database, household.history, household.clock);
        this.ann = household.arrives("ann");
    }

    private static Due day(String date) {
        return new Due.Day(LocalDate.parse(date));
    }

    private static TaskEdit repeating(String rule, Anchor anchor) {
        return TaskEdit.NONE.repeat(
                new RepeatEdit.Given(new RepeatPhrase(rule, anchor), Optional.empty(), Optional.empty()));
    }

    private Task add(String text, String due, String rule) {
        TaskEdit content = repeating(rule, Anchor.DUE).text(text).due(Optional.of(day(due)));
        return tasks.create(ann, content, CreationKey.NONE);
    }

    private Task addBelow(Task parent, String text) {
        TaskHome home = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return tasks.create(ann, home, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    private Due due(Task task) {
        return now(task).details().due().orElseThrow();
    }

    private List<Task> done() {
        return views.done(household.again(ann), "", 50).tasks();
    }

    @Test
    void aRuleIsKeptToTheLetterAndAnEditLeavesItAlone() {
        Due moment = new Due.Moment(LocalDateTime.of(2026, 11, 2, 9, 30), ZoneId.of("America/New_York"));
        String rule = "freq=weekly;BYDAY=mo,TH;X-MOON=full";
        Task task = tasks.create(
                ann, repeating(rule, Anchor.COMPLETION).text("plants").due(Optional.of(moment)), CreationKey.NONE);

        tasks.edit(ann, task.id(), TaskEdit.NONE.text("water the plants").priority(Priority.LOW), ANY);

        assertThat(now(task).details().repeat()).isEqualTo(task.details().repeat());
        assertThat(now(task).details().repeat().orElseThrow().rule()).isEqualTo(rule);
        assertThat(now(task).details().repeat().orElseThrow().start()).isEqualTo(SeriesDue.of(moment));
        assertThat(now(task).occurrence()).isEqualTo(1);
    }

    @Test
    void completingMovesATaskToItsNextDateAndIsAFactInItsHistory() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");

        Task moved = tasks.complete(ann, task.id(), NEXT, ANY);

        assertThat(now(task)).isEqualTo(moved);
        assertThat(moved.completed()).isFalse();
        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThat(moved.lastCompletedAt()).contains(household.clock.instant());
        Change change = household.lastChange(ann, task).change();
        assertThat(change.kind()).isEqualTo(Change.Kind.COMPLETED);
        assertThat(change.before())
                .containsOnlyKeys("due", "occurrence", "lastCompletedAt")
                .containsEntry("due", java.util.Map.of("date", "2026-11-02"));
        assertThat(change.after()).containsEntry("due", java.util.Map.of("date", "2026-11-09"));
        assertThat(household.past.undoOffers(ann, List.of(ChangeName.of(moved))).getFirst())
                .returns(Change.Kind.COMPLETED, UndoOffer::kind)
                .returns(Optional.of(task.id()), UndoOffer::repeating);
    }

    @Test
    void theLastTimeStaysDoneAndCanBeOpenedAgain() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY;COUNT=2");

        tasks.complete(ann, task.id(), NEXT, ANY);
        assertThat(tasks.complete(ann, task.id(), NEXT, ANY).completed()).isTrue();
        assertThat(tasks.complete(ann, task.id(), NEXT, ANY)).isEqualTo(now(task));
        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThatThrownBy(() -> tasks.skip(ann, task.id(), NEXT, ANY)).isInstanceOf(Failure.Invalid.class);
        assertThat(done()).hasSize(2);

        tasks.edit(ann, task.id(), repeating("FREQ=WEEKLY", Anchor.DUE), ANY);
        assertThat(now(task).completed()).isTrue();
        tasks.reopen(ann, task.id(), ANY);
        tasks.complete(ann, task.id(), NEXT, ANY);
        assertThat(due(task)).isEqualTo(day("2026-11-16"));
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
    void twoBrowsersAtOnceCompleteTheSameTimeOnce() throws Exception {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        Occurrence seen = NEXT.numbered(Integer.toString(task.occurrence()));

        List<Callable<Task>> work = IntStream.range(0, 6)
                .<Callable<Task>>mapToObj(_ -> () -> tasks.complete(ann, task.id(), seen, ANY))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Task> future : threads.invokeAll(work)) {
                assertThat(SeriesDue.of(future.get().details().due().orElseThrow()))
                        .isEqualTo(SeriesDue.of(day("2026-11-09")));
            }
        }

        assertThat(now(task).occurrence()).isEqualTo(2);
        assertThat(done()).hasSize(1);
        tasks.complete(ann, task.id(), NEXT, ANY);
        tasks.complete(ann, task.id(), NEXT, ANY);
        assertThat(due(task)).isEqualTo(day("2026-11-23"));
        assertThat(done()).hasSize(3);
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
    void completingATaskWithAllBelowItBeginsTheNextRound() {
        Task task = add("clean", "2026-11-02", "FREQ=WEEKLY");
        Task bath = addBelow(task, "bath");

        tasks.completeTree(ann, task.id(), NEXT.numbered("1"), ANY);
        tasks.completeTree(ann, task.id(), NEXT.numbered("1"), ANY);

        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThat(now(bath).completed()).isFalse();
    }

    @Test
    void whatRepeatsBelowACompletedTaskGoesOn() {
        Task house = household.add(ann, "house");
        Task plants = tasks.create(
                ann,
                new TaskHome(Optional.empty(), Optional.of(house.id())),
                repeating("FREQ=DAILY", Anchor.DUE).text("plants").due(Optional.of(day("2026-11-02"))),
                CreationKey.NONE);
        Task fern = addBelow(plants, "fern");

        tasks.completeTree(ann, house.id(), NEXT, ANY);

        assertThat(now(house).completed()).isTrue();
        assertThat(due(plants)).isEqualTo(day("2026-11-03"));
        assertThat(now(fern).completed()).isFalse();
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
    void aRuleThatIsNotUnderstoodCountsACompletionAndConcludesNothing() {
        Task task = add("new moon", "2026-11-09", "FREQ=MONTHLY;RSCALE=CHINESE");

        Task still = tasks.complete(ann, task.id(), NEXT, ANY);

        assertThat(still.completed()).isFalse();
        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThat(now(task).occurrence()).isEqualTo(2);
        assertThat(done()).hasSize(1);
        assertThatThrownBy(() -> tasks.skip(ann, task.id(), NEXT, ANY)).isInstanceOf(Failure.Invalid.class);
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
    void whoSawATaskBeforeItWasCompletedMeansTheTimeThatTheySaw() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        tasks.complete(ann, task.id(), NEXT, ANY);
        TaskEdit all =
                TaskEdit.NONE.text("water the plants").due(task.details().due()).completed(true);

        Edited edited = tasks.edit(ann, task.id(), all, Optional.of(ChangeName.of(task)), ANY);

        assertThat(edited.overwritten()).isEmpty();
        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThat(now(task).text()).isEqualTo("water the plants");
        assertThat(done()).hasSize(1);
    }

    @Test
    void aRuleAndTheLackOfADateFromTwoBrowsersGiveATaskThatIsDue() {
        Task task = add("plants", "2026-11-02", "FREQ=WEEKLY");
        tasks.edit(ann, task.id(), TaskEdit.NONE.neverRepeat().due(Optional.empty()), ANY);

        tasks.edit(ann, task.id(), repeating("FREQ=DAILY", Anchor.DUE), Optional.of(ChangeName.of(task)), ANY);

        assertThat(due(task)).isEqualTo(day("2026-11-02"));
        assertThat(now(task).details().repeat().orElseThrow().rule()).isEqualTo("FREQ=DAILY");
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

    @Test
    void aNewTaskThatIsDoneAlreadyBeginsAtItsSecondDate() {
        TaskEdit content = repeating("FREQ=WEEKLY", Anchor.DUE)
                .text("plants")
                .due(Optional.of(day("2026-11-02")))
                .completed(true);

        Task task = tasks.create(ann, content, CreationKey.NONE);

        assertThat(now(task)).isEqualTo(task);
        assertThat(due(task)).isEqualTo(day("2026-11-09"));
        assertThat(done())
                .singleElement()
                .satisfies(time -> assertThat(time.details().due()).contains(day("2026-11-02")));
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

    @Test
    void onlyWhatRepeatsCanBeSkipped() {
        Task milk = household.add(ann, "milk");
        Actor bob = household.arrives("bob");
        Task plants = add("plants", "2026-11-02", "FREQ=WEEKLY");

        assertThatThrownBy(() -> tasks.skip(ann, milk.id(), NEXT, ANY)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> tasks.skip(bob, plants.id(), NEXT, ANY)).isInstanceOf(Failure.NotFound.class);
        assertThat(views.done(household.again(bob), "", 50).tasks()).isEmpty();
    }
}
