package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.testing.EachDatabase;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is overdue moves to today, on every database. */
@EachDatabase
final class PostponingTest extends ViewsOfAnn {
    PostponingTest(Database database) {
        super(database);
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
}
