package app.doable.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day where somebody is. */
public record Day(LocalDate date, ZoneId zone) {
    /** The present one. */
    public static Day in(ZoneId zone, Clock clock) {
        return new Day(LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    /** In epoch milliseconds; not everywhere at midnight. */
    long start() {
        return start(date, zone);
    }

    /** In epoch milliseconds. */
    long end() {
        return start(date.plusDays(1), zone);
    }

    static long start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
