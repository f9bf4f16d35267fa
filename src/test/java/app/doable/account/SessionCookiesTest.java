package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where a session's token is, and where it is not. */
final class SessionCookiesTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final TestServer SERVER = TestServer.start();

    private final String ann = "ann" + NAMES.incrementAndGet();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void eachLoginHasATokenOfItsOwn() {
        Set<String> tokens = new HashSet<>();
        TestClient browser = SERVER.client().loggedIn(ann);
        for (int login = 0; login < 3; login++) {
            browser.json("POST", "/login", TestClient.credentials(ann));
            tokens.add(SessionCookies.of(browser));
        }
        assertThat(tokens).hasSize(3).allMatch(cookie -> cookie.length() > 43);
    }

    @Test
    void aPlantedTokenIsNeverAdopted() {
        SERVER.client().loggedIn(ann);
        String name = SessionCookies.setBy(SERVER.client().json("POST", "/login", TestClient.credentials(ann)))
                .split("=", 2)[0];
        String planted = name + "=" + "A".repeat(43);

        TestClient.Answer login =
                SERVER.client().json("POST", "/login", TestClient.credentials(ann), "Cookie", planted);

        assertThat(login.status()).isEqualTo(200);
        assertThat(String.join(" ", login.response().headers().allValues("Set-Cookie")))
                .doesNotContain("A".repeat(43));
        assertThat(SERVER.client().get("/api/v1/account", "Cookie", planted).status())
                .isEqualTo(401);
    }

    @Test
    void aLoginNeverRepeatsItsToken() {
        TestClient browser = SERVER.client().loggedIn(ann);
        TestClient.Answer login = browser.json("POST", "/login", TestClient.credentials(ann));

        assertThat(login.body()).doesNotContain(SessionCookies.of(browser).split("=", 2)[1]);
        assertThat(browser.get("/api/v1/sessions").body())
                .doesNotContain(SessionCookies.of(browser).split("=", 2)[1]);
    }

    @Test
    void aCookieIsHiddenFromScriptAndOutlivesTheBrowser() {
        SERVER.client().loggedIn(ann);
        String cookie = SessionCookies.setBy(SERVER.client().json("POST", "/login", TestClient.credentials(ann)));

        assertThat(cookie)
                .startsWith("doable-")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=15552000")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void overTlsACookieIsBoundToTheHost() {
        try (TestServer tls = TestServer.start(Map.of("DOABLE_BASE_URL", "https://todo.example.org"))) {
            tls.client().json("POST", "/register", TestClient.credentials(ann));
            String cookie = SessionCookies.setBy(tls.client().json("POST", "/login", TestClient.credentials(ann)));

            assertThat(cookie)
                    .startsWith("__Host-doable=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain");
        }
    }
}
