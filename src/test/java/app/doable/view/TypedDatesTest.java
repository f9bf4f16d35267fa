package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.StoppedServer;
import app.doable.testing.TestClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the date field says that it understood, on a Tuesday at half past ten. */
class TypedDatesTest extends StoppedServer {
    TypedDatesTest() {
        super("2026-11-24T10:30:00Z");
    }

    private TestClient.Answer ask(String typed, String field, String language) {
        return anna.get(
                "/dates?field=" + field + "&typed=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                "Accept-Language",
                language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fri              | Fri 27 Nov          | Fr., 27. Nov.
            3 dec            | Thu 3 Dec           | Do., 3. Dez.
            +2w              | Tue 8 Dec           | Di., 8. Dez.
            morgen 9 uhr     | Wed 25 Nov, 09:00   | Mi., 25. Nov. um 09:00
            in 3 tagen       | Fri 27 Nov          | Fr., 27. Nov.
            3.1.             | Sun, 3 Jan 2027     | So., 3. Jan. 2027
            """)
    void whatWasUnderstoodIsSaidInThePersonsLanguage(String typed, String english, String german) {
        assertThat(ask(typed, "due", "en-GB").body()).isEqualTo(english);
        assertThat(ask(typed, "due", "de-DE").body()).isEqualTo(german);
    }

    @Test
    void aStartHasNoTime() {
        assertThat(ask("tomorrow 9am", "start", "en-GB").body()).isEqualTo("Wed 25 Nov");
    }

    @ParameterizedTest
    @CsvSource({"31 feb", "''", "someday", "<b>fri</b>"})
    void ofWhatIsNoDateNothingIsSaid(String typed) {
        var answer = ask(typed, "due", "en-GB");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptNowhere() {
        assertThat(ask("fri", "due", "en-GB").header("Cache-Control")).contains("private, no-store");
    }
}
