package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due when, wherever a person is, on every database. */
@EachDatabase
final class DueDaysTest extends ViewsOfAnn {
    DueDaysTest(Database database) {
        super(database);
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
}
