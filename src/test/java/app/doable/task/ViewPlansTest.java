package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.testing.EachDatabase;
import app.doable.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the embedded database goes about the views: by ranges of indexes, whatever is stored. */
@EachDatabase(TestDatabase.SQLITE)
class ViewPlansTest {
    private static final int LISTS = 3;
    private static final Pattern NAME = Pattern.compile(":[a-zA-Z]+[0-9]*");

    private final Database database;

    ViewPlansTest(Database database) {
        this.database = database;
    }

    private List<String> plan(String sql) {
        return database.read(() -> database.sql()
                .sql("EXPLAIN QUERY PLAN " + NAME.matcher(sql).replaceAll("1"))
                .query((row, _) -> row.getString("detail"))
                .list());
    }

    private static Map<String, Long> searches(List<String> plan) {
        return plan.stream()
                .filter(step -> step.startsWith("SEARCH"))
                .collect(java.util.stream.Collectors.groupingBy(step -> step, java.util.stream.Collectors.counting()));
    }

    /** Only of what a query within has found already. */
    private static void hasNoScanOfATable(List<String> plan) {
        assertThat(plan).isNotEmpty().noneMatch(step -> step.matches("SCAN (task|t|list|l|c)( .*)?"));
        assertThat(plan).noneMatch(step -> step.contains("AUTOMATIC"));
    }

