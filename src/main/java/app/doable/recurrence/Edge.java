package app.doable.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the next occurrence has to come after. */
sealed interface Edge {
    boolean isBefore(Due due);

    /** A local time before everything that the edge lets pass. */
    LocalDateTime near();

    record OfDay(LocalDate date) implements Edge {
        @Override
        public boolean isBefore(Due due) {
            return switch (due) {
                case Due.Day day -> day.date().isAfter(date);
                case Due.Moment moment -> moment.local().toLocalDate().isAfter(date);
            };
        }

        @Override
        public LocalDateTime near() {
            return date.atStartOfDay();
        }
    }

    record OfInstant(Instant instant, ZoneId zone) implements Edge {
        @Override
        public boolean isBefore(Due due) {
            return switch (due) {
                case Due.Day day -> day.date().isAfter(LocalDate.ofInstant(instant, zone));
                case Due.Moment moment -> moment.instant().isAfter(instant);
            };
        }

        /** No clocks are ever set forward by more than a day. */
        @Override
        public LocalDateTime near() {
            return LocalDateTime.ofInstant(instant, zone).minusDays(2);
        }
    }
}
