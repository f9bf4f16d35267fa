package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.when.DatePhrase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime SHOWN = LocalDateTime.parse("2026-12-24T17:05");

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "en-GB", "en-AU", "en-IN", "de", "de-AT", "de-CH"})
    void whatAPageShowsCanBeTypedBack(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (LocalDateTime shown = SHOWN; shown.isBefore(SHOWN.plusYears(1)); shown = shown.plusDays(3)) {
            LocalDate date = shown.toLocalDate();
            LocalTime time = shown.toLocalTime();
            String moment = Dates.moment(shown.atZone(ZONE).toInstant(), locale, ZONE);
            assertThat(DatePhrase.parse(moment, locale, SHOWN))
                    .as(moment)
                    .contains(new DatePhrase.Meaning(date, Optional.of(time)));
            String day = Dates.day(date, locale);
            assertThat(DatePhrase.parse(day, locale, SHOWN))
                    .as(day)
                    .contains(new DatePhrase.Meaning(date, Optional.empty()));
        }
    }
}
