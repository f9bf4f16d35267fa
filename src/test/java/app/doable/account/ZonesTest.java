package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In whose time zone a person's days begin. */
class ZonesTest {
    private static final SettableClock CLOCK = new SettableClock(); // 8 in the morning of the second of November, UTC
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);
    private static final String KIRITIMATI = "doable-zone=Pacific/Kiritimati"; // 14 hours ahead
    private static final String NIUE = "Pacific/Niue"; // 11 hours behind

    private final TestClient browser = SERVER.client().loggedIn("ann");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private String choose(String zone) {
        return browser.json("PATCH", "/api/v1/account", "{\"timeZone\": \"%s\"}".formatted(zone))
                .json()
                .get("timeZone")
                .asText();
    }

    private String day(String... cookie) {
        String page = cookie.length == 0
                ? browser.get("/", "Accept", "text/html").body()
                : browser.get("/", "Accept", "text/html", "Cookie", cookie[0]).body();
        return page.replaceAll("(?s).*data-day datetime=\"([^\"]*)\".*", "$1");
    }

    private static String dayIn(ZoneId zone) {
        return LocalDate.ofInstant(CLOCK.instant(), zone).toString();
    }

    @Test
    void thePersonsChoiceComesBeforeTheBrowsersAndThatBeforeTheServers() {
        choose("browser");
        assertThat(day()).isEqualTo(dayIn(ZoneId.systemDefault()));
        assertThat(day(KIRITIMATI)).isEqualTo("2026-11-02");

        assertThat(choose(NIUE)).isEqualTo(NIUE);
        assertThat(day(KIRITIMATI)).isEqualTo("2026-11-01");

        assertThat(choose("browser")).isEqualTo("browser");
        assertThat(day(KIRITIMATI)).isEqualTo("2026-11-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Atlantis", "GMT+99", "../../etc", "Europe%2FBerlin", "\"", "x"})
    void aCookieThatNamesNoZoneCountsForNothing(String value) {
        choose("browser");

        assertThat(day("doable-zone=" + value)).isEqualTo(dayIn(ZoneId.systemDefault()));
    }

    @Test
    void theAccountPageKeepsAZoneThatItDoesNotOffer() {
        choose("Etc/GMT+12");

        assertThat(browser.get("/account").body()).contains("<option value=\"Etc/GMT+12\" selected>");
        assertThat(browser.form("/account", "/account", Map.of("timeZone", "Europe/Vienna"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/account").body()).contains("<option value=\"Europe/Vienna\" selected>Vienna");
    }

    @Test
    void placesAreOfferedByTheirPresentNamesInTheReadersLanguage() {
        List<AccountView.ZonePlace> german = ZoneChoices.in(Locale.GERMAN).stream()
                .flatMap(region -> region.places().stream())
                .toList();

        assertThat(german)
                .contains(
                        new AccountView.ZonePlace("Europe/Vienna", "Wien"),
                        new AccountView.ZonePlace("Asia/Kolkata", "Kalkutta"),
                        new AccountView.ZonePlace("Europe/Kyiv", "Kiew"),
                        new AccountView.ZonePlace("America/Los_Angeles", "Los Angeles"))
                .hasSizeGreaterThan(400)
                .doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(ZoneId.of(place.zone())).isNotNull());
        assertThat(ZoneChoices.in(Locale.ENGLISH)).hasSize(10);
    }
}
