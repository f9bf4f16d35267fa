package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Language and theme of a browser in which nobody is logged in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LooksTest {
    private final TestServer server = TestServer.start();
    private final AtomicInteger names = new AtomicInteger();

    @AfterAll
    void stop() {
        server.close();
    }

    private TestClient choosing(String language, String theme) {
        TestClient browser = server.client();
        assertThat(browser.form("/login", "/look", Map.of("language", language, "theme", theme))
                        .status())
                .isEqualTo(303);
        return browser;
    }

    private static String html(TestClient browser, String path) {
        return browser.get(path, "Accept", "text/html", "Accept-Language", "en").body();
    }

    @Test
    void aChoiceHoldsForEveryPageAndLeavesTheOther() {
        TestClient browser = server.client();

        Answer dark = browser.form("/login", "/look", Map.of("theme", "dark", "back", "/register"));
        assertThat(dark.header("Location")).contains("/register");
        assertThat(html(browser, "/register")).contains("<html lang=\"en\" data-theme=\"dark\"");

        browser.form("/login", "/look", Map.of("language", "de"));
        assertThat(html(browser, "/nothing-here")).contains("<html lang=\"de\" data-theme=\"dark\"");

        browser.form("/login", "/look", Map.of("theme", "auto"));
        assertThat(html(browser, "/login")).contains("<html lang=\"de\" data-theme=\"auto\"");
    }

    @Test
    void theAccountsOwnSettingsHoldWhileSomebodyIsLoggedIn() {
        TestClient browser = choosing("de", "dark").loggedIn("person" + names.incrementAndGet());
        assertThat(html(browser, "/account"))
                .contains("<html lang=\"en\" data-theme=\"auto\"")
                .doesNotContain("/look");

        browser.form("/", "/logout", Map.of());
        assertThat(html(browser, "/login")).contains("<html lang=\"de\" data-theme=\"dark\"");
    }

    @Test
    void anAccountMadeInTheBrowserStartsWithItsChoice() {
        TestClient browser = choosing("de", "dark");
        String name = "person" + names.incrementAndGet();
        browser.form("/register", "/register", Map.of("username", name, "password", "purple-otter-sings-7"));

        assertThat(html(browser, "/account")).contains("<html lang=\"de\" data-theme=\"dark\"");
        assertThat(browser.get("/api/v1/account").json().get("language").asText())
                .isEqualTo("de");
    }

    @Test
    void whatIsNotOnOfferIsRefusedAndWhatSomebodyMadeUpIsNothing() {
        TestClient browser = choosing("de", "dark");
        assertThat(browser.form("/login", "/look", Map.of("theme", "pink")).status())
                .isEqualTo(422);
        for (String value : new String[] {"de.pink", "xx.dark", "de", "a.b.c"}) {
            browser.cookies().stream()
                    .filter(cookie -> cookie.getName().endsWith("look"))
                    .forEach(cookie -> cookie.setValue(value));
            assertThat(html(browser, "/login")).as(value).contains("<html lang=\"en\" data-theme=\"auto\"");
        }
    }

    @Test
    void aChoiceLeadsBackToWhereItWasMadeAndNowhereElse() {
        TestClient browser = server.client();
        assertThat(html(browser, "/reset-password?token=a%2Bb"))
                .contains("name=\"back\" value=\"/reset-password?token=a%2Bb\"");
        Answer elsewhere = browser.form("/login", "/look", Map.of("theme", "dark", "back", "//evil.example"));
        assertThat(elsewhere.header("Location")).contains("/");
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsNotLostToAChoice() {
        TestClient browser = server.client();
        String page = post(browser, "Milk & honey").body();
        assertThat(page).contains("name=\"back\" value=\"/login?to=%2F&amp;draft=Milk+%26+honey\"");
        assertThat(html(browser, "/login?to=%2F&draft=Milk+%26+honey"))
                .contains("name=\"draft\" value=\"Milk &amp; honey\"");

        assertThat(post(browser, "long ".repeat(1000)).body())
                .contains("name=\"draft\"")
                .doesNotContain("/look");
    }

    private static Answer post(TestClient browser, String task) {
        return browser.send(
                "POST",
                "/tasks",
                BodyPublishers.ofString(
                        "task=" + java.net.URLEncoder.encode(task, java.nio.charset.StandardCharsets.UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }
}
