package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.testing.EachDatabase;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many there are, and what counting and looking take, on every database. */
@EachDatabase
final class ViewCountsTest extends ViewsOfAnn {
    ViewCountsTest(Database database) {
        super(database);
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
        assertThat(statements(() -> views.list(ann, last, Sort.OWN, START, 10))).isEqualTo(1);
        Portion ten = new Portion(START, 10);
        assertThat(statements(() -> views.list(ann, last, Sort.TEXT, ten, ten))).isEqualTo(1);
    }
}
