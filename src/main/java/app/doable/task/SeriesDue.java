package app.doable.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A due date as rules for repeating take it, and back. */
final class SeriesDue {
    private SeriesDue() {}

    static app.doable.recurrence.Due of(Due due) {
        return switch (due) {
            case Due.Day(LocalDate date) -> new app.doable.recurrence.Due.Day(date);
            case Due.Moment(LocalDateTime at, ZoneId zone) -> new app.doable.recurrence.Due.Moment(at, zone);
        };
    }

    static Due toTask(app.doable.recurrence.Due due) {
        return switch (due) {
            case app.doable.recurrence.Due.Day(LocalDate date) -> new Due.Day(date);
            case app.doable.recurrence.Due.Moment(LocalDateTime local, ZoneId zone) -> new Due.Moment(local, zone);
        };
    }

    /** That date at the time, if any, and in the zone of another. */
    static app.doable.recurrence.Due retimed(app.doable.recurrence.Due due, Due like) {
        LocalDate date = toTask(due).date();
        return switch (like) {
            case Due.Day _ -> new app.doable.recurrence.Due.Day(date);
            case Due.Moment(LocalDateTime at, ZoneId zone) ->
                new app.doable.recurrence.Due.Moment(date.atTime(at.toLocalTime()), zone);
        };
    }

    /** Whether both are due at the same time of a day, in the same zone, or both all day. */
    static boolean isSameTime(Due one, Due other) {
        return one instanceof Due.Moment(LocalDateTime at, ZoneId zone)
                ? other instanceof Due.Moment(LocalDateTime then, ZoneId there)
                        && at.toLocalTime().equals(then.toLocalTime())
                        && zone.equals(there)
                : other instanceof Due.Day;
    }
}
