package app.doable.when;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * Dates said by their day, mostly with a month, perhaps with a year. Without a year it is the coming one, without a
 * month that of the coming one that has such a day; today is as good as coming.
 */
final class CalendarDates {
    /** Leap years are at most eight years apart. */
    private static final int YEARS = 8;

    private static final String WEEKDAY = "(?:(?<weekday>" + Words.anyOf(Words.WEEKDAYS) + ") )?";
    private static final String ON = "(?:(?:on|by|am|bis|bis zum|zum) )?" + WEEKDAY + "(?:(?:the|den|der) )?";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String MONTH_NAME = "(?<month>" + Words.anyOf(Words.MONTHS) + ")";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String ORDINAL = "(?:\\.|st|nd|rd|th)";

    private static final Rule MONTH_FIRST = rule(MONTH + "/" + DAY + "(?:/" + YEAR + ")?", CalendarDates::inYear);
    private static final Rule DAY_FIRST = rule(DAY + "/" + MONTH + "(?:/" + YEAR + ")?", CalendarDates::inYear);

    static final List<Rule> RULES = List.of(
            rule("(?<year>\\d{4})(?<by>[-/])" + MONTH + "\\k<by>" + DAY, CalendarDates::inYear),
            rule(DAY + "\\. ?" + MONTH + "(?:\\.(?: ?" + YEAR + ")?)?", CalendarDates::inYear),
            rule(DAY + ORDINAL + "? ?(?:of )?" + MONTH_NAME + "(?: '?" + YEAR + ")?", CalendarDates::inYear),
            rule(MONTH_NAME + " ?(?:the )?" + DAY + ORDINAL + "?(?: '?" + YEAR + ")?", CalendarDates::inYear),
            rule(DAY + ORDINAL, CalendarDates::inMonth));

    private CalendarDates() {}

    /** Day and month parted by a slash: the reading that is usual there, then the other. */
    static List<Rule> withSlashes(Locale locale) {
        String usual = DateTimePatternGenerator.getInstance(locale).getBestPattern("Md");
        return usual.indexOf('M') < usual.indexOf('d')
                ? List.of(MONTH_FIRST, DAY_FIRST)
                : List.of(DAY_FIRST, MONTH_FIRST);
    }

    private static Rule rule(String pattern, Rule.Reading reading) {
        return Rule.of(ON + pattern, (match, today) -> onItsWeekday(match, reading.read(match, today)));
    }

    private static LocalDate onItsWeekday(Matcher match, LocalDate date) {
        String said = match.group("weekday");
        if (said != null && date.getDayOfWeek() != DayOfWeek.of(Words.number(Words.WEEKDAYS, said))) {
            throw new DateTimeException("another day of the week");
        }
        return date;
    }

    private static LocalDate inYear(Matcher match, LocalDate today) {
        int day = Integer.parseInt(match.group("day"));
        int month = Words.number(Words.MONTHS, match.group("month"));
        String year = match.group("year");
        return year == null ? coming(MonthDay.of(month, day), today) : LocalDate.of(year(year), month, day);
    }

    private static int year(String typed) {
        int year = Integer.parseInt(typed);
        return typed.length() == 2 ? 2000 + year : year;
    }

    private static LocalDate coming(MonthDay day, LocalDate today) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + YEARS)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no such day"));
    }

    /** No two months in a row lack the same day of 31. */
    private static LocalDate inMonth(Matcher match, LocalDate today) {
        int day = Integer.parseInt(match.group("day"));
        YearMonth month = YearMonth.from(today);
        return IntStream.rangeClosed(0, 2)
                .mapToObj(month::plusMonths)
                .filter(found -> found.isValidDay(day))
                .map(found -> found.atDay(day))
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no such day"));
    }
}
