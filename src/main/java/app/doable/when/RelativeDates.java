package app.doable.when;

import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextYear;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

/** Dates said by how far they are from today. Weeks begin on Monday. */
final class RelativeDates {
    private static final String UNTIL = "(?:(?:by|bis) )?";
    private static final String ON = "(?:(?:on|by|at|am|bis|bis zum|zum) )?(?:the )?";
    private static final String THIS = "(?:(?:this|coming|diese[nrs]?|kommende[nrs]?) )?";
    private static final String NEXT = "(?:next|naechste[nrs]?) ";
    private static final String COMING = "(?:next|coming|naechste[nrs]?|kommende[nrs]?) ";
    private static final String WEEKDAY = "(?<weekday>" + Words.anyOf(Words.WEEKDAYS) + ")";
    private static final String WEEKEND = "(?:weekend|wochenende)";
    private static final String COUNT = "(?<count>\\d{1,4}|" + Words.anyOf(Words.COUNTS) + "(?= ))";

    /** The word alone is the coming such day, never today; "next" is that of the next week. */
    static final List<Rule> RULES = List.of(
            Rule.of(UNTIL + "(?<day>" + Words.anyOf(Words.DAYS) + ")", (match, today) -> today.plusDays(day(match))),
            Rule.of(ON + THIS + WEEKDAY, (match, today) -> today.with(next(weekday(match)))),
            Rule.of(ON + NEXT + WEEKDAY, (match, today) -> nextWeek(today).with(nextOrSame(weekday(match)))),
            Rule.of(ON + THIS + WEEKEND, (_, today) -> today.with(nextOrSame(DayOfWeek.SATURDAY))),
            Rule.of(ON + NEXT + WEEKEND, (_, today) -> nextWeek(today).with(nextOrSame(DayOfWeek.SATURDAY))),
            Rule.of(UNTIL + COMING + "(?:week|woche)", (_, today) -> nextWeek(today)),
            Rule.of(UNTIL + COMING + "(?:month|monat)", (_, today) -> today.with(firstDayOfNextMonth())),
            Rule.of(UNTIL + COMING + "(?:year|jahr)", (_, today) -> today.with(firstDayOfNextYear())),
            Rule.of(
                    ON + "(?:end of(?: the)? month|eom|monatsende|ende (?:des monats|monat))",
                    (_, today) -> today.with(lastDayOfMonth())),
            Rule.of("\\+ ?(?<count>\\d{1,4})", (match, today) -> today.plusDays(count(match))),
            in("d|days?|t|tag|tagen?", (match, today) -> today.plusDays(count(match))),
            in("w|wks?|weeks?|wo|wochen?", (match, today) -> today.plusWeeks(count(match))),
            in("months?|monate?n?", (match, today) -> today.plusMonths(count(match))),
            in("y|yrs?|years?|j|jahre?n?", (match, today) -> today.plusYears(count(match))));

    private RelativeDates() {}

    private static Rule in(String units, Rule.Reading reading) {
        return Rule.of("(?:\\+ ?|in )?" + COUNT + " ?(?:" + units + ")", reading);
    }

    private static LocalDate nextWeek(LocalDate today) {
        return today.with(next(DayOfWeek.MONDAY));
    }

    private static int day(Matcher match) {
        return Words.number(Words.DAYS, match.group("day"));
    }

    private static DayOfWeek weekday(Matcher match) {
        return DayOfWeek.of(Words.number(Words.WEEKDAYS, match.group("weekday")));
    }

    private static int count(Matcher match) {
        return Words.number(Words.COUNTS, match.group("count"));
    }
}
