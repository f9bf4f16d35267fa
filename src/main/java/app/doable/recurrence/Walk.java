package app.doable.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** Reads the local times of an endless rule one after another. */
final class Walk {
    /** Times read or periods passed over. */
    static final int MOST_STEPS = 500_000;

    /** So many days, hours or minutes without any time, and the library gives up (its FreqIterator, MAX_EMPTY_SETS). */
    private static final int PATIENCE = 4_320;

    private static final int HOP = 4_000;

    private final RecurrenceRule rule;
    private final Frequency frequency;
    private final int interval;
    private final LocalDateTime start;
    private final LocalDateTime horizon;

    private LocalDateTime base;
    private LocalDateTime last;
    private @Nullable RecurrenceRuleIterator iterator;
    private int steps;

    /**
     * @param near where the reader means to look: what comes before may be left out
     * @param horizon where the reader stops looking
     * @throws Beyond when the library refuses the rule
     */
    Walk(Rule rule, LocalDateTime start, LocalDateTime near, LocalDateTime horizon) {
        this.rule = parse(rule);
        this.frequency = rule.frequency();
        this.interval = rule.interval().orElseThrow(Beyond::new);
        this.start = start;
        this.last = start.minusSeconds(1);
        this.horizon = horizon;
        this.base = frequency.isEven() ? evenBase(near) : rule.has("BYSETPOS") ? earlierBase() : start;
    }

    private static RecurrenceRule parse(Rule rule) {
        try {
            return Library.parse(rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new Beyond();
        }
    }

    /** A whole period before what is looked for, since the library computes the first one only from its base on. */
    private LocalDateTime evenBase(LocalDateTime near) {
        ChronoUnit unit = frequency.unit();
        long periods = Math.max(0, unit.between(start, near)) / interval - 1;
        return start.plus(periods * interval, unit);
    }

    /** The same for months and years, which do not all have a 31st. */
    private LocalDateTime earlierBase() {
        for (int periods = 1; periods <= 100; periods++) {
            LocalDateTime earlier = start.minus((long) periods * interval, frequency.unit());
            if (earlier.getDayOfMonth() == start.getDayOfMonth()) {
                return earlier;
            }
        }
        throw new Beyond();
    }

    /**
     * The next time, not before the start, later than the one before; empty behind the horizon.
     *
     * @throws Beyond when none was found within bounds
     */
    Optional<LocalDateTime> next() {
        while (!base.isAfter(horizon)) {
            spend(1);
            try {
                LocalDateTime found = read();
                if (found.isAfter(last)) {
                    last = found;
                    return Optional.of(found).filter(time -> !time.isAfter(horizon));
                }
            } catch (IllegalArgumentException | IllegalStateException e) {
                hop();
            } catch (IndexOutOfBoundsException e) {
                throw new Beyond();
            }
        }
        return Optional.empty();
    }

    private LocalDateTime read() {
        RecurrenceRuleIterator current = iterator;
        if (current == null) {
            current = rule.iterator(libraryTime(base));
            iterator = current;
        } else {
            current.skip(1);
        }
        return LocalDateTime.ofEpochSecond(Math.floorDiv(current.peekMillis(), 1000L), 0, ZoneOffset.UTC);
    }

    private static DateTime libraryTime(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    /** Begins again behind the days, hours or minutes that the library found empty. */
    private void hop() {
        spend(PATIENCE);
        if (frequency.compareTo(Frequency.DAILY) > 0) {
            throw new Beyond();
        }
        long periods = Math.max(0, frequency.unit().between(base, last)) / interval + HOP;
        base = base.plus(periods * interval, frequency.unit());
        iterator = null;
    }

    private void spend(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new Beyond();
        }
    }

    int steps() {
        return steps;
    }
}
