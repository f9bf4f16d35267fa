package app.doable.recurrence;

import java.time.temporal.ChronoUnit;

/** FREQ, RFC 5545, section 3.3.10; from the shortest to the longest. */
enum Frequency {
    SECONDLY(ChronoUnit.SECONDS),
    MINUTELY(ChronoUnit.MINUTES),
    HOURLY(ChronoUnit.HOURS),
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Frequency(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }

    boolean isWithinDays() {
        return compareTo(DAILY) < 0;
    }

    /** Whether all its periods are equally long, so that a series may be begun at any of them. */
    boolean isEven() {
        return compareTo(MONTHLY) < 0;
    }
}
