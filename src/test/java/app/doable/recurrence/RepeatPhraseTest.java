package app.doable.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.doable.http.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatPhraseTest {
    private static final Due START = new Due.Day(LocalDate.of(2026, 11, 23));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "phrases.csv", delimiter = '|', numLinesToSkip = 1)
    void wordsAreUnderstood(Locale language, String words, String rule, String anchor) {
        assertThat(RepeatPhrase.parse(words, language)).isEqualTo(phrase(rule, anchor));
    }

    @Test
    void aRuleIsWrittenAsTheFirstLineOfTheTableHasIt() throws IOException {
        Set<List<String>> seen = new HashSet<>();
        List<String> written = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (List<String> row : table()) {
            if (seen.add(List.of(row.get(0), row.get(2), row.get(3)))) {
                expected.add(row.get(1));
                written.add(phrase(row.get(2), row.get(3)).words(Locale.of(row.get(0))));
            }
        }
        assertThat(written).isEqualTo(expected).hasSizeGreaterThan(70);
    }

    private static List<List<String>> table() throws IOException {
        try (InputStream table = Objects.requireNonNull(RepeatPhraseTest.class.getResourceAsStream("phrases.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line ->
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .toList();
        }
    }

    private static RepeatPhrase phrase(String rule, String anchor) {
        return new RepeatPhrase(rule, anchor.equals("done") ? Anchor.COMPLETION : Anchor.DUE);
    }

    static Stream<RepeatPhrase> allForms() {
        List<Item> none = List.of();
        Stream<Cycle> plain = Stream.of(Frequency.values())
                .filter(frequency -> frequency != Frequency.SECONDLY)
                .map(frequency -> new Cycle(frequency, 1, none, 0));
        Stream<Cycle> weekly = IntStream.range(1, 128).mapToObj(days -> {
            List<Item> items = Stream.of(DayOfWeek.values())
                    .filter(day -> (days >> (day.getValue() - 1) & 1) == 1)
                    .<Item>map(Item.Weekday::new)
                    .toList();
            return new Cycle(Frequency.WEEKLY, 1, items, 0);
        });
        Stream<Cycle> monthly = items().map(items -> new Cycle(Frequency.MONTHLY, 1, items, 0));
        Stream<Cycle> yearly = IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(month -> items().filter(items -> items.size() == 1)
                        .filter(items -> !(items.getFirst() instanceof Item.Workday))
                        .map(items -> new Cycle(Frequency.YEARLY, 1, items, month)));
        return Stream.of(plain, weekly, monthly, yearly)
                .flatMap(cycles -> cycles)
                .flatMap(RepeatPhraseTest::variants);
    }

    /** The days of a month, alone and in pairs. */
    private static Stream<List<Item>> items() {
        List<Integer> nth = List.of(1, 2, 3, 4, 5, -1);
        List<Item> days = IntStream.rangeClosed(-1, 31)
                .filter(day -> day != 0)
                .<Item>mapToObj(Item.MonthDay::new)
                .toList();
        List<Item> weekdays = Stream.of(DayOfWeek.values())
                .flatMap(day -> nth.stream().<Item>map(number -> new Item.NthWeekday(number, day)))
                .toList();
        List<Item> workdays = nth.stream().<Item>map(Item.Workday::new).toList();
        Stream<List<Item>> alone =
                Stream.of(days, weekdays, workdays).flatMap(List::stream).map(List::of);
        Stream<List<Item>> pairs = Stream.of(days, weekdays)
                .flatMap(all -> IntStream.range(1, all.size()).mapToObj(i -> List.of(all.get(i - 1), all.get(i))));
        return Stream.concat(alone, pairs);
    }

    private static Stream<RepeatPhrase> variants(Cycle cycle) {
        return Stream.of(1, 2, 14)
                .map(interval -> new Cycle(cycle.frequency(), interval, cycle.items(), cycle.month()).rule())
                .flatMap(rule -> Stream.of("", ";UNTIL=20280229", ";COUNT=1", ";COUNT=30")
                        .map(end -> rule + end)
                        .flatMap(whole -> Stream.of(Anchor.values()).map(anchor -> new RepeatPhrase(whole, anchor))));
    }

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsWrittenIsReadAgainAsTheSame(Locale language) {
        List<RepeatPhrase> forms = allForms().toList();
        assertThat(forms).hasSizeGreaterThan(10_000).allSatisfy(form -> {
            String words = form.words(language);
            assertThat(words).doesNotContain("FREQ");
            assertThat(RepeatPhrase.parse(words, language)).as(words).isEqualTo(form);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageSaysDifferentThingsDifferently(Locale language) {
        assertThat(allForms().map(form -> form.words(language))).doesNotHaveDuplicates();
    }

    @Test
    void whatTheWordsMeanCanBeKept() {
        assertThat(allForms()
                        .filter(form -> !form.rule().matches(".*(HOUR|MINUTE)LY.*"))
                        .filter(form ->
                                !form.rule().matches("FREQ=YEARLY.*(BYMONTHDAY=(29|30|31)\\b|BYMONTH=2;BYDAY=5).*")))
                .allSatisfy(
                        form -> assertThat(Repeat.accept(form, START).phrase()).isEqualTo(form));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;INTERVAL=1 | every day",
                "INTERVAL=2;FREQ=WEEKLY;WKST=MO | every 2 weeks",
                "FREQ=WEEKLY;WKST=SU | every week",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU | by a rule: FREQ=WEEKLY;INTERVAL=2;WKST=SU",
                "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | every weekday",
                "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=3 | every month on the third Friday",
                "FREQ=MONTHLY;BYDAY=+3FR | every month on the third Friday",
                "freq=monthly;bymonthday=3 | every month on the 3rd",
                "FREQ=MONTHLY;BYDAY=FR | by a rule: FREQ=MONTHLY;BYDAY=FR",
                "FREQ=MONTHLY;BYMONTHDAY=-2 | by a rule: FREQ=MONTHLY;BYMONTHDAY=-2",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR | by a rule: FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
                "FREQ=MONTHLY;BYMONTH=3 | by a rule: FREQ=MONTHLY;BYMONTH=3",
                "FREQ=YEARLY;BYMONTH=3 | by a rule: FREQ=YEARLY;BYMONTH=3",
                "FREQ=YEARLY;BYDAY=20MO | by a rule: FREQ=YEARLY;BYDAY=20MO",
                "FREQ=DAILY;BYHOUR=9 | by a rule: FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;UNTIL=20271231T225959Z | by a rule: FREQ=DAILY;UNTIL=20271231T225959Z",
                "FREQ=DAILY;COUNT=0 | by a rule: FREQ=DAILY;COUNT=0",
                "FREQ=SECONDLY | by a rule: FREQ=SECONDLY",
                "no rule | by a rule: no rule",
            })
    void otherRulesAreDescribedHonestly(String rule, String words) {
        assertThat(new RepeatPhrase(rule, Anchor.DUE).words(Locale.ENGLISH)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ''",
                "en | sometimes",
                "en | every",
                "en | Monday",
                "en | 3 days",
                "en | every 0 days",
                "en | every 1000000 days",
                "en | every 15",
                "en | every 32nd of the month",
                "en | every sixth Friday",
                "en | every day until yesterday",
                "en | every day until 31 February 2027",
                "en | every day, 0 times",
                "en | every day 10 times until 2027-12-31",
                "en | every monday-",
                "en | every Monday in March",
                "en | every 3 december 2027",
                "en | jeden Tag",
                "en | FREQ=DAILY sometimes",
                "de | every day",
                "de | am Montag",
                "de | jeden 32. des Monats",
                "de | bis morgen",
            })
    void whatIsNotUnderstoodIsSaidSo(Locale language, String words) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> RepeatPhrase.parse(words, language))
                .satisfies(refused ->
                        assertThat(refused.faults()).containsExactly(new Failure.Fault("repeat", "fault.repeatWords")));
    }

    @Test
    void longWordsAreNotRead() {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> RepeatPhrase.parse("every monday and ".repeat(40), Locale.ENGLISH))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new Failure.Fault("repeat", "fault.tooLong", 500)));
    }
}
