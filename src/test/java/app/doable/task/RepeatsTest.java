package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.recurrence.Anchor;
import app.doable.testing.EachDatabase;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** It is Monday, 2 November 2026, 8 o'clock in UTC. */
@EachDatabase
final class RepeatsTest extends RepeatsOfAnn {
    RepeatsTest(Database database) {
        super(database);
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
                .returns(Optional.of(moved), UndoOffer::repeating);
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
    void onlyWhatRepeatsCanBeSkipped() {
        Task milk = household.add(ann, "milk");
        Actor bob = household.arrives("bob");
        Task plants = add("plants", "2026-11-02", "FREQ=WEEKLY");

        assertThatThrownBy(() -> tasks.skip(ann, milk.id(), NEXT, ANY)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> tasks.skip(bob, plants.id(), NEXT, ANY)).isInstanceOf(Failure.NotFound.class);
        assertThat(views.done(household.again(bob), "", 50).tasks()).isEmpty();
    }
}
