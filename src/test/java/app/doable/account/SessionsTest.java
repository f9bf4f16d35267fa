package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.schedule.Background;
import app.doable.testing.QuickPasswords;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The rules of sessions, over HTTP. */
class SessionsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);

    private final String ann = "ann" + NAMES.incrementAndGet();
    private final String bob = "bob" + NAMES.incrementAndGet();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aPersonIsLoggedInInManyBrowsersAtOnce() {
        TestClient desk = SERVER.client().loggedIn(ann);
        TestClient phone = SERVER.client().loggedIn(ann);

        assertThat(isLoggedIn(desk)).isTrue();
        assertThat(isLoggedIn(phone)).isTrue();
        assertThat(phone.get("/api/v1/sessions").json()).hasSize(2);
    }

    @Test
    void loggingInAsSomebodyElseEndsThatBrowsersSessionAndNoOther() {
        TestClient shared = SERVER.client().loggedIn(ann);
        TestClient other = SERVER.client().loggedIn(ann);
        String earlier = SessionCookies.of(shared);
        SERVER.client().json("POST", "/register", TestClient.credentials(bob));

        shared.json("POST", "/login", TestClient.credentials(bob));

        assertThat(shared.get("/api/v1/account").json().get("username").asText())
                .isEqualTo(bob);
        assertThat(isLoggedIn(other)).isTrue();
        assertThat(answerTo(earlier)).isEqualTo(401);
    }

    @Test
    void loggingInAgainEndsThatBrowsersEarlierSession() {
        TestClient browser = SERVER.client().loggedIn(ann);
        String earlier = SessionCookies.of(browser);

        browser.json("POST", "/login", TestClient.credentials(ann));

        assertThat(answerTo(earlier)).isEqualTo(401);
        assertThat(browser.get("/api/v1/sessions").json()).hasSize(1);
    }

    @Test
    void aFailedLoginLeavesTheSessionAlone() {
        TestClient browser = SERVER.client().loggedIn(ann);

        assertThat(browser.json("POST", "/login", "{\"username\": \"" + ann + "\", \"password\": \"not it\"}")
                        .status())
                .isEqualTo(401);

        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void aSessionThatIsNotUsedForThirtyDaysIsOver() {
        TestClient browser = SERVER.client().loggedIn(ann);

        CLOCK.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(isLoggedIn(browser)).isTrue();

        CLOCK.advance(Duration.ofDays(30));
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void aSessionIsOverAfterHalfAYearEvenWhenItIsUsed() {
        TestClient browser = SERVER.client().loggedIn(ann);
        for (int day = 0; day < 179; day += 20) {
            assertThat(isLoggedIn(browser)).isTrue();
            CLOCK.advance(Duration.ofDays(20));
        }
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void lastSeenIsWrittenAtMostOnceAMinute() {
        TestClient browser = SERVER.client().loggedIn(ann);
        String first = lastSeen(browser);

        CLOCK.advance(Duration.ofSeconds(59));
        assertThat(lastSeen(browser)).isEqualTo(first);

        CLOCK.advance(Duration.ofSeconds(1));
        isLoggedIn(browser);
        assertThat(lastSeen(browser)).isNotEqualTo(first);
    }

    @Test
    void checkingASessionIsOneStatement() {
        TestClient browser = SERVER.client().loggedIn(ann);
        long before = SERVER.database().statements();

        browser.get("/api/v1/no-such-route-under-this-name");
        browser.get("/api/v1/account");

        assertThat(SERVER.database().statements() - before).isEqualTo(2);
    }

    @Test
    void aRevokedSessionIsDeadOnTheNextRequest() {
        TestClient desk = SERVER.client().loggedIn(ann);
        TestClient phone = SERVER.client().loggedIn(ann);
        long desks = idOfCurrent(desk);

        assertThat(phone.delete("/api/v1/sessions/" + desks).status()).isEqualTo(200);

        assertThat(isLoggedIn(desk)).isFalse();
        assertThat(isLoggedIn(phone)).isTrue();
    }

    @Test
    void allOtherSessionsEndAtOnce() {
        TestClient desk = SERVER.client().loggedIn(ann);
        TestClient phone = SERVER.client().loggedIn(ann);
        TestClient stranger = SERVER.client().loggedIn(bob);

        phone.delete("/api/v1/sessions");

        assertThat(isLoggedIn(desk)).isFalse();
        assertThat(isLoggedIn(phone)).isTrue();
        assertThat(isLoggedIn(stranger)).isTrue();
    }

    @Test
    void anotherPersonsSessionIsNotFound() {
        TestClient owner = SERVER.client().loggedIn(ann);
        TestClient stranger = SERVER.client().loggedIn(bob);

        assertThat(stranger.delete("/api/v1/sessions/" + idOfCurrent(owner)).status())
                .isEqualTo(404);
        assertThat(stranger.delete("/api/v1/sessions/99999999999999999999").status())
                .isEqualTo(404);
        assertThat(isLoggedIn(owner)).isTrue();
    }

    @Test
    void loggingOutEndsThisBrowsersSessionOnly() {
        TestClient desk = SERVER.client().loggedIn(ann);
        TestClient phone = SERVER.client().loggedIn(ann);
        String cookie = SessionCookies.of(desk);

        desk.json("POST", "/logout", "{}");

        assertThat(answerTo(cookie)).isEqualTo(401);
        assertThat(isLoggedIn(phone)).isTrue();
    }

    @Test
    void theSessionsOfADisabledPersonAreDead() {
        TestClient browser = SERVER.client().loggedIn(ann);
        Passwords passwords = QuickPasswords.create();
        Background background = new Background();

        AccountFeature.operators(SERVER.database(), passwords, _ -> {}, background, CLOCK)
                .disable(ann);

        assertThat(isLoggedIn(browser)).isFalse();
        assertThat(SERVER.client()
                        .json("POST", "/login", TestClient.credentials(ann))
                        .status())
                .isEqualTo(401);
        passwords.close();
        background.close();
    }

    @Test
    void sessionsSayWhereTheyAreFrom() {
        SERVER.client().json("POST", "/register", TestClient.credentials(ann));
        TestClient browser = SERVER.client();
        browser.json(
                "POST",
                "/login",
                TestClient.credentials(ann),
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

        JsonNode session = browser.get("/api/v1/sessions").json().get(0);

        assertThat(session.get("browser").asText()).isEqualTo("Firefox · Linux");
        assertThat(session.get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(session.get("current").asBoolean()).isTrue();
    }

    private static boolean isLoggedIn(TestClient browser) {
        return browser.get("/api/v1/account").status() == 200;
    }

    private static long idOfCurrent(TestClient browser) {
        for (JsonNode session : browser.get("/api/v1/sessions").json()) {
            if (session.get("current").asBoolean()) {
                return session.get("id").asLong();
            }
        }
        throw new AssertionError("no session is the current one");
    }

    private static String lastSeen(TestClient browser) {
        return browser.get("/api/v1/sessions").json().get(0).get("lastSeenAt").asText();
    }

    private int answerTo(String cookie) {
        return SERVER.client().get("/api/v1/account", "Cookie", cookie).status();
    }
}
