package app.doable.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to say a date. */
record Rule(Pattern pattern, Reading reading) {
    interface Reading {
        /** @throws DateTimeException when there is no such date */
        LocalDate read(Matcher match, LocalDate today);
    }

    static Rule of(String pattern, Reading reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }

    Optional<LocalDate> read(String text, LocalDate today) {
        Matcher match = pattern.matcher(text);
        try {
            return match.matches() ? Optional.of(reading.read(match, today)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
