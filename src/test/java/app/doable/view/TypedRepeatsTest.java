package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.StoppedServer;
import app.doable.testing.TestClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the repeat field says that it understood, and when the task would be due, on a Tuesday at half past ten. */
class TypedRepeatsTest extends StoppedServer {
    TypedRepeatsTest() {
        super("2026-11-24T10:30:00Z");
    }

    private long add(String members) {
        return anna.json("POST", "/api/v1/tasks", "{\"task\": \"x\"" + members + "}")
                .json()
                .get("id")
                .asLong();
    }

    private TestClient.Answer ask(long task, String typed, String language) {
        return anna.get(
                "/tasks/" + task + "/dates?typed=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                "Accept-Language",
                language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every 2 weeks on mon, thu     | every 2 weeks on Monday and Thursday: Thu 26 Nov · Mon 7 Dec · Thu 10 Dec
            last day of each month        | every month on the last day: Mon 30 Nov · Thu 31 Dec · Sun, 31 Jan 2027
            3 days after it is done       | 3 days after it is done: done today, next Fri 27 Nov
            every day, 2 times            | every day, 2 times: Tue 24 Nov · Wed 25 Nov
            """)
    void aTaskWithoutADateBeginsWithTheFirstThatFits(String typed, String words) {
        assertThat(ask(add(""), typed, "en-GB").body().replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alle 2 Wochen am Mo, Do       | alle 2 Wochen am Montag und Donnerstag: Do., 26. Nov. · Mo., 7. Dez. · Do., 10. Dez.
            am letzten Tag jedes Monats   | jeden Monat am letzten Tag: Mo., 30. Nov. · Do., 31. Dez. · So., 31. Jan. 2027
            3 Tage nachdem es erledigt ist | 3 Tage, nachdem es erledigt ist: heute erledigt, wieder Fr., 27. Nov.
            """)
    void itIsSaidInThePersonsLanguage(String typed, String words) {
        assertThat(ask(add(""), typed, "de-DE").body().replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void aTaskGoesOnFromWhenItIsDue() {
        long task = add(", \"due\": {\"date\": \"2026-12-01\"}");
        assertThat(ask(task, "every week", "en-GB").body().replace('\u00a0', ' '))
                .isEqualTo("every week: Tue 1 Dec · Tue 8 Dec · Tue 15 Dec");
    }

    @ParameterizedTest
    @CsvSource({"sometimes", "''", "every 0 days", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"})
    void ofWhatCannotBeARuleNothingIsSaid(String typed) {
        var answer = ask(add(""), typed, "en-GB");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void nothingIsChangedOrKept() {
        long task = add("");
        String before = anna.get("/api/v1/tasks/" + task).body();
        assertThat(ask(task, "every day", "en-GB").header("Cache-Control")).hasValue("private, no-store");
        assertThat(anna.get("/api/v1/tasks/" + task).body()).isEqualTo(before);
    }

    @Test
    void aStrangersTaskIsNotFound() {
        long task = add("");
        TestClient eve = server().client().loggedIn("eve");
        assertThat(eve.get("/tasks/" + task + "/dates?typed=every+day").status())
                .isEqualTo(404);
    }
}
