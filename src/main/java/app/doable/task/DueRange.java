package app.doable.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Due tasks that follow each other.
 *
 * @param last their last day; empty for no end
 * @param zone where the days begin
 */
record DueRange(DuePlace after, Optional<LocalDate> last, ZoneId zone) {
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH.minusDays(2);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** Everything due until the end of that day. */
    static DueRange until(Day day) {
        return new DueRange(DuePlace.startOf(BEFORE_ALL), Optional.of(day.date()), day.zone());
    }

    /** Everything due before that day. */
    static DueRange before(Day day) {
        return until(new Day(day.date().minusDays(1), day.zone()));
    }

    static DueRange from(LocalDate day, ZoneId zone) {
        return new DueRange(DuePlace.startOf(day), Optional.empty(), zone);
    }

    DueRange after(DuePlace place) {
        return new DueRange(place, last, zone);
    }

    /** What its queries bind. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        DuePlace.LastOfDays days = after.lastOfDays();
        values.put("day", days.day());
        values.put("dayPriority", days.priority());
        values.put("dayTask", days.taskId());
        values.put("lastDay", last.orElse(AFTER_ALL).toString());
        DuePlace.LastOfMoments moments = after.lastOfMoments(zone);
        values.put("at", moments.at());
        values.put("atPriority", moments.priority());
        values.put("atTask", moments.taskId());
        values.put("end", last.map(day -> new Day(day, zone).end()).orElse(Long.MAX_VALUE));
        return values;
    }
}
