package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.TaskList;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due and what is done, across lists and wherever a person is, on every database. */
@EachDatabase
class TaskViewsTest {
    private static final Precondition ANY = Precondition.NONE;
    private static final String START = "";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final TaskHousehold household;
    private final TaskViews views;
    private Actor ann;

    TaskViewsTest(Database database) {
        this.household = new TaskHousehold(database);
        this.views = new TaskViews(database, new History(database, household.clock), household.clock);
        this.ann = household.arrives("ann");
    }

    /** A day, or a day with its time and its zone. */
    private static Due due(String text) {
        String[] parts = text.split(" ", 2);
        return parts.length == 1
                ? new Due.Day(LocalDate.parse(text))
                : new Due.Moment(LocalDateTime.parse(parts[0]), ZoneId.of(parts[1]));
    }

    private Task add(String text, String due, Priority priority) {
        return add(Optional.empty(), text, due, priority);
    }

    private Task add(Optional<Long> list, String text, String due, Priority priority) {
        TaskEdit content = TaskEdit.NONE.text(text).due(Optional.of(due(due))).priority(priority);
        return household.tasks.create(ann, list, content, CreationKey.NONE);
    }

    private long addList(String name) {
        TaskList list = household.lists.create(ann, name, "");
        ann = household.again(ann);
        return list.id();
    }

    private static List<String> texts(BranchSlice slice) {
        return slice.tasks().stream().map(Task::text).toList();
    }

    private List<String> today(ZoneId zone) {
        return texts(views.today(ann, views.today(zone), START, 100));
    }

    private List<String> upcoming(ZoneId zone) {
        LocalDate tomorrow = views.today(zone).date().plusDays(1);
        return texts(views.upcoming(ann, tomorrow, zone, START, 100));
    }

    private void travelTo(String instant) {
        household.clock.advance(Duration.between(household.clock.instant(), Instant.parse(instant)));
    }

