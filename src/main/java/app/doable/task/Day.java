package app.doable.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Due on it where the person is; a time stays what it is where it is due, even when that is another day there. */
    Due with(Due due) {
        if (!(due instanceof Due.Moment(LocalDateTime at, ZoneId there))) {
            return new Due.Day(date);
        }
        Optional<LocalDateTime> same = Stream.of(0, -1, 1, -2, 2)
                .map(days -> date.plusDays(days).atTime(at.toLocalTime()))
                .filter(then -> LocalDate.ofInstant(then.atZone(there).toInstant(), zone)
                        .equals(date))
                .findFirst();
        return new Due.Moment(same.orElse(date.atTime(at.toLocalTime())), there);
    }

    static long start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
