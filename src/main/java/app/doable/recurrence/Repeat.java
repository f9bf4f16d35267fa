package app.doable.recurrence;

import app.doable.http.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a task comes again.
 *
 * @param rule an RRULE's value (RFC 5545, section 3.3.10) as it was written
 * @param start the due date from which the rule was set: DTSTART
 * @param done how often it was completed or skipped since; COUNT means this when completion is the anchor
 * @param insteadOf the date of the series that the present one was brought forward from: it does not come again
 */
public record Repeat(String rule, Anchor anchor, Due start, int done, Optional<Due> insteadOf) {
    public Repeat(String rule, Anchor anchor, Due start, int done) {
        this(rule, anchor, start, done, Optional.empty());
    }

    /** @throws Failure.Invalid for what is no rule, never happens or costs too much to compute */
    public static Repeat accept(RepeatPhrase phrase, Due start) {
        return new Repeat(Acceptance.accept(phrase.rule(), start), phrase.anchor(), start, 0);
    }

    /** The first date of a rule at or after a given one; empty when there is none, or the rule is not understood. */
    public static Optional<Due> first(String rule, Due earliest) {
        try {
            return series(rule, earliest).flatMap(series -> series.after(Acceptance.justBefore(earliest)));
        } catch (Beyond e) {
            return Optional.empty();
        }
    }

    public RepeatPhrase phrase() {
        return new RepeatPhrase(rule, anchor);
    }

    /** Whether its dates can be computed. */
    public boolean isUnderstood() {
        return series(rule, start).isPresent();
    }

    /** After the task was completed. The zone is the person's: it tells the day on which that was. */
    public Next next(Due due, Instant completedAt, ZoneId zone) {
        return switch (anchor) {
            case DUE -> follow(series(rule, start), later(passed(due), completedAt, zone));
            case COMPLETION -> follow(Completion.of(due, completedAt, zone));
        };
    }

    /** After this one was let pass, whenever that is. */
    public Next skip(Due due) {
        return switch (anchor) {
            case DUE -> follow(series(rule, start), edge(passed(due)));
            case COMPLETION -> follow(Completion.skipping(due));
        };
    }

    private Due passed(Due due) {
        return insteadOf.filter(planned -> date(planned).isAfter(date(due))).orElse(due);
    }

    private static Optional<Series> series(String rule, Due start) {
        return Rule.parse(rule).flatMap(parsed -> Series.of(parsed, start));
    }

    private Next follow(Optional<Series> series, Edge edge) {
        try {
            return series.isEmpty() ? new Next.Unknown() : again(series.get().after(edge));
        } catch (Beyond e) {
            return new Next.Unknown();
        }
    }

    private Next follow(Completion completion) {
        try {
            Optional<Rule> parsed = Rule.parse(rule).filter(Faithful::covers);
            return parsed.isEmpty() ? new Next.Unknown() : again(completion.next(parsed.get(), done + 1));
        } catch (Beyond e) {
            return new Next.Unknown();
        }
    }

    private Next again(Optional<Due> found) {
        return found.<Next>map(due -> new Next.Again(due, new Repeat(rule, anchor, start, done + 1)))
                .orElseGet(Next.Over::new);
    }

    /** Days are compared with the person's day, moments by their instant; a day lasts until its end. */
    private Edge later(Due due, Instant completedAt, ZoneId zone) {
        return switch (start) {
            case Due.Day _ -> {
                LocalDate completed = LocalDate.ofInstant(completedAt, zone);
                LocalDate date = date(due);
                yield new Edge.OfDay(date.isAfter(completed) ? date : completed);
            }
            case Due.Moment moment -> {
                Instant passed = instant(due, moment.zone());
                yield new Edge.OfInstant(passed.isAfter(completedAt) ? passed : completedAt, moment.zone());
            }
        };
    }

    private Edge edge(Due due) {
        return switch (start) {
            case Due.Day _ -> new Edge.OfDay(date(due));
            case Due.Moment moment -> new Edge.OfInstant(instant(due, moment.zone()), moment.zone());
        };
    }

    private static LocalDate date(Due due) {
        return switch (due) {
            case Due.Day day -> day.date();
            case Due.Moment moment -> moment.local().toLocalDate();
        };
    }

    private static Instant instant(Due due, ZoneId zone) {
        return switch (due) {
            case Due.Day day ->
                day.date().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
            case Due.Moment moment -> moment.instant();
        };
    }
}
