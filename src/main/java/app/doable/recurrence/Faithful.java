package app.doable.recurrence;

import java.util.List;
import java.util.Optional;

/**
 * The rules whose dates lib-recur computes as RFC 5545 says and within the bounds of a {@link Walk}; found by comparing
 * it with another implementation (docs/decisions/008).
 */
final class Faithful {
    private static final int MOST_TIMES_A_DAY = 24;

    /** A year of them is computed at once, of which the library passes over 4,320 before the start. */
    private static final int MOST_TIMES_A_DAY_OF_A_YEAR = 10;

    private static final String EVERY_MONTH = "1,2,3,4,5,6,7,8,9,10,11,12";

    private Faithful() {}

    static boolean covers(Rule rule) {
        return rule.isKnown()
                && rule.frequency() != Frequency.SECONDLY
                && rule.interval().isPresent()
                && rule.has("COUNT") == rule.count().isPresent()
                && rule.has("UNTIL") == rule.until().isPresent()
                && !(rule.has("COUNT") && rule.has("UNTIL"))
                && hasFewTimes(rule)
                && hasClearDays(rule)
                && Library.reads(rule);
    }

    private static boolean hasFewTimes(Rule rule) {
        int hours = Math.max(1, rule.values("BYHOUR").size());
        int minutes = Math.max(1, rule.values("BYMINUTE").size());
        int most = rule.frequency() == Frequency.YEARLY ? MOST_TIMES_A_DAY_OF_A_YEAR : MOST_TIMES_A_DAY;
        return rule.values("BYSECOND").size() <= 1 && (rule.frequency().isWithinDays() || hours * minutes <= most);
    }

    private static boolean hasClearDays(Rule rule) {
        return switch (rule.frequency()) {
            case SECONDLY -> false;
            case MINUTELY -> !rule.hasAny("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYSETPOS");
            case HOURLY -> !rule.hasAny("BYYEARDAY", "BYSETPOS");
            case DAILY -> !rule.has("BYSETPOS");
            case WEEKLY, MONTHLY -> true;
            case YEARLY -> hasClearWeeks(rule) && hasClearWeekdays(rule);
        };
    }

    /** The library takes week 53 of a shorter year for the next year's first. */
    private static boolean hasClearWeeks(Rule rule) {
        return !rule.has("BYWEEKNO")
                || (rule.interval().equals(Optional.of(1))
                        && !rule.hasAny("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYSETPOS")
                        && rule.values("BYWEEKNO").stream().noneMatch(week -> week.endsWith("53")));
    }

    /** The library fails at the weekday of a day that a year does not have. */
    private static boolean hasClearWeekdays(Rule rule) {
        if (rule.has("BYDAY") && rule.values("BYYEARDAY").contains("-366")) {
            return false;
        }
        boolean numbered = rule.values("BYDAY").stream().anyMatch(day -> day.length() > 2);
        return !numbered || !(rule.has("BYYEARDAY") || isDayOfEveryMonth(rule));
    }

    /** What the library is given: neither COUNT nor UNTIL, and BYMONTHDAY alone means that day of every month. */
    static Rule forLibrary(Rule rule) {
        Rule endless = rule.without("COUNT", "UNTIL");
        return isDayOfEveryMonth(rule) ? endless.with("BYMONTH", EVERY_MONTH) : endless;
    }

    private static boolean isDayOfEveryMonth(Rule rule) {
        return rule.frequency() == Frequency.YEARLY
                && rule.has("BYMONTHDAY")
                && List.of("BYMONTH", "BYWEEKNO", "BYYEARDAY").stream().noneMatch(rule::has);
    }
}
