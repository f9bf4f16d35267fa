package app.doable.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a task is due. */
public sealed interface Due {
    /** Some time on that day, wherever the person is. */
    record Day(LocalDate date) implements Due {}

    /** A wall clock's time in a zone. The local time is what is kept, also one that a change of clocks leaves out. */
    record Moment(LocalDateTime local, ZoneId zone) implements Due {
        /** A time in a gap moves forward by the gap; of a time that comes twice it is the first. */
        public Instant instant() {
            return local.atZone(zone).toInstant();
        }
    }
}
