package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does, taken back from the last to the first: after each step everything is as it was then. */
@EachDatabase
final class UndoneWalkTest {
    private static final int STEPS = 60;

    /** What tells the order is compared as the order; the rest is of no person's doing. */
    private static final Set<String> NOT_COMPARED = Set.of("revision", "creation_key", "sort_key");

    private final Database database;
    private final TaskHousehold household;
    private final Actor ann;

    UndoneWalkTest(Database database) {
        this.database = database;
        this.household = new TaskHousehold(database);
        this.ann = household.arrives("ann");
    }

    /** @param changes the names of what led away from what was before */
    private record Step(String what, Everything before, Set<ChangeName> changes) {}

    /**
     * @param things tasks and lists by their names, as their rows have them
     * @param orders the names of what is there, from first to last, by where it is
     */
    private record Everything(Map<String, String> things, Map<String, List<String>> orders) {
        void put(String name, String row, String place) {
            things.put(name, row);
            orders.computeIfAbsent(place, _ -> new ArrayList<>()).add(name);
        }

        /** Leaving out what was not there then. */
        Everything knownTo(Everything then) {
            Map<String, String> known = new TreeMap<>(things);
            known.keySet().retainAll(then.things.keySet());
            Map<String, List<String>> ordered = new TreeMap<>();
            orders.forEach((place, names) -> {
                List<String> left =
                        names.stream().filter(then.things::containsKey).toList();
                if (!left.isEmpty()) {
                    ordered.put(place, left);
                }
            });
            return new Everything(known, ordered);
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            things.forEach((name, row) -> lines.add(name + " " + row));
            orders.forEach((place, names) -> lines.add(place + " " + names));
            return lines;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyStepIsTakenBack(long seed) {
        AnyChange changing = new AnyChange(household, ann, seed);
        Deque<Step> steps = new ArrayDeque<>();
        while (steps.size() < STEPS) {
            household.clock.advance(Duration.ofMinutes(7));
            Everything before = everything();
            Map<Long, Long> revisions = revisions();
            String what = doneOrRefused(changing);
            Set<ChangeName> changes = changesSince(revisions);
            if (changes.isEmpty()) {
                isAsIn(before, what);
            } else {
                steps.push(new Step(what, before, changes));
            }
        }
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            BulkChanges undone = household.past.undo(household.again(ann), step.changes());
            isAsIn(step.before(), step.what());
            assertThat(undone.left()).as(step.what()).isZero();
        }
    }

    private static String doneOrRefused(AnyChange changing) {
        try {
            return changing.make();
        } catch (Failure.NotFound | Failure.Invalid | Failure.Forbidden e) {
            return "refused: " + e;
        }
    }

    private void isAsIn(Everything before, String what) {
        assertThat(everything().knownTo(before).lines()).as(what).containsExactlyElementsOf(before.lines());
    }

    private Map<Long, Long> revisions() {
        return rows("SELECT id, revision FROM list").stream()
                .collect(Collectors.toMap(list -> number(list, "id"), list -> number(list, "revision")));
    }

    private Set<ChangeName> changesSince(Map<Long, Long> before) {
        return revisions().entrySet().stream()
                .filter(list -> !list.getValue().equals(before.get(list.getKey())))
                .map(list -> new ChangeName(list.getKey(), list.getValue()))
                .collect(Collectors.toSet());
    }

    private Everything everything() {
        Everything all = new Everything(new TreeMap<>(), new TreeMap<>());
        Map<Long, List<String>> labels = ofTasks(
                "SELECT a.task_id, b.name_key FROM task_label a JOIN label b ON b.id = a.label_id ORDER BY b.name_key");
        Map<Long, List<String>> completions = ofTasks("SELECT * FROM completion ORDER BY completed_at");
        for (Map<String, String> task : rows("SELECT * FROM task ORDER BY sort_key, id")) {
            long id = number(task, "id");
            String more = labels.getOrDefault(id, List.of()) + " " + completions.getOrDefault(id, List.of());
            String place = "in list " + task.get("list_id") + " below " + task.get("parent_id");
            all.put("task " + id, compared(task) + more, number(task, "done_at") == 0 ? place : "not open");
        }
        for (Map<String, String> list :
                rows("SELECT id, name, color, archived_at, deleted_at FROM list ORDER BY sort_key, id")) {
            String place = list.containsKey("deleted_at") ? "lists in the trash" : "lists";
            all.put("list " + list.get("id"), compared(list), place);
        }
        return all;
    }

    private Map<Long, List<String>> ofTasks(String sql) {
        return rows(sql).stream()
                .collect(Collectors.groupingBy(
                        row -> number(row, "task_id"), Collectors.mapping(Object::toString, Collectors.toList())));
    }

    private static String compared(Map<String, String> row) {
        Map<String, String> compared = new TreeMap<>(row);
        compared.keySet().removeAll(NOT_COMPARED);
        return compared.toString();
    }

    /** What has no value is left out. */
    private List<Map<String, String>> rows(String sql) {
        List<Map<String, String>> rows = new ArrayList<>();
        database.read(() -> database.sql().sql(sql).query().listOfRows()).forEach(row -> {
            Map<String, String> texts = new TreeMap<>();
            row.forEach((column, value) -> {
                if (value != null) {
                    texts.put(column, value.toString());
                }
            });
            rows.add(texts);
        });
        return rows;
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(Objects.requireNonNull(row.get(column)));
    }
}
