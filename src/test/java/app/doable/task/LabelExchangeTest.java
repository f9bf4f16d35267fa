package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels that go and labels that come, as many of either as there may be, and whether one that comes has to be made. */
@EachDatabase
class LabelExchangeTest {
    private static final int MOST = 3;

    /** The list's revision, the task, its row and what is recorded of it. */
    private static final int WITHOUT_LABELS = 4;

    private final Database database;
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    LabelExchangeTest(Database database) {
        this.database = database;
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    private static Stream<Arguments> exchanges() {
        return IntStream.rangeClosed(0, MOST)
                .boxed()
                .flatMap(going -> IntStream.rangeClosed(0, MOST)
                        .boxed()
                        .filter(coming -> going + coming > 0)
                        .flatMap(coming -> Stream.of(true, false)
                                .filter(made -> coming > 0 || !made)
                                .map(made -> Arguments.of(going, coming, made))));
    }

    private static List<String> names(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    private static List<String> with(String one, List<String> others) {
        return Stream.concat(others.stream(), Stream.of(one)).sorted().toList();
    }

    private Task add(List<String> labels) {
        return tasks.create(ann, Optional.empty(), TaskEdit.NONE.text("task").labels(labels), CreationKey.NONE);
    }

    private List<String> labels(Task task) {
        return tasks.get(ann, task.id()).details().labels();
    }

    private long links() {
        return database.read(() -> database.sql()
                .sql("SELECT COUNT(*) FROM task_label")
                .query(Long.class)
                .single());
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void whatComesTakesThePlaceOfWhatGoesByOneStatement(int going, int coming, boolean made) {
        List<String> before = with("kept", names("old", going));
        List<String> after = with("kept", names("new", coming));
        Task task = add(before);
        Task other = add(before);
        Task holder = add(names("new", made ? coming - 1 : coming));
        long links = links();
        long statements = database.statements();

        Task changed = tasks.edit(ann, task.id(), TaskEdit.NONE.labels(after), Precondition.NONE);

        int exchange = (made ? 1 : 0) + (coming > 0 ? 1 : 0) + (going > coming ? 1 : 0);
        assertThat(database.statements() - statements).isEqualTo(WITHOUT_LABELS + exchange);
        assertThat(changed.details().labels()).isEqualTo(after);
        assertThat(labels(task)).isEqualTo(after);
        assertThat(labels(other)).isEqualTo(before);
        assertThat(labels(holder)).hasSize(made ? coming - 1 : coming);
        assertThat(links() - links).isEqualTo(coming - going);

        household.past.undo(ann, changed.listId(), changed.revision());

        assertThat(labels(task)).isEqualTo(before);
        assertThat(links()).isEqualTo(links);
    }

    @Test
    void tasksThatHaveSomeOfThemAlreadyEndWithTheSame() {
        List<Task> some = Stream.of(
                        List.<String>of(),
                        List.of("a"),
                        List.of("a", "b"),
                        List.of("a", "c"),
                        List.of("c", "d"),
                        List.of("a", "b", "c", "d"))
                .map(this::add)
                .toList();
        BulkEdit edit = BulkEdit.NONE.withRemovedLabels(List.of("A", "b")).withAddedLabels(List.of("C", "e"));

        BulkChanges changes =
                tasks.edit(ann, Set.copyOf(some.stream().map(Task::id).toList()), edit);

        assertThat(some.subList(0, 4)).extracting(this::labels).containsOnly(List.of("c", "e"));
        assertThat(some.subList(4, 6)).extracting(this::labels).containsOnly(List.of("c", "d", "e"));
        assertThat(links()).isEqualTo(2 * 4 + 3 * 2);

        household.past.undo(ann, Set.of(ChangeName.of(changes.lists().getFirst())));

        assertThat(some)
                .extracting(this::labels)
                .isEqualTo(some.stream().map(task -> task.details().labels()).toList());
    }

    /** It has its row already, under a label that goes on being the same. */
    @Test
    void aLabelThatIsSpelledOtherwiseBesideOthersThatGoStays() {
        Task task = add(List.of("b", "paper"));
        household.labels.rename(
                ann, household.labels.find(ann, "paper").orElseThrow().id(), "PAPER");

        tasks.edit(ann, task.id(), TaskEdit.NONE.labels(List.of("paper", "z")), Precondition.NONE);

        assertThat(labels(task)).containsExactly("PAPER", "z");
    }
}
