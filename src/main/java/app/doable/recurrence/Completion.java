package app.doable.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Where a series begins anew that counts from completion. */
record Completion(Due day, Due minute) {
    /** Rules that only say how long to wait. */
    private static final Set<String> DISTANCE = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");

    /** That day at the time and in the zone of the due date; for the hours and minutes of a rule the very minute. */
    static Completion of(Due due, Instant completedAt, ZoneId zone) {
        return switch (due) {
            case Due.Day _ -> {
                Due day = new Due.Day(LocalDate.ofInstant(completedAt, zone));
                yield new Completion(day, day);
            }
            case Due.Moment moment -> {
                LocalDateTime local = LocalDateTime.ofInstant(completedAt, moment.zone());
                yield new Completion(
                        new Due.Moment(local.toLocalDate().atTime(moment.local().toLocalTime()), moment.zone()),
                        new Due.Moment(local.truncatedTo(ChronoUnit.MINUTES), moment.zone()));
            }
        };
    }

    static Completion skipping(Due due) {
        return new Completion(due, due);
    }

    /**
     * @param done with this time
     * @throws Beyond when the rule is not understood
     */
    Optional<Due> next(Rule rule, int done) {
        if (rule.count().filter(most -> done >= most).isPresent()) {
            return Optional.empty();
        }
        Due next =
                DISTANCE.containsAll(rule.parts().keySet()) && !rule.frequency().isEven()
                        ? later(rule)
                        : occurrence(rule);
        return Optional.of(next)
                .filter(due -> rule.until().map(end -> end.allows(due)).orElse(true));
    }

    /** A month after 31 January is the last day of February: nobody means to wait for the next 31st. */
    private Due later(Rule rule) {
        int amount = rule.interval().orElseThrow(Beyond::new);
        ChronoUnit unit = rule.frequency().unit();
        return switch (day) {
            case Due.Day of -> new Due.Day(of.date().plus(amount, unit));
            case Due.Moment of -> new Due.Moment(of.local().plus(amount, unit), of.zone());
        };
    }

    private Due occurrence(Rule rule) {
        Due start = rule.frequency().isWithinDays() ? minute : day;
        Series series = Series.of(rule.without("COUNT", "UNTIL"), start).orElseThrow(Beyond::new);
        return series.after(edge(rule, start)).orElseThrow(Beyond::new);
    }

    private static Edge edge(Rule rule, Due start) {
        return switch (start) {
            case Due.Day on -> new Edge.OfDay(on.date());
            case Due.Moment at when rule.frequency().isWithinDays() -> new Edge.OfInstant(at.instant(), at.zone());
            case Due.Moment at -> new Edge.OfDay(at.local().toLocalDate());
        };
    }
}
