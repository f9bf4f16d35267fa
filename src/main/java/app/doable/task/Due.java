package app.doable.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a task is due. */
public sealed interface Due {
    /** Where it is due, that day. */
    LocalDate date();

    /** That day, wherever the person is. */
    record Day(LocalDate date) implements Due {}

    /** That minute, by the clocks of the zone. */
    record Moment(LocalDateTime at, ZoneId zone) implements Due {
        @Override
        public LocalDate date() {
            return at.toLocalDate();
        }
    }
}
