package app.doable.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RepeatTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Due.Day MONDAY = day("2026-11-23");

    @ParameterizedTest(name = "{0}: {1} → {8}")
    @CsvFileSource(
            resources = "next.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "-",
            maxCharsPerColumn = 200)
    void whatComesNext(
            String what,
            String rule,
            Anchor anchor,
            String start,
            String due,
            String zoneOfDue,
            String completed,
            String zone,
            String expected,
            String source) {
        assertThat(source).as(what).matches("RFC|ERR|CAL");
        Due first = due(start, zoneOfDue);
        Due current = due.equals("=") ? first : due(due, zoneOfDue);
        Repeat repeat = new Repeat(rule, anchor, first, 0);
        Next next = completed.equals("skip")
                ? repeat.skip(current)
                : repeat.next(current, instant(completed, zone), ZoneId.of(zone));
        assertThat(next).isEqualTo(expected(expected, zoneOfDue, repeat));
    }

    private static Next expected(String expected, String zone, Repeat repeat) {
        return switch (expected) {
            case "over" -> new Next.Over();
            case "unknown" -> new Next.Unknown();
            default ->
                new Next.Again(due(expected, zone), new Repeat(repeat.rule(), repeat.anchor(), repeat.start(), 1));
        };
    }

    private static Due due(String written, String zone) {
        return written.length() == 10 ? day(written) : new Due.Moment(LocalDateTime.parse(written), ZoneId.of(zone));
    }

    private static Due.Day day(String date) {
        return new Due.Day(LocalDate.parse(date));
    }

    private static Instant instant(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    @Test
    void afterCompletionCountMeansHowOftenItWasDone() {
        Repeat repeat = new Repeat("FREQ=DAILY;COUNT=3", Anchor.COMPLETION, MONDAY, 0);
        Instant late = instant("2027-05-05T12:00", "Europe/Berlin");

        Next.Again second = (Next.Again) repeat.next(MONDAY, late, BERLIN);
        Next.Again third = (Next.Again) second.repeat().skip(second.due());

        assertThat(third.due()).isEqualTo(day("2027-05-07"));
        assertThat(third.repeat().done()).isEqualTo(2);
        assertThat(third.repeat().next(third.due(), late, BERLIN)).isEqualTo(new Next.Over());
    }

    @Test
    void theLocalTimeOfAMomentInAGapIsKept() {
        Due.Moment gap = new Due.Moment(LocalDateTime.parse("2026-03-29T02:30"), BERLIN);

        assertThat(gap.instant()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(new Due.Moment(LocalDateTime.parse("2026-10-25T02:30"), BERLIN).instant())
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void theFirstDateIsTheEarliestThatFits() {
        assertThat(Repeat.first("FREQ=WEEKLY;BYDAY=MO", MONDAY)).contains(MONDAY);
        assertThat(Repeat.first("FREQ=WEEKLY;BYDAY=FR", MONDAY)).contains(day("2026-11-27"));
        assertThat(Repeat.first("FREQ=WEEKLY;BYDAY=FR;COUNT=1", MONDAY)).isEmpty();
        assertThat(Repeat.first("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261126", MONDAY)).isEmpty();
        assertThat(Repeat.first("FREQ=YEARLY;RSCALE=HEBREW", MONDAY)).isEmpty();
        assertThat(Repeat.first(
                        "FREQ=DAILY;BYHOUR=8,20", new Due.Moment(LocalDateTime.parse("2026-11-23T09:30"), BERLIN)))
                .contains(new Due.Moment(LocalDateTime.parse("2026-11-23T20:30"), BERLIN));
    }

    @Test
    void aRuleIsUnderstoodOrSaysThatItIsNot() {
        assertThat(new Repeat("FREQ=DAILY", Anchor.DUE, MONDAY, 0).isUnderstood())
                .isTrue();
        assertThat(new Repeat("FREQ=DAILY;SKIP=FORWARD", Anchor.DUE, MONDAY, 0).isUnderstood())
                .isFalse();
        assertThat(new Repeat("FREQ=HOURLY", Anchor.DUE, MONDAY, 0).isUnderstood())
                .isFalse();
    }
}
