package app.doable.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class DatePhraseTest {
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:30:20");

    @ParameterizedTest
    @CsvFileSource(resources = "dates.csv", delimiter = '|', quoteCharacter = '"')
    void aDateIsUnderstoodInEitherLanguage(String typed, String date) {
        Optional<DatePhrase.Meaning> expected = Optional.of(date)
                .filter(found -> !found.equals("-"))
                .map(found -> new DatePhrase.Meaning(LocalDate.parse(found), Optional.empty()));
        assertThat(DatePhrase.parse(typed, Locale.ENGLISH, TUESDAY)).isEqualTo(expected);
        assertThat(DatePhrase.parse(typed, Locale.GERMAN, TUESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moments.csv", delimiter = '|')
    void aTimeOfDayMayStandBesideTheDateOrAlone(String typed, LocalDateTime moment) {
        Optional<DatePhrase.Meaning> expected =
                Optional.of(new DatePhrase.Meaning(moment.toLocalDate(), Optional.of(moment.toLocalTime())));
        assertThat(DatePhrase.parse(typed, Locale.ENGLISH, TUESDAY)).isEqualTo(expected);
        assertThat(DatePhrase.parse(typed, Locale.GERMAN, TUESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 3/4        | 2027-03-04
            en-US | 3/4/2027   | 2027-03-04
            en-GB | 3/4        | 2027-04-03
            de    | 3/4        | 2027-04-03
            de-AT | 3/4/2027   | 2027-04-03
            en    | we         | 2026-11-25
            de    | we         | 2026-11-28
            de    | nächstes WE | 2026-12-05
            fr    | 3/4        | 2027-04-03
            """)
    void whatHasTwoMeaningsIsReadInThePersonsLanguage(String language, String typed, LocalDate date) {
        assertThat(date(typed, Locale.forLanguageTag(language), TUESDAY)).contains(date);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "nonsense.csv", delimiter = '|', quoteCharacter = '"')
    void nonsenseIsNotUnderstood(String typed) {
        assertThat(DatePhrase.parse(typed, Locale.ENGLISH, TUESDAY)).isEmpty();
        assertThat(DatePhrase.parse(typed, Locale.GERMAN, TUESDAY)).isEmpty();
    }

    @Test
    void aDayOfTheWeekIsNeverTodayAndTheWeekendMayBe() {
        LocalDateTime saturday = LocalDateTime.parse("2026-11-28T10:30");
        assertThat(date("sat", saturday)).contains(LocalDate.parse("2026-12-05"));
        assertThat(date("weekend", saturday)).contains(LocalDate.parse("2026-11-28"));
        assertThat(date("weekend", saturday.plusDays(1))).contains(LocalDate.parse("2026-12-05"));
        assertThat(date("next monday", saturday.plusDays(1))).contains(LocalDate.parse("2026-11-30"));
        assertThat(date("next sunday", saturday.plusDays(1))).contains(LocalDate.parse("2026-12-06"));
        assertThat(date("next week", saturday.plusDays(2))).contains(LocalDate.parse("2026-12-07"));
    }

    @Test
    void aDayTheMonthLacksIsThatOfTheNextMonthThatHasIt() {
        assertThat(date("31.", LocalDateTime.parse("2027-01-31T23:59"))).contains(LocalDate.parse("2027-01-31"));
        assertThat(date("31.", LocalDateTime.parse("2027-02-01T00:00"))).contains(LocalDate.parse("2027-03-31"));
        assertThat(date("30th", LocalDateTime.parse("2027-02-01T00:00"))).contains(LocalDate.parse("2027-03-30"));
    }

    @Test
    void theLeapDayOfACenturyMayBeEightYearsAway() {
        assertThat(date("29 feb", LocalDateTime.parse("2096-02-29T12:00"))).contains(LocalDate.parse("2096-02-29"));
        assertThat(date("29 feb", LocalDateTime.parse("2096-03-01T12:00"))).contains(LocalDate.parse("2104-02-29"));
    }

    @Test
    void monthsThatAreShorterEndSooner() {
        assertThat(date("in 1 month", LocalDateTime.parse("2027-01-31T12:00"))).contains(LocalDate.parse("2027-02-28"));
        assertThat(date("end of month", LocalDateTime.parse("2028-02-01T12:00")))
                .contains(LocalDate.parse("2028-02-29"));
        assertThat(date("monatsende", LocalDateTime.parse("2026-11-30T12:00"))).contains(LocalDate.parse("2026-11-30"));
    }

    @Test
    void thereIsNoDateBeyondTheYear9999() {
        LocalDateTime last = LocalDateTime.parse("9999-12-31T23:59");
        assertThat(date("today", last)).contains(last.toLocalDate());
        assertThat(List.of("tomorrow", "fri", "next week", "9:00", "1 jan", "1.", "29 feb", "weekend", "+9999 years"))
                .allSatisfy(typed -> assertThat(DatePhrase.parse(typed, Locale.ENGLISH, last))
                        .as(typed)
                        .isEmpty());
        assertThat(date("next year", LocalDateTime.MAX)).isEmpty();
        assertThat(date("yesterday", LocalDateTime.MIN)).isEmpty();
    }

    @Test
    void spacesOfAnyKindAndWidthsOfAnyKindDoNotMatter() {
        assertThat(DatePhrase.parse("\u2003Fri\u00A0\t3:00\u202FPM \uFEFF", Locale.ENGLISH, TUESDAY))
                .contains(new DatePhrase.Meaning(LocalDate.parse("2026-11-27"), Optional.of(LocalTime.of(15, 0))));
        assertThat(date("２４．１２．", TUESDAY)).contains(LocalDate.parse("2026-12-24"));
        assertThat(date("na\u0308chste woche", TUESDAY)).contains(LocalDate.parse("2026-11-30"));
    }

    @Test
    void whateverIsTypedNothingIsThrown() {
        List<String> pieces = List.of(
                "3", "24", "99", "2026", ".", "/", "-", "+", ":", " ", " ", " ", "'", "dec", "mai", "fr", "next", "in",
                "at", "um", "uhr", "pm", "th", "days", "woche", "today", "end", "of", "month", "\uD83D", "\uFDFA", "é");
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            String typed = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            DatePhrase.parse(typed, Locale.GERMAN, TUESDAY)
                    .ifPresent(found -> assertThat(found.date().getYear()).isBetween(1970, 9999));
        }
        assertThat(date("today" + " ".repeat(1_000_000) + ".", TUESDAY)).isEmpty();
    }

    private static Optional<LocalDate> date(String typed, LocalDateTime now) {
        return date(typed, Locale.ENGLISH, now);
    }

    private static Optional<LocalDate> date(String typed, Locale locale, LocalDateTime now) {
        return DatePhrase.parse(typed, locale, now).map(DatePhrase.Meaning::date);
    }
}
