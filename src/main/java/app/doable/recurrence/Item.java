package app.doable.recurrence;

import java.time.DayOfWeek;

/** A day within a week, a month or a year. The last is -1. */
sealed interface Item {
    record Weekday(DayOfWeek day) implements Item {}

    record NthWeekday(int nth, DayOfWeek day) implements Item {}

    record MonthDay(int day) implements Item {}

    /** From Monday to Friday. */
    record Workday(int nth) implements Item {}
}
