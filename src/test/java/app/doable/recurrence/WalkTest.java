package app.doable.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule costs more work than is bearable. */
class WalkTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final LocalDateTime START = LocalDateTime.of(1996, 11, 24, 9, 0);
    private static final LocalDateTime TODAY = START.plusYears(30);
    private static final LocalDateTime HORIZON = START.plusYears(400);

    static Stream<String> dearRules() {
        return Stream.of(
                "FREQ=MINUTELY",
                "FREQ=MINUTELY;INTERVAL=7",
                "FREQ=MINUTELY;BYDAY=MO;BYHOUR=3;BYMINUTE=1",
                "FREQ=MINUTELY;INTERVAL=1439;BYDAY=MO;BYHOUR=3",
                "FREQ=MINUTELY;COUNT=100000",
                "FREQ=HOURLY",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=HOURLY;COUNT=100000",
                "FREQ=HOURLY;BYMINUTE=" + numbers(60),
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=DAILY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=DAILY;BYHOUR=" + numbers(12) + ";BYMINUTE=0,30;COUNT=100000",
                "FREQ=WEEKLY;INTERVAL=3;BYMONTH=2;BYDAY=SA,SU;BYSETPOS=-1",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers(12) + ";BYMINUTE=0,30",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers(24) + ";BYSETPOS=366",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers(10),
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers(10) + ";BYSETPOS=366",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO");
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("dearRules")
    void thirtyYearsLateCostLittle(String text) {
        Due.Moment start = new Due.Moment(START, UTC);
        Repeat repeat = Repeat.accept(new RepeatPhrase(text, Anchor.DUE), start);
        Rule rule = Rule.parse(text).orElseThrow();

        Next next = repeat.next(start, Instant.from(TODAY.atZone(UTC)), UTC);
        Walk walk = new Walk(Faithful.forLibrary(rule), START, rule.has("COUNT") ? START : TODAY, HORIZON);
        LocalDateTime found = walk.next().orElseThrow();
        for (int read = 1; !found.isAfter(TODAY) && read < rule.count().orElse(Integer.MAX_VALUE); read++) {
            found = walk.next().orElseThrow();
        }

        assertThat(next).isEqualTo(found.isAfter(TODAY) ? again(found, repeat) : new Next.Over());
        assertThat(walk.steps()).isLessThan(400_000);
    }

    private static Next again(LocalDateTime found, Repeat repeat) {
        return new Next.Again(
                new Due.Moment(found, UTC), new Repeat(repeat.rule(), repeat.anchor(), repeat.start(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MINUTELY;BYHOUR=3;INTERVAL=1440",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;BYDAY=MO,TU;BYMONTH=2;BYSETPOS=3",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6,7,8,9,10;BYSETPOS=366"
            })
    void aSearchForWhatNeverHappensEnds(String text) {
        Walk walk = new Walk(Rule.parse(text).orElseThrow(), START, START, HORIZON);

        assertThat(catchThrowable(() -> assertThat(walk.next()).isEmpty()))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        gaveUp -> assertThat(gaveUp).isInstanceOf(Beyond.class));
        assertThat(walk.steps()).isLessThanOrEqualTo(Walk.MOST_STEPS + 4_320);
    }
}
