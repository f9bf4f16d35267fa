package app.doable.recurrence;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there are words for: every so many days, weeks, months or years, on these days.
 *
 * @param items all of one kind
 * @param month from 1 to 12 for the day of a year, else 0
 */
record Cycle(Frequency frequency, int interval, List<Item> items, int month) {
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    Cycle(Frequency frequency, int interval, List<Item> items, int month) {
        this.frequency = frequency;
        this.interval = interval;
        this.items = List.copyOf(items);
        this.month = month;
    }

    static Cycle of(Frequency frequency, int interval) {
        return new Cycle(frequency, interval, List.of(), 0);
    }

    boolean isWorkdays() {
        return frequency == Frequency.WEEKLY
                && interval == 1
                && weekdays().equals(WORKDAYS)
                && items.size() == WORKDAYS.size();
    }

    private Set<DayOfWeek> weekdays() {
        return items.stream()
                .filter(Item.Weekday.class::isInstance)
                .map(item -> ((Item.Weekday) item).day())
                .collect(Collectors.toSet());
    }

    /** Without an end. */
    String rule() {
        StringBuilder rule = new StringBuilder("FREQ=").append(frequency);
        if (interval > 1) {
            rule.append(";INTERVAL=").append(interval);
        }
        if (month > 0) {
            rule.append(";BYMONTH=").append(month);
        }
        if (items.isEmpty()) {
            return rule.toString();
        }
        return rule.append(
                        switch (items.getFirst()) {
                            case Item.Weekday _, Item.NthWeekday _ -> ";BYDAY=" + days();
                            case Item.MonthDay _ -> ";BYMONTHDAY=" + days();
                            case Item.Workday workday -> ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + workday.nth();
                        })
                .toString();
    }

    private String days() {
        return items.stream().map(Cycle::day).collect(Collectors.joining(","));
    }

    private static String day(Item item) {
        return switch (item) {
            case Item.Weekday weekday -> CycleRule.code(weekday.day());
            case Item.NthWeekday weekday -> weekday.nth() + CycleRule.code(weekday.day());
            case Item.MonthDay day -> String.valueOf(day.day());
            case Item.Workday workday -> String.valueOf(workday.nth());
        };
    }

    /** Empty for a rule that there are no words for. */
    static Optional<Cycle> of(Rule rule) {
        return new CycleRule(rule).cycle();
    }
}