    static Stream<Arguments> days() {
        String now = "2026-11-02T08:00:00Z";
        return Stream.of(
                Arguments.of(now, "UTC", "2026-11-02", true),
                Arguments.of(now, "UTC", "2026-11-03", false),
                Arguments.of(now, "UTC", "1970-01-01", true),
                Arguments.of(now, "UTC", "1970-01-01T00:00 Pacific/Kiritimati", true),
                Arguments.of(now, "UTC", "9999-12-31", false),
                Arguments.of(now, "UTC", "9999-12-31T23:59 Pacific/Niue", false),
                Arguments.of(now, "Pacific/Kiritimati", "2026-11-02", true),
                Arguments.of(now, "Pacific/Kiritimati", "2026-11-03", false),
                Arguments.of(now, "Pacific/Kiritimati", "2026-11-02T09:59 UTC", true),
                Arguments.of(now, "Pacific/Kiritimati", "2026-11-02T10:00 UTC", false),
                Arguments.of(now, "Pacific/Niue", "2026-11-01", true),
                Arguments.of(now, "Pacific/Niue", "2026-11-02", false),
                Arguments.of(now, "Pacific/Niue", "2026-11-03T00:30 Pacific/Kiritimati", true),
                Arguments.of("2026-11-02T10:00:00Z", "Pacific/Kiritimati", "2026-11-03", true),
                Arguments.of("2026-11-02T07:59:59.999Z", "America/Los_Angeles", "2026-11-02", false),
                Arguments.of(now, "America/Los_Angeles", "2026-11-02", true),
                Arguments.of(now, "Europe/Berlin", "2026-11-02T23:30 America/Los_Angeles", false),
                Arguments.of(now, "America/Los_Angeles", "2026-11-02T23:30 America/Los_Angeles", true),
                Arguments.of(now, "Europe/Berlin", "2026-11-02T23:30 Europe/Berlin", true),
                Arguments.of(now, "Europe/Berlin", "2026-11-03T00:30 Asia/Tokyo", true),
                // the clocks go back: that day has 25 hours
                Arguments.of("2027-10-30T22:00:00Z", "Europe/Berlin", "2027-10-31T23:59 Europe/Berlin", true),
                Arguments.of("2027-10-31T22:59:59Z", "Europe/Berlin", "2027-11-01", false),
                Arguments.of("2027-10-31T23:00:00Z", "Europe/Berlin", "2027-11-01", true),
                // the clocks go forward: 23 hours
                Arguments.of("2027-03-28T00:30:00Z", "Europe/Berlin", "2027-03-28T02:30 Europe/Berlin", true),
                Arguments.of("2027-03-28T21:59:59Z", "Europe/Berlin", "2027-03-29", false),
                Arguments.of("2027-03-28T22:00:00Z", "Europe/Berlin", "2027-03-29", true),
                // the clocks go forward at midnight: the day begins at one
                Arguments.of("2027-03-27T12:00:00Z", "Asia/Beirut", "2027-03-27T23:59 Asia/Beirut", true),
                Arguments.of("2027-03-27T12:00:00Z", "Asia/Beirut", "2027-03-28T00:30 Asia/Beirut", false),
                Arguments.of("2027-03-27T22:00:00Z", "Asia/Beirut", "2027-03-28", true));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aTaskIsDueOnTheDayThatItIsWhereThePersonIs(String now, String zone, String due, boolean today) {
        travelTo(now);
        add("task", due, Priority.NONE);

        assertThat(today(ZoneId.of(zone))).isEqualTo(today ? List.of("task") : List.of());
        assertThat(upcoming(ZoneId.of(zone))).isEqualTo(today ? List.of() : List.of("task"));
        assertThat(views.counts(household.again(ann), views.today(ZoneId.of(zone)))
                        .due())
                .isEqualTo(today ? 1 : 0);
    }

    @Test
    void whatIsDueComesByItsDayItsTimeAndItsPriority() {
        add("today, late", "2026-11-02T20:00 Europe/Berlin", Priority.HIGH);
        add("today", "2026-11-02", Priority.LOW);
        add("today, urgent", "2026-11-02", Priority.HIGH);
        add("today, early", "2026-11-02T08:00 Europe/London", Priority.NONE);
        add("today, as early, but urgent", "2026-11-02T17:00 Asia/Tokyo", Priority.MEDIUM);
        add("overdue since yesterday", "2026-11-01", Priority.NONE);
        add("overdue for long", "2025-01-01T12:00 UTC", Priority.NONE);
        add("overdue since yesterday, too", "2026-11-01", Priority.NONE);
        add("yesterday there, today here", "2026-11-01T20:00 America/New_York", Priority.NONE);

        assertThat(today(BERLIN))
                .containsExactly(
                        "overdue for long",
                        "overdue since yesterday",
                        "overdue since yesterday, too",
                        "today, urgent",
                        "today",
                        "yesterday there, today here",
                        "today, as early, but urgent",
                        "today, early",
                        "today, late");
    }

    @Test
    void onlyOpenTasksAreDueAndTheirStartDoesNotMatter() {
        Task done = add("done", "2026-11-02", Priority.NONE);
        Task deleted = add("deleted", "2026-11-02", Priority.NONE);
        Task later = add("starts later", "2026-11-02", Priority.NONE);
        household.add(ann, "never due");
        household.tasks.create(
                ann, TaskEdit.NONE.text("started").start(Optional.of(TODAY.minusDays(1))), CreationKey.NONE);
        household.tasks.complete(ann, done.id(), ANY);
        household.tasks.delete(ann, deleted.id(), ANY);
        household.tasks.edit(ann, later.id(), TaskEdit.NONE.start(Optional.of(TODAY.plusDays(5))), ANY);

        assertThat(today(BERLIN)).containsExactly("starts later");
        assertThat(upcoming(BERLIN)).isEmpty();
    }

    @Test
    void midnightBringsTheNextDay() {
        add("tomorrow", "2026-11-03", Priority.NONE);
        travelTo("2026-11-02T22:59:59.999Z");
        assertThat(today(BERLIN)).isEmpty();
        assertThat(views.counts(ann, views.today(BERLIN)).due()).isZero();

        household.clock.advance(Duration.ofMillis(1));

        assertThat(today(BERLIN)).containsExactly("tomorrow");
        assertThat(upcoming(BERLIN)).isEmpty();
        assertThat(views.counts(ann, views.today(BERLIN)).due()).isEqualTo(1);
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

    private static List<String> paged(Function<String, BranchSlice> view) {
        List<String> texts = new ArrayList<>();
        Optional<String> cursor = Optional.of(START);
        while (cursor.isPresent()) {
            BranchSlice slice = view.apply(cursor.get());
            texts.addAll(texts(slice));
            cursor = slice.next();
        }
        return texts;
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

        BranchSlice list = views.list(ann, top.listId(), START, 1);
        BranchSlice rest = views.list(ann, top.listId(), list.next().orElseThrow(), 1);
        BranchSlice below = views.below(ann, top.id(), START, 10);

        assertThat(list.branches())
                .containsExactly(new Branch(household.tasks.get(ann, top.id()), 2, 1, Optional.empty()));
        assertThat(rest.branches())
                .containsExactly(new Branch(household.tasks.get(ann, lone.id()), 0, 0, Optional.empty()));
        assertThat(rest.next()).isEmpty();
        assertThat(below.branches().stream().map(branch -> branch.task().text()))
                .containsExactly("first below", "second below");
        assertThat(below.branches().getLast().openSubtasks()).isEqualTo(1);
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
    void whatIsOverdueMovesToTodayAndBackAsOne() {
        long other = addList("work");
        add("day", "2026-10-30", Priority.HIGH);
        add(Optional.of(other), "time", "2026-11-01T09:30 Europe/Berlin", Priority.NONE);
        add(Optional.of(other), "late, far away", "2026-10-15T23:30 America/Los_Angeles", Priority.NONE);
        add("early, far away", "2026-10-15T00:30 Asia/Tokyo", Priority.NONE);
        Task gone = add("gone", "2026-10-30", Priority.NONE);
        household.tasks.delete(ann, gone.id(), ANY);
        List<Task> others = List.of(
                add("today", "2026-11-02T01:00 Europe/Berlin", Priority.NONE),
                add("later", "2026-11-03", Priority.NONE),
                household.tasks.get(ann, household.add(ann, "never").id()));
        List<Task> before = household.tasks.all(ann);

        BulkChanges changes = views.postpone(ann, views.today(BERLIN));

        assertThat(changes.lists())
                .extracting(BulkChange::listId)
                .contains(other)
                .hasSize(2);
        assertThat(changes.tasks()).isEqualTo(4);
        assertThat(dues())
                .contains(
                        "day 2026-11-02",
                        "time 2026-11-02T09:30 Europe/Berlin",
                        "late, far away 2026-11-01T23:30 America/Los_Angeles",
                        "early, far away 2026-11-03T00:30 Asia/Tokyo");
        assertThat(household.tasks.all(ann)).containsAll(others);
        assertThat(views.today(ann, views.today(BERLIN), START, 10).tasks())
                .hasSize(5)
                .allSatisfy(task -> assertThat(DuePlace.of(task, BERLIN).day()).isEqualTo(TODAY));
        assertThat(views.postpone(household.again(ann), views.today(BERLIN)).lists())
                .isEmpty();

        Set<ChangeName> names = changes.lists().stream().map(ChangeName::of).collect(Collectors.toSet());
        assertThat(household.past.undo(ann, names).tasks()).isEqualTo(4);
        assertThat(household.tasks.all(ann))
                .extracting(Task::details)
                .isEqualTo(before.stream().map(Task::details).toList());
    }

    private List<String> dues() {
        return household.tasks.all(ann).stream()
                .filter(task -> task.details().due().isPresent())
                .map(task -> task.text() + " "
                        + (task.details().due().get() instanceof Due.Moment(LocalDateTime at, ZoneId zone)
                                ? at + " " + zone
                                : task.details().due().get().date()))
                .toList();
    }

    @Test
    void postponingManyTasksTakesNoMoreStatementsThanOne() {
        add("overdue", "2026-10-01", Priority.NONE);
        long forOne = statements(() -> views.postpone(ann, views.today(BERLIN)));
        for (int i = 0; i < 100; i++) {
            add(
                    "overdue " + i,
                    "2026-10-0" + (1 + i % 9) + (i % 2 == 0 ? "" : "T1" + i % 10 + ":00 UTC"),
                    Priority.NONE);
        }

        assertThat(statements(() -> views.postpone(ann, views.today(BERLIN)))).isEqualTo(forOne);
        assertThat(forOne).isLessThanOrEqualTo(5);
    }

    @Test
    void countsStopAtTheirMost() {
        long list = ann.lists().getFirst().id();
        household.database.write(() -> {
            for (int i = 0; i <= TaskViews.MOST_OPEN; i++) {
                household
                        .database
                        .sql()
                        .sql("""
                                INSERT INTO task (list_id, text, due_date, sort_key, revision, created_at)
                                VALUES (:list, 'x', '2026-11-02', :key, 1, 0)""")
                        .param("list", list)
                        .param("key", "a" + (10_000 + i))
                        .update();
            }
        });

        TaskCounts counts = views.counts(ann, views.today(BERLIN));

        assertThat(counts.open()).containsEntry(list, TaskViews.MOST_OPEN);
        assertThat(counts.due()).isEqualTo(TaskViews.MOST_DUE);
    }

    @Test
    void countsAreReadAgainOnlyWhenAListHasChangedOrADayHasCome() {
        add("task", "2026-11-02", Priority.NONE);
        ann = household.again(ann);
        Day day = views.today(BERLIN);

        assertThat(statements(() -> views.counts(ann, day))).isEqualTo(1);
        assertThat(statements(() -> views.counts(ann, day))).isZero();
        assertThat(statements(() -> views.counts(ann, new Day(day.date(), ZoneId.of("UTC")))))
                .isEqualTo(1);
        household.add(ann, "another");
        ann = household.again(ann);
        assertThat(statements(() -> views.counts(ann, day))).isEqualTo(1);
    }

    private long statements(Runnable work) {
        long before = household.database.statements();
        work.run();
        return household.database.statements() - before;
    }

    @Test
    void eachViewTakesOneStatementAlsoForAsManyListsAsAPersonMayHave() {
        household.database.write(() -> {
            for (int i = 1; i < 300; i++) {
                household.lists.create(ann, "list " + i, "");
            }
        });
        ann = household.again(ann);
        long last = ann.lists().getLast().id();
        add(Optional.of(last), "task", "2026-11-02T10:00 UTC", Priority.NONE);
        Day day = views.today(BERLIN);

        assertThat(statements(() -> assertThat(today(BERLIN)).containsExactly("task")))
                .isEqualTo(1);
        assertThat(statements(() -> upcoming(BERLIN))).isEqualTo(1);
        assertThat(statements(() -> views.done(ann, START, 10))).isEqualTo(1);
        assertThat(statements(() -> assertThat(views.counts(ann, day).open()).hasSize(300)))
                .isEqualTo(1);
        assertThat(statements(() -> views.list(ann, last, START, 10))).isEqualTo(1);
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
        assertThat(views.list(pretender, top.listId(), START, 10).branches()).isEmpty();
        assertThat(views.below(bob, top.id(), START, 10).branches()).isEmpty();
        assertThat(views.postpone(pretender, new Day(TODAY.plusDays(9), BERLIN)).lists())
                .isEmpty();
        assertThat(views.counts(pretender, day)).isEqualTo(new TaskCounts(java.util.Map.of(), 0));
        assertThatThrownBy(() -> views.list(bob, top.listId(), START, 10)).isInstanceOf(Failure.NotFound.class);
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
