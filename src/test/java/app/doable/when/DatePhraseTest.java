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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatePhraseTest {
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:30:20");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            today                        | 2026-11-24
            Tod                          | 2026-11-24
            heute                        | 2026-11-24
            tomorrow                     | 2026-11-25
            tom.                         | 2026-11-25
            tmrw                         | 2026-11-25
            MORGEN                       | 2026-11-25
            by tomorrow                  | 2026-11-25
            bis morgen                   | 2026-11-25
            übermorgen                   | 2026-11-26
            uebermorgen                  | 2026-11-26
            ÜBERMORGEN                   | 2026-11-26
            the day after tomorrow       | 2026-11-26
            yesterday                    | 2026-11-23
            gestern                      | 2026-11-23
            vorgestern                   | 2026-11-22
            fri                          | 2026-11-27
            Fri.                         | 2026-11-27
            friday                       | 2026-11-27
            fr                           | 2026-11-27
            Fr.                          | 2026-11-27
            freitag                      | 2026-11-27
            on friday                    | 2026-11-27
            am Freitag                   | 2026-11-27
            by fri                       | 2026-11-27
            bis zum freitag              | 2026-11-27
            this fri                     | 2026-11-27
            diesen freitag               | 2026-11-27
            kommenden freitag            | 2026-11-27
            tue                          | 2026-12-01
            dienstag                     | 2026-12-01
            mon                          | 2026-11-30
            mo                           | 2026-11-30
            mi                           | 2026-11-25
            thurs                        | 2026-11-26
            do                           | 2026-11-26
            sonnabend                    | 2026-11-28
            so                           | 2026-11-29
            sunday                       | 2026-11-29
            next fri                     | 2026-12-04
            next tuesday                 | 2026-12-01
            nächsten freitag             | 2026-12-04
            naechsten Fr.                | 2026-12-04
            am nächsten montag           | 2026-11-30
            next week                    | 2026-11-30
            nächste Woche                | 2026-11-30
            kommende woche               | 2026-11-30
            next month                   | 2026-12-01
            nächsten monat               | 2026-12-01
            next year                    | 2027-01-01
            nächstes jahr                | 2027-01-01
            weekend                      | 2026-11-28
            this weekend                 | 2026-11-28
            am Wochenende                | 2026-11-28
            next weekend                 | 2026-12-05
            nächstes wochenende          | 2026-12-05
            end of month                 | 2026-11-30
            at the end of the month      | 2026-11-30
            eom                          | 2026-11-30
            Monatsende                   | 2026-11-30
            Ende des Monats              | 2026-11-30
            bis ende november            | -
            +3                           | 2026-11-27
            + 3                          | 2026-11-27
            +0                           | 2026-11-24
            +2w                          | 2026-12-08
            +2 weeks                     | 2026-12-08
            in 3 days                    | 2026-11-27
            in 3 tagen                   | 2026-11-27
            in einem Tag                 | 2026-11-25
            in 2 wochen                  | 2026-12-08
            in zwei Wochen               | 2026-12-08
            in a week                    | 2026-12-01
            in einer woche               | 2026-12-01
            3 weeks                      | 2026-12-15
            2w                           | 2026-12-08
            3d                           | 2026-11-27
            in three months              | 2027-02-24
            in 3 monaten                 | 2027-02-24
            in 1 year                    | 2027-11-24
            in zwei jahren               | 2028-11-24
            3 dec                        | 2026-12-03
            3dec                         | 2026-12-03
            dec 3                        | 2026-12-03
            Dec. 3rd                     | 2026-12-03
            december 3, 2027             | 2027-12-03
            3 december 2027              | 2027-12-03
            3rd of december              | 2026-12-03
            the 3rd of december, 2027    | 2027-12-03
            3 dec 27                     | 2027-12-03
            3 dec '27                    | 2027-12-03
            dec 27                       | 2026-12-27
            3. dez                       | 2026-12-03
            3.Dez.                       | 2026-12-03
            3. Dez. 2027                 | 2027-12-03
            3. dezember                  | 2026-12-03
            am 3. Dezember               | 2026-12-03
            dezember 3                   | 2026-12-03
            1. märz                      | 2027-03-01
            1. maerz                     | 2027-03-01
            6. Jänner                    | 2027-01-06
            9 may                        | 2027-05-09
            9. mai                       | 2027-05-09
            sept 1                       | 2027-09-01
            24 nov                       | 2026-11-24
            23 nov                       | 2027-11-23
            23 nov 2026                  | 2026-11-23
            24.12.                       | 2026-12-24
            24.12                        | 2026-12-24
            24. 12.                      | 2026-12-24
            24.12.2026                   | 2026-12-24
            24. 12. 2026                 | 2026-12-24
            24.12.26                     | 2026-12-24
            3.4.                         | 2027-04-03
            2026-12-24                   | 2026-12-24
            2026-1-5                     | 2026-01-05
            2026/12/24                   | 2026-12-24
            12/24                        | 2026-12-24
            24/12                        | 2026-12-24
            24/12/2027                   | 2027-12-24
            12/24/27                     | 2027-12-24
            15th                         | 2026-12-15
            the 15th                     | 2026-12-15
            15.                          | 2026-12-15
            am 15.                       | 2026-12-15
            24th                         | 2026-11-24
            25.                          | 2026-11-25
            31st                         | 2026-12-31
            Friday, 27 November          | 2026-11-27
            Freitag, den 27. November    | 2026-11-27
            fr 27.11.                    | 2026-11-27
            do 3 dec                     | 2026-12-03
            fri 3 dec                    | -
            feb 29                       | 2028-02-29
            29.2.                        | 2028-02-29
            29 feb 2027                  | -
            1.1.1970                     | 1970-01-01
            31 dec 9999                  | 9999-12-31
            """)
    void aDateIsUnderstoodInEitherLanguage(String typed, String date) {
        Optional<DatePhrase.Meaning> expected = Optional.of(date)
                .filter(found -> !found.equals("-"))
                .map(found -> new DatePhrase.Meaning(LocalDate.parse(found), Optional.empty()));
        assertThat(DatePhrase.parse(typed, Locale.ENGLISH, TUESDAY)).isEqualTo(expected);
        assertThat(DatePhrase.parse(typed, Locale.GERMAN, TUESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fri 15:00                    | 2026-11-27T15:00
            fri 3pm                      | 2026-11-27T15:00
            Fri, 3 p.m.                  | 2026-11-27T15:00
            fri at 3:30 PM               | 2026-11-27T15:30
            3.30pm fri                   | 2026-11-27T15:30
            tomorrow at 9                | 2026-11-25T09:00
            tomorrow at 9 o'clock        | 2026-11-25T09:00
            tomorrow noon                | 2026-11-25T12:00
            morgen um 9 uhr              | 2026-11-25T09:00
            morgen 9 uhr                 | 2026-11-25T09:00
            morgen um 9                  | 2026-11-25T09:00
            morgen mittag                | 2026-11-25T12:00
            um 9 uhr morgen              | 2026-11-25T09:00
            fr 15.30 uhr                 | 2026-11-27T15:30
            fr um 15.30                  | 2026-11-27T15:30
            fr 15 uhr 30                 | 2026-11-27T15:30
            fr 15:30 Uhr                 | 2026-11-27T15:30
            9 Uhr am Freitag             | 2026-11-27T09:00
            24.12. 18 uhr                | 2026-12-24T18:00
            24.12. 18:00                 | 2026-12-24T18:00
            24.12.2026, 18:00            | 2026-12-24T18:00
            dec 24 6 pm                  | 2026-12-24T18:00
            2026-12-24 18:00             | 2026-12-24T18:00
            2026-12-24T18:00             | 2026-12-24T18:00
            15. um 8                     | 2026-12-15T08:00
            in 3 days at 7am             | 2026-11-27T07:00
            next week 8:15               | 2026-11-30T08:15
            today 12am                   | 2026-11-24T00:00
            today 12pm                   | 2026-11-24T12:00
            today 8:00                   | 2026-11-24T08:00
            15:00                        | 2026-11-24T15:00
            at 15                        | 2026-11-24T15:00
            3pm                          | 2026-11-24T15:00
            15 uhr                       | 2026-11-24T15:00
            15.30 Uhr                    | 2026-11-24T15:30
            9:00                         | 2026-11-25T09:00
            um 9                         | 2026-11-25T09:00
            noon                         | 2026-11-24T12:00
            0:00                         | 2026-11-25T00:00
            10:29                        | 2026-11-25T10:29
            10:30                        | 2026-11-24T10:30
            """)
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
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "/",
                "-",
                "+",
                "15",
                "2026",
                "31 feb",
                "31.2.",
                "30. februar",
                "31/4",
                "0.1.",
                "1.0.",
                "1.13.",
                "32.",
                "0.",
                "0th",
                "32 dec",
                "dec 0",
                "dec 2027",
                "december",
                "25:00",
                "24:00",
                "12:60",
                "fri 25:00",
                "13pm",
                "0am",
                "12.15",
                "fr 15.30",
                "at 9 9",
                "tomorrow 9",
                "mid june",
                "someday",
                "next",
                "next next fri",
                "in days",
                "in 3",
                "+w",
                "fri sat",
                "today tomorrow",
                "2026-13-01",
                "2026-02-30",
                "2026-12",
                "12-24",
                "1.1.1969",
                "1.1.10000",
                "3 dec 1969",
                "+99999",
                "in 9999 years",
                "on",
                "at",
                "ad",
                "onew",
                "um",
                "uhr",
                "morgens",
                "freitags",
                "tomorrows",
                "3 decade",
                "xfri",
                "29/2/2027",
                "2/30",
                "9 am am",
                "24.12.2026.",
                "1.1.0000",
                "٣ dec",
                "fri fri",
                "t",
                "3.3.3.",
            })
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
