package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of tasks across lists, and by whom, on every database. */
@EachDatabase
final class TaskViewsTest extends ViewsOfAnn {
    TaskViewsTest(Database database) {
        super(database);
    }

    @Test
    void pagesOfAnyLengthShowEachTaskOnce() {
        List<Optional<Long>> lists =
                List.of(Optional.empty(), Optional.of(addList("home")), Optional.of(addList("work")));
        Random random = new Random(7);
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LocalDate day = TODAY.plusDays(random.nextInt(6) - 3);
            String zone = random.nextBoolean() ? " Europe/Berlin" : " Pacific/Auckland";
            String due = random.nextBoolean() ? day.toString() : day + "T0" + random.nextInt(4) + ":00" + zone;
            Priority priority = Priority.of(1 + random.nextInt(4));
            all.add(add(lists.get(random.nextInt(3)), "task " + i, due, priority));
        }
        ann = household.again(ann);
        List<String> ordered = all.stream()
                .sorted(Comparator.comparing(task -> DuePlace.of(task, BERLIN), DuePlace.ORDER))
                .map(Task::text)
                .toList();
        int due = today(BERLIN).size();
        Day day = views.today(BERLIN);

        for (int limit : new int[] {1, 2, 7, 60}) {
            assertThat(paged(cursor -> views.today(ann, day, cursor, limit))).isEqualTo(ordered.subList(0, due));
            assertThat(paged(cursor -> views.upcoming(ann, TODAY.plusDays(1), BERLIN, cursor, limit)))
                    .isEqualTo(ordered.subList(due, 60));
        }
        assertThat(due).isBetween(20, 45);
        assertThat(texts(views.upcoming(ann, TODAY.minusDays(9), BERLIN, START, 60)))
                .isEqualTo(ordered);
    }

    @Test
    void doneTasksComeTheLatestFirstOnPagesToo() {
        long other = addList("work");
        List<String> latestFirst = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Optional<Long> list = i % 2 == 0 ? Optional.empty() : Optional.of(other);
            Task task = add(list, "task " + i, "2026-11-02", Priority.NONE);
            household.tasks.complete(ann, task.id(), ANY);
            household.clock.advance(Duration.ofSeconds(i % 3 == 0 ? 0 : 1));
            latestFirst.addFirst(task.text());
        }
        ann = household.again(ann);

        assertThat(paged(cursor -> views.done(ann, cursor, 1)))
                .containsExactlyInAnyOrderElementsOf(latestFirst)
                .startsWith("task 7")
                .containsSubsequence("task 5", "task 2", "task 1")
                .isEqualTo(texts(views.done(ann, START, 100)));
    }

    @Test
    void archivedListsAreSeenOnlyAmongWhatIsDoneAndTheTrashNowhere() {
        long archived = addList("archived");
        long trashed = addList("trashed");
        for (long list : new long[] {archived, trashed}) {
            add(Optional.of(list), "due in " + list, "2026-11-02", Priority.NONE);
            add(Optional.of(list), "coming in " + list, "2026-12-02", Priority.NONE);
            Task done = add(Optional.of(list), "done in " + list, "2026-11-02", Priority.NONE);
            household.tasks.complete(ann, done.id(), ANY);
        }
        household.lists.archive(ann, archived, ANY);
        household.lists.delete(ann, trashed, ANY);
        ann = household.again(ann);

        assertThat(today(BERLIN)).isEmpty();
        assertThat(upcoming(BERLIN)).isEmpty();
        assertThat(texts(views.done(ann, START, 10))).containsExactly("done in " + archived);
        TaskCounts counts = views.counts(ann, views.today(BERLIN));
        assertThat(counts.due()).isZero();
        assertThat(counts.open()).containsEntry(archived, 2).doesNotContainKey(trashed);
    }

    @Test
    void aListShowsItsTopTasksWithHowMuchIsBelowThem() {
        Task top = household.add(ann, "top");
        Task lone = household.add(ann, "lone");
        Task first = household.add(ann, "first below");
        Task second = household.add(ann, "second below");
        Task third = household.add(ann, "third below");
        Task deep = household.add(ann, "deep below");
        put(first, top);
        put(second, top);
        put(third, top);
        put(deep, second);
        household.tasks.complete(ann, first.id(), ANY);
        household.tasks.delete(ann, third.id(), ANY);

        BranchSlice list = views.list(ann, top.listId(), Sort.OWN, START, 1);
        BranchSlice rest = views.list(ann, top.listId(), Sort.OWN, list.next().orElseThrow(), 1);
        Surroundings around = views.around(ann, top.id(), 10);

        assertThat(list.branches())
                .containsExactly(new Branch(household.tasks.get(ann, top.id()), 2, 1, Optional.empty()));
        assertThat(rest.branches())
                .containsExactly(new Branch(household.tasks.get(ann, lone.id()), 0, 0, Optional.empty()));
        assertThat(rest.next()).isEmpty();
        assertThat(around.task()).isEqualTo(household.tasks.get(ann, top.id()));
        assertThat(around.above()).isEmpty();
        assertThat(around.below().stream().map(branch -> branch.task().text()))
                .containsExactly("first below", "second below");
        assertThat(around.below().getLast().openSubtasks()).isEqualTo(1);
        assertThat(views.around(ann, top.id(), 1).below()).hasSize(1);
    }

    @Test
    void aTaskBelowAnotherIsSeenInEachViewWithWhatIsAroundIt() {
        Task trip = household.add(ann, "trip to Oslo");
        Task ferry = add("ferry", "2026-11-02", Priority.NONE);
        Task cabin = add("cabin", "2026-11-05", Priority.NONE);
        Task berth = household.add(ann, "upper berth");
        put(ferry, trip);
        put(cabin, trip);
        put(berth, cabin);
        household.tasks.complete(ann, berth.id(), ANY);

        assertThat(views.today(ann, views.today(BERLIN), START, 9).branches())
                .containsExactly(new Branch(household.tasks.get(ann, ferry.id()), 0, 0, Optional.of("trip to Oslo")));
        assertThat(views.upcoming(ann, TODAY.plusDays(1), BERLIN, START, 9).branches())
                .containsExactly(new Branch(household.tasks.get(ann, cabin.id()), 1, 0, Optional.of("trip to Oslo")));
        assertThat(views.done(ann, START, 9).branches().getFirst().parent()).contains("cabin");
    }

    @Test
    void aTaskIsReadWithAllThatIsAboveItAndTheLabelsThereAreByOneStatement() {
        Task trip = add("trip", "", Priority.NONE, "Öl", "travel");
        Task ferry = add("ferry", "", Priority.NONE, "calls");
        Task cabin = household.add(ann, "cabin");
        put(ferry, trip);
        put(cabin, ferry);
        Actor bob = household.arrives("bob");
        Task alone = household.add(bob, "bob's");

        assertThat(statements(() -> assertThat(views.around(ann, cabin.id(), 10))
                        .isEqualTo(new Surroundings(
                                household.tasks.get(ann, cabin.id()),
                                List.of(household.tasks.get(ann, trip.id()), household.tasks.get(ann, ferry.id())),
                                List.of(),
                                List.of("calls", "travel", "Öl")))))
                .isEqualTo(4); // the three that are expected are read, too
        assertThat(views.around(bob, alone.id(), 10))
                .isEqualTo(new Surroundings(household.tasks.get(bob, alone.id()), List.of(), List.of(), List.of()));
        household.tasks.delete(ann, cabin.id(), ANY);
        assertThatThrownBy(() -> views.around(ann, cabin.id(), 10)).isInstanceOf(Failure.NotFound.class);
    }

    private void put(Task task, Task parent) {
        household.database.write(() -> household
                .database
                .sql()
                .sql("UPDATE task SET parent_id = :parent WHERE id = :task")
                .param("parent", parent.id())
                .param("task", task.id())
                .update());
    }

    @Test
    void aStrangerSeesNothingThroughAnothersLists() {
        Task top = add("task", "2026-11-02", Priority.NONE);
        put(add("below", "2027-01-01", Priority.NONE), top);
        household.tasks.complete(ann, household.add(ann, "done").id(), ANY);
        Actor bob = household.arrives("bob");
        Actor pretender = new Actor(
                bob.personId(),
                "bob",
                "bob",
                false,
                1,
                Preferences.UNCHOSEN,
                household.again(ann).lists());
        Day day = views.today(BERLIN);

        assertThat(views.today(pretender, day, START, 10).tasks()).isEmpty();
        assertThat(views.upcoming(pretender, TODAY, BERLIN, START, 10).tasks()).isEmpty();
        assertThat(views.done(pretender, START, 10).tasks()).isEmpty();
        assertThat(views.list(pretender, top.listId(), Sort.OWN, START, 10).branches())
                .isEmpty();
        assertThatThrownBy(() -> views.around(bob, top.id(), 10)).isInstanceOf(Failure.NotFound.class);
        assertThat(views.postpone(pretender, new Day(TODAY.plusDays(9), BERLIN)).lists())
                .isEmpty();
        assertThat(views.counts(pretender, day)).isEqualTo(new TaskCounts(java.util.Map.of(), 0));
        assertThatThrownBy(() -> views.list(bob, top.listId(), Sort.OWN, START, 10))
                .isInstanceOf(Failure.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MjAyNi0xMS0wMg", "MjAyNi0xMy0wMi4xLjE", "====", "LTk5OTk5OTk5OTk5OTk5OTk5OTkuMS4x"})
    void aCursorThatNobodyGaveIsRefused(String cursor) {
        Day day = views.today(BERLIN);

        assertThatThrownBy(() -> views.today(ann, day, cursor, 10)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> views.upcoming(ann, TODAY, BERLIN, cursor, 10)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> views.done(ann, cursor, 10)).isInstanceOf(Failure.Invalid.class);
    }
}