    @Test
    void whatIsDueIsTwoRangesOfTheirIndexForEachList() {
        List<String> plan = plan(DueStore.due(LISTS, "t.id"));

        hasNoScanOfATable(plan);
        assertThat(searches(plan))
                .containsEntry(
                        "SEARCH task USING INDEX task_due_in_order (list_id=? AND done_at=? AND due_at=? AND (due_day,priority)>(?,?) AND due_day<?)",
                        3L)
                .containsEntry(
                        "SEARCH task USING INDEX task_due_in_order (list_id=? AND done_at=? AND (due_at,due_day,priority)>(?,?,?) AND due_at<?)",
                        3L);
        assertThat(plan).filteredOn(step -> step.contains("TEMP B-TREE")).hasSizeLessThanOrEqualTo(2 * LISTS);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void whatIsAboveAndBelowATaskIsFoundFromTheTaskOn(String sql) {
        List<String> plan = plan(sql);

        hasNoScanOfATable(plan);
        assertThat(plan)
                .filteredOn(step -> step.startsWith("SEARCH t "))
                .isNotEmpty()
                .allMatch(step -> step.endsWith("USING INTEGER PRIMARY KEY (rowid=?)"));
        assertThat(plan).noneMatch(step -> step.contains("list_of_owner"));
    }

    private static Stream<String> trees() {
        return Stream.of(
                TaskTreeStore.doneBelow("t.id, t.text"),
                TaskTreeStore.tree(":other", "t.id"),
                BatchStore.TREES.formatted("t.id"),
                PlaceStore.AROUND);
    }

    @ParameterizedTest
    @EnumSource
    void aStepLooksAtTheTaskAndItsNeighbour(Step step) {
        assertThat(plan(TaskTreeStore.reference(step)))
                .allMatch(line -> line.matches("SEARCH (m|n) USING .*|.*SUBQUERY.*|SCAN CONSTANT ROW"));
    }

    @Test
    void whatIsOverdueIsFoundInTheSameRanges() {
        List<String> plan = plan(DueStore.located(LISTS));

        hasNoScanOfATable(plan);
        assertThat(plan)
                .filteredOn(step -> step.startsWith("SEARCH task USING INDEX task_due_in_order"))
                .hasSize(2 * LISTS);
    }

    @Test
    void whatIsDoneIsOneRangeOfItsIndexForEachList() {
        List<String> plan = plan(DoneStore.done(LISTS, "t.id"));

        hasNoScanOfATable(plan);
        assertThat(plan)
                .filteredOn(step -> step.startsWith("SEARCH task USING INDEX task_open_in_order (list_id=? AND"))
                .hasSize(LISTS);
    }

    private static final SortedSource LIST = SortedSource.list(1);
    private static final SortedSource LABEL = SortedSource.label(1);

    @Test
    void theTasksOfALabelAreARangeOfItsIndexInItsOrder() {
        List<String> plan = plan(SortedStore.labelled(LABEL.page(Sort.OWN), Sort.OWN, "t.id"));

        hasNoScanOfATable(plan);
        assertThat(searches(plan))
                .containsKey("SEARCH r USING COVERING INDEX task_label_of_label (label_id=? AND task_id>?)");
        assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWN")
    void whatIsSortedIsFoundByRangesOfIndexes(Sort sort) {
        SortedSource today = SortedSource.due(List.of(1L), new Day(LocalDate.EPOCH, ZoneOffset.UTC));
        List<String> list = plan(SortedStore.tasks(SortedStore.withDone(LIST.page(sort)), sort, "t.id"));
        List<String> label = plan(SortedStore.labelled(LABEL.page(sort), sort, "t.id"));
        List<String> due = plan(SortedStore.tasks(today.page(sort), sort, "t.id"));

        assertThat(List.of(list, label, due)).allSatisfy(ViewPlansTest::hasNoScanOfATable);
        assertThat(list).anyMatch(step -> step.contains("task_top_in_order (list_id=? AND done_at=? AND parent_id=?)"));
        assertThat(label).anyMatch(step -> step.contains("task_label_of_label (label_id=?)"));
        assertThat(due)
                .filteredOn(step -> step.contains("task_due_in_order (list_id=? AND done_at=? AND due_at"))
                .hasSize(2);
    }

    @Test
    void countsAreRangesOfIndexes() {
        List<String> plan = plan(CountStore.counts(LISTS, LISTS));

        hasNoScanOfATable(plan);
        assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
        assertThat(plan)
                .filteredOn(step -> step.startsWith("SEARCH task USING") && step.contains("(list_id=? AND done_at=?"))
                .hasSize(3 * LISTS);
    }

    @Test
    void whatIsOpenInAListAndWhatIsDoneAreRangesOfIndexesInTheirOrder() {
        List<String> plan = plan(SortedStore.tasks(SortedStore.withDone(LIST.page(Sort.OWN)), Sort.OWN, "t.id"));

        hasNoScanOfATable(plan);
        assertThat(searches(plan))
                .containsKey(
                        "SEARCH task USING INDEX task_top_in_order (list_id=? AND done_at=? AND parent_id=? AND sort_key>?)")
                .containsKey("SEARCH task USING INDEX task_open_in_order (list_id=? AND done_at>? AND done_at<?)");
        assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void aTasksSurroundingsAreFoundFromTheTaskOn() {
        List<String> plan = plan(SurroundingsStore.around("t.id", "COUNT(own.name)"));

        hasNoScanOfATable(plan);
        assertThat(searches(plan))
                .containsKey("SEARCH task USING INDEX task_of_parent (parent_id=? AND trashed_at=?)")
                .containsKey("SEARCH t USING INTEGER PRIMARY KEY (rowid=?)");
    }

    @Test
    void whatIsBelowATaskIsFoundLevelByLevelInItsOrder() {
        List<String> plan = plan(SubtreeStore.subtree("t.id"));

        hasNoScanOfATable(plan);
        assertThat(searches(plan))
                .containsKey("SEARCH task USING INDEX task_of_parent (parent_id=? AND trashed_at=?)")
                .containsKey("SEARCH c USING INDEX task_of_parent (parent_id=? AND trashed_at=?)")
                .containsKey("SEARCH t USING INTEGER PRIMARY KEY (rowid=?)");
    }

    @Test
    void whatIsInTheTrashIsOneRangeOfItsIndexForEachList() {
        List<String> plan = plan(TrashStore.trash(LISTS, "t.id"));

        hasNoScanOfATable(plan);
        assertThat(plan)
                .filteredOn(step -> step.startsWith("SEARCH t USING INDEX task_in_order (list_id=? AND"))
                .hasSize(LISTS);
    }
}
