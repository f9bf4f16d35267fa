package app.doable.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.doable.http.Failure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent as a rule. */
class AcceptanceTest {
    private static final Due DAY = new Due.Day(LocalDate.of(2026, 11, 23));
    private static final Due MOMENT = new Due.Moment(LocalDateTime.of(2026, 11, 23, 9, 0), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | fault.repeatRule",
                "every day | fault.repeatRule",
                "FREQ | fault.repeatRule",
                "FREQ= | fault.repeatRule",
                "FREQ=NEVER | fault.repeatRule",
                "INTERVAL=2 | fault.repeatRule",
                "FREQ=DAILY; | fault.repeatRule",
                "FREQ=DAILY;;INTERVAL=2 | fault.repeatRule",
                "FREQ=DAILY;FREQ=WEEKLY | fault.repeatRule",
                "FREQ=DA\u0000ILY | fault.repeatRule",
                "FREQ=DAıLY | fault.repeatRule",
                "FREQ=DAILY INTERVAL=2 | fault.repeatRule",
                "FREQ=WEEKLY;BYDAY=XX | fault.repeatRule",
                "FREQ=WEEKLY;BYDAY= | fault.repeatRule",
                "FREQ=WEEKLY;BYDAY=MO,,TU | fault.repeatRule",
                "FREQ=WEEKLY;BYDAY=2MO | fault.repeatRule",
                "FREQ=WEEKLY;BYMONTHDAY=1 | fault.repeatRule",
                "FREQ=MONTHLY;BYMONTHDAY=32 | fault.repeatRule",
                "FREQ=MONTHLY;BYMONTHDAY=0 | fault.repeatRule",
                "FREQ=MONTHLY;BYWEEKNO=3 | fault.repeatRule",
                "FREQ=MONTHLY;BYSETPOS=1 | fault.repeatRule",
                "FREQ=YEARLY;BYMONTH=13 | fault.repeatRule",
                "FREQ=YEARLY;UNTIL=soon | fault.repeatRule",
                "FREQ=YEARLY;UNTIL=20271332 | fault.repeatRule",
                "FREQ=DAILY;INTERVAL=0 | fault.repeatNumber",
                "FREQ=DAILY;INTERVAL=-1 | fault.repeatNumber",
                "FREQ=DAILY;INTERVAL=x | fault.repeatNumber",
                "FREQ=DAILY;INTERVAL=99999999999 | fault.repeatNumber",
                "FREQ=DAILY;COUNT=0 | fault.repeatNumber",
                "FREQ=DAILY;COUNT=2147483648 | fault.repeatNumber",
                "FREQ=DAILY;COUNT=2;UNTIL=20271231 | fault.repeatEnds",
                "FREQ=DAILY;UNTIL=20261122 | fault.repeatEnded",
                "FREQ=DAILY;UNTIL=20261122T235959Z | fault.repeatEnded",
                "FREQ=HOURLY | fault.repeatTime",
                "FREQ=MINUTELY;INTERVAL=5 | fault.repeatTime",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | fault.repeatNever",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30 | fault.repeatNever",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30 | fault.repeatNever",
                "FREQ=MONTHLY;BYDAY=6MO | fault.repeatNever",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2 | fault.repeatNever",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1 | fault.repeatNever",
                "FREQ=YEARLY;INTERVAL=401 | fault.repeatNever",
                "FREQ=YEARLY;INTERVAL=100000 | fault.repeatNever",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3 | fault.repeatNever",
                "FREQ=YEARLY;BYWEEKNO=53 | fault.repeatUnknown",
                "FREQ=YEARLY;BYWEEKNO=20;INTERVAL=2 | fault.repeatUnknown",
                "FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1MO | fault.repeatUnknown",
            })
    void whatIsNoGoodRuleOfDaysIsRefused(String typed, String key) {
        assertThat(refusal(typed, DAY)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"FREQ=SECONDLY | fault.repeatTime", "FREQ=SECONDLY;INTERVAL=3600 | fault.repeatTime"})
    void secondsAreRefusedForDays(String typed, String key) {
        assertThat(refusal(typed, DAY)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY | fault.repeatUnknown",
                "FREQ=SECONDLY;INTERVAL=3600 | fault.repeatUnknown",
                "FREQ=DAILY;BYSECOND=0,30 | fault.repeatUnknown",
                "FREQ=MINUTELY;BYMONTH=2 | fault.repeatUnknown",
                "FREQ=DAILY;BYHOUR=9,10;BYSETPOS=1 | fault.repeatUnknown",
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,15,30,45 | fault.repeatUnknown",
                "FREQ=DAILY;BYHOUR=24 | fault.repeatRule",
                "FREQ=HOURLY;INTERVAL=2;BYHOUR=10 | fault.repeatNever",
                "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=15 | fault.repeatNever",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30 | fault.repeatNever",
                "FREQ=DAILY;UNTIL=20261123T075959Z | fault.repeatEnded",
            })
    void whatIsNoGoodRuleOfMomentsIsRefused(String typed, String key) {
        assertThat(refusal(typed, MOMENT)).isEqualTo(key);
    }

    private static String refusal(String typed, Due start) {
        Failure.Invalid refused = catchThrowableOfType(
                Failure.Invalid.class, () -> Repeat.accept(new RepeatPhrase(typed, Anchor.DUE), start));
        assertThat(refused).as(typed).isNotNull();
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.faults().getFirst().field()).isEqualTo("repeat");
        return refused.faults().getFirst().messageKey();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501})
    void aRuleMayHaveFiveHundredCharacters(int length) {
        String start = "FREQ=DAILY;X-LONG=";
        String rule = start + "x".repeat(length - start.length());

        if (length <= 500) {
            assertThat(Repeat.accept(new RepeatPhrase(rule, Anchor.DUE), DAY).rule())
                    .isEqualTo(rule);
        } else {
            assertThat(refusal(rule, DAY)).isEqualTo("fault.tooLong");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | FREQ=DAILY",
                " RRULE:FREQ=DAILY | FREQ=DAILY",
                "rrule:freq=daily;interval=02 | freq=daily;interval=02",
                "BYDAY=MO;FREQ=WEEKLY | BYDAY=MO;FREQ=WEEKLY",
                "FREQ=DAILY;COUNT=1 | FREQ=DAILY;COUNT=1",
                "FREQ=DAILY;UNTIL=20261123 | FREQ=DAILY;UNTIL=20261123",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO | FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=YEARLY;INTERVAL=400 | FREQ=YEARLY;INTERVAL=400",
                "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTH=5L;SKIP=FORWARD | RSCALE=CHINESE;FREQ=MONTHLY;BYMONTH=5L;SKIP=FORWARD",
                "FREQ=DAILY;X-WHEN=Raining | FREQ=DAILY;X-WHEN=Raining",
            })
    void aRuleIsKeptToTheLetter(String typed, String kept) {
        Repeat repeat = Repeat.accept(new RepeatPhrase(typed, Anchor.COMPLETION), DAY);

        assertThat(repeat).isEqualTo(new Repeat(kept, Anchor.COMPLETION, DAY, 0));
    }
}
