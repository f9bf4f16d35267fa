package app.doable.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A date as a person types it, such as "fri 3pm", "morgen um 9", "24.12." or "+2w", in English or German. */
public final class DatePhrase {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private DatePhrase() {}

    /** The date is of the years 1970 to 9999. */
    public record Meaning(LocalDate date, Optional<LocalTime> time) {}

    /**
     * Both languages are understood, whichever is the person's; the locale decides what would have two meanings, as
     * 3/4 has. A time alone is today's, or tomorrow's when it has passed.
     *
     * @param now there where the person is
     * @return empty unless all of it was understood
     */
    public static Optional<Meaning> parse(String typed, Locale locale, LocalDateTime now) {
        return TypedText.fold(typed, locale)
                .flatMap(text -> date(text, locale, now.toLocalDate())
                        .map(date -> new Meaning(date, Optional.empty()))
                        .or(() -> withTime(text, locale, now)))
                .filter(meaning -> isInRange(meaning.date()));
    }

    private static Optional<Meaning> withTime(String text, Locale locale, LocalDateTime now) {
        return TimeOfDay.in(text).stream()
                .flatMap(found ->
                        date(found, locale, now).map(date -> new Meaning(date, Optional.of(found.time()))).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(TimeOfDay found, Locale locale, LocalDateTime now) {
        if (!found.rest().isEmpty()) {
            return date(found.rest(), locale, now.toLocalDate());
        }
        boolean passed = found.time().isBefore(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        return date(passed ? "tomorrow" : "today", locale, now.toLocalDate());
    }

    private static Optional<LocalDate> date(String text, Locale locale, LocalDate today) {
        return Stream.of(RelativeDates.RULES, CalendarDates.RULES, slashes(text, locale))
                .flatMap(List::stream)
                .flatMap(rule -> rule.read(text, today).stream())
                .findFirst();
    }

    private static List<Rule> slashes(String text, Locale locale) {
        return text.contains("/") ? CalendarDates.withSlashes(locale) : List.of();
    }

    private static boolean isInRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
