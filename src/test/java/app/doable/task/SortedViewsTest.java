package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Views in another order than their own, and those of labels. The clock stands at 2 November 2026. */
@EachDatabase
final class SortedViewsTest extends ViewsOfAnn {
    SortedViewsTest(Database database) {
        super(database);
    }

    private static final BulkEdit DONE = BulkEdit.NONE.withCompleted(true);
    private static final BranchSlice NOTHING = new BranchSlice(List.of(), Optional.empty());

    private List<String> inbox(Sort sort, int limit) {
        long inbox = ann.lists().getFirst().id();
        return paged(cursor -> views.list(ann, inbox, sort, cursor, limit));
    }

    private void fill() {
        add("Äpfel", "", Priority.HIGH);
        add("zebra", "2026-11-05", Priority.NONE);
        add("(b) second", "2026-11-03T09:00", Priority.NONE);
        add("apfel", "2026-11-03", Priority.LOW);
        add("Straße", "2026-11-03T08:00", Priority.LOW);
        add("strand", "", Priority.NONE);
        add("\"zebra\"", "", Priority.NONE);
        household.tasks.complete(ann, add("done", "2026-11-01", Priority.HIGH).id(), Precondition.NONE);
        ann = household.again(ann);
    }

    @ParameterizedTest
    @EnumSource
    void aListIsSortedOnPagesOfAnyLength(Sort sort) {
        fill();
        List<String> expected =
                switch (sort) {
                    case OWN -> List.of("Äpfel", "zebra", "(b) second", "apfel", "Straße", "strand", "\"zebra\"");
                    case DUE -> List.of("apfel", "Straße", "(b) second", "zebra", "Äpfel", "strand", "\"zebra\"");
                    case PRIORITY -> List.of("Äpfel", "apfel", "Straße", "(b) second", "zebra", "strand", "\"zebra\"");
                    case TEXT -> List.of("Äpfel", "apfel", "(b) second", "strand", "Straße", "zebra", "\"zebra\"");
                };
        for (int limit : new int[] {1, 2, 3, 100}) {
            assertThat(inbox(sort, limit)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneInAListIsReadTogetherWithWhatIsOpenTheLatestFirst(Sort sort) {
        fill();
        long inbox = ann.lists().getFirst().id();
        Task together = add("done together", "2026-11-04", Priority.HIGH);
        Task with = add("with that", "", Priority.LOW);
        household.tasks.edit(ann, Set.of(together.id(), with.id()), DONE);
        household.clock.advance(Duration.ofMinutes(1));
        household.tasks.complete(ann, add("done last", "", Priority.NONE).id(), Precondition.NONE);
        Task gone = household.tasks.complete(ann, add("gone", "", Priority.NONE).id(), Precondition.NONE);
        household.tasks.delete(ann, gone.id(), Precondition.NONE);

        for (int limit : new int[] {1, 2, 9}) {
            List<String> done = new ArrayList<>();
            Optional<String> cursor = Optional.of(START);
            while (cursor.isPresent()) {
                Portion from = new Portion(cursor.get(), limit);
                ListSlice slice = views.list(ann, inbox, sort, new Portion(START, 3), from);
                assertThat(slice.open()).isEqualTo(views.list(ann, inbox, sort, START, 3));
                slice.done().tasks().stream().map(Task::text).forEach(done::add);
                cursor = slice.done().next();
            }
            assertThat(done).containsExactly("done last", "with that", "done together", "done");
        }
    }

    @Test
    void aLabelThatNoOpenTaskHasIsStillKnownByItsName() {
        household.tasks.complete(ann, add("done", "", Priority.NONE, "calls").id(), Precondition.NONE);
        LabelHead calls = household.labels.find(ann, "calls").orElseThrow();

        for (Sort sort : Sort.values()) {
            assertThat(views.label(ann, calls.id(), sort, START, 9)).isEqualTo(new LabelSlice(calls, NOTHING));
            assertThatThrownBy(() -> views.label(ann, calls.id() + 1, sort, START, 9))
                    .isInstanceOf(Failure.NotFound.class);
        }
    }

    @Test
    void aChangedTextIsSortedAnew() {
        fill();
        Task renamed = household.tasks.all(ann).getFirst();
        household.tasks.edit(ann, renamed.id(), TaskEdit.NONE.text("Zzz"), Precondition.NONE);
        assertThat(inbox(Sort.TEXT, 100)).endsWith("zebra", "\"zebra\"", "Zzz");
    }

    @Test
    void todayKeepsWhatIsOverdueFirst() {
        add("b today", "2026-11-02", Priority.NONE);
        add("a today at nine", "2026-11-02T09:00", Priority.HIGH);
        add("d late", "2026-10-30", Priority.NONE);
        add("c late", "2026-10-31T10:00", Priority.NONE);
        add("a tomorrow", "2026-11-03", Priority.HIGH);
        Day day = views.today(BERLIN);

        assertThat(paged(cursor -> views.today(ann, day, Sort.TEXT, cursor, 1)))
                .containsExactly("c late", "d late", "a today at nine", "b today");
        assertThat(paged(cursor -> views.today(ann, day, Sort.PRIORITY, cursor, 3)))
                .containsExactly("d late", "c late", "a today at nine", "b today");
    }

    @Test
    void aLabelsTasksAreThoseOfAllListsThatAreNotPutAway() {
        long work = household.newList(ann, "work");
        long old = household.newList(ann, "old");
        add("two", "2026-11-05", Priority.NONE, "calls");
        add(Optional.of(work), "one", "2026-11-04", Priority.NONE, "Calls", "paper");
        add(Optional.of(old), "put away", "", Priority.NONE, "calls");
        add("other", "", Priority.NONE, "paper");
        Task below = add("below", "", Priority.HIGH, "calls");
        household.tasks.complete(ann, add("done", "", Priority.NONE, "calls").id(), Precondition.NONE);
        household.tasks.delete(ann, add("gone", "", Priority.NONE, "calls").id(), Precondition.NONE);
        household.lists.archive(ann, old, Precondition.NONE);
        ann = household.again(ann);
        LabelHead calls = household.labels.find(ann, "CALLS").orElseThrow();

        assertThat(calls.name()).isEqualTo("calls");
        assertThat(household.labels.get(ann, calls.id())).isEqualTo(calls);
        assertThat(paged(cursor ->
                        views.label(ann, calls.id(), Sort.OWN, cursor, 1).open()))
                .containsExactly("two", "one", "below");
        assertThat(paged(cursor ->
                        views.label(ann, calls.id(), Sort.DUE, cursor, 2).open()))
                .containsExactly("one", "two", "below");
        assertThat(paged(cursor ->
                        views.label(ann, calls.id(), Sort.PRIORITY, cursor, 2).open()))
                .containsExactly("below", "one", "two");
        assertThat(below.details().labels()).containsExactly("calls");
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerSeesNothingOfALabelOrList(Sort sort) {
        add("mine", "2026-11-01", Priority.NONE, "calls");
        long calls = household.labels.find(ann, "calls").orElseThrow().id();
        Actor bob = household.arrives("bob");
        Actor pretender = new Actor(
                bob.personId(),
                "bob",
                "Bob",
                false,
                1,
                bob.preferences(),
                household.again(ann).lists());
        long list = ann.lists().getFirst().id();

        assertThatThrownBy(() -> views.label(bob, calls, sort, START, 9)).isInstanceOf(Failure.NotFound.class);
        Portion all = new Portion(START, 9);
        household.tasks.complete(ann, add("done", "", Priority.NONE).id(), Precondition.NONE);
        assertThat(views.list(pretender, list, sort, all, all))
                .isEqualTo(new ListSlice(NOTHING, new Slice(List.of(), Optional.empty())));
        assertThat(views.list(pretender, list, sort, START, 9).branches()).isEmpty();
        assertThat(views.today(pretender, views.today(BERLIN), sort, START, 9).branches())
                .isEmpty();
        assertThatThrownBy(() -> views.list(bob, list, sort, START, 9)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.labels.get(bob, calls)).isInstanceOf(Failure.NotFound.class);
        assertThat(household.labels.find(bob, "calls")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x", "ZHVl", "ZHVlCjAKMAoxCgoK", "ZHVlCjAwCjAKMQoKCg"})
    void aCursorOfAnotherOrderIsRefused(String cursor) {
        long list = ann.lists().getFirst().id();
        assertThatThrownBy(() -> views.list(ann, list, Sort.TEXT, cursor, 9)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> views.label(ann, 1, Sort.PRIORITY, cursor, 9)).isInstanceOf(Failure.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Äpfel, apfel",
        "STRASSE, strasse",
        "Straße, strasse",
        "'  (12) monkeys', 12) monkeys",
        "!!!, !!!",
        "ﬁsh, fish",
        "Ｆｕｌｌ, full"
    })
    void theAlphabetKnowsNeitherCaseNorMarks(String text, String key) {
        assertThat(TextKey.of(text)).isEqualTo(key);
    }

    @Test
    void aKeyOfALongTextIsShort() {
        assertThat(TextKey.of("ﷺ".repeat(10_000)).length()).isLessThanOrEqualTo(120);
        assertThat(TextKey.of("😀".repeat(10_000)).length()).isLessThanOrEqualTo(120);
    }
}
