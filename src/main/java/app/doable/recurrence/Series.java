package app.doable.recurrence;

import java.time.LocalDateTime;
import java.util.Optional;

/** What a rule makes of its start. */
final class Series {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 3000;
    private static final int YEARS_AHEAD = 400;

    private final Rule rule;
    private final Due start;
    private final LocalDateTime local;

    private Series(Rule rule, Due start) {
        this.rule = rule;
        this.start = start;
        this.local = local(start);
    }

    /** Empty when it is not understood. */
    static Optional<Series> of(Rule rule, Due start) {
        int year = local(start).getYear();
        boolean withinReach = year >= FIRST_YEAR && year <= LAST_YEAR;
        return switch (start) {
            case Due _ when !withinReach || !Faithful.covers(rule) -> Optional.empty();
            case Due.Day _ when rule.frequency().isWithinDays() -> Optional.empty();
            // RFC 5545: these "MUST be ignored" when the start has no time
            case Due.Day _ -> Optional.of(new Series(rule.without("BYHOUR", "BYMINUTE", "BYSECOND"), start));
            case Due.Moment _ -> Optional.of(new Series(rule, start));
        };
    }

    private static LocalDateTime local(Due due) {
        return switch (due) {
            case Due.Day day -> day.date().atStartOfDay();
            case Due.Moment moment -> moment.local().withNano(0);
        };
    }

    Series endless() {
        return new Series(rule.without("COUNT", "UNTIL"), start);
    }

    /**
     * The first occurrence after the edge; empty when COUNT or UNTIL comes before it. The start is the first of those
     * that COUNT counts, also where it does not fit the rule (RFC 5545, section 3.3.10).
     *
     * @throws Beyond when there is none within bounds
     */
    Optional<Due> after(Edge edge) {
        LocalDateTime near = edge.near();
        Walk walk = new Walk(Faithful.forLibrary(rule), local, rule.has("COUNT") ? local : near, horizon(near));
        int left = rule.count().orElse(Integer.MAX_VALUE);
        boolean isFirst = true;
        while (left > 0) {
            Optional<LocalDateTime> found = walk.next();
            if (found.isEmpty()) {
                return nothingMore();
            }
            left -= isFirst && found.get().isAfter(local) ? 2 : 1;
            isFirst = false;
            if (left >= 0 && !found.get().isBefore(near)) {
                Due due = at(found.get());
                if (isPastEnd(due) || edge.isBefore(due)) {
                    return Optional.of(due).filter(next -> !isPastEnd(next));
                }
            }
        }
        return Optional.empty();
    }

    private LocalDateTime horizon(LocalDateTime near) {
        LocalDateTime far = (near.isAfter(local) ? near : local).plusYears(YEARS_AHEAD);
        return rule.until()
                .map(until -> until.time().plusDays(2))
                .filter(far::isAfter)
                .orElse(far);
    }

    private boolean isPastEnd(Due due) {
        return rule.until().filter(until -> !until.allows(due)).isPresent();
    }

    private Optional<Due> nothingMore() {
        if (rule.has("UNTIL")) {
            return Optional.empty();
        }
        throw new Beyond();
    }

    private Due at(LocalDateTime time) {
        return switch (start) {
            case Due.Day _ -> new Due.Day(time.toLocalDate());
            case Due.Moment moment -> new Due.Moment(time, moment.zone());
        };
    }
}
