package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EntrancePagesTest {
    private static final String PASSWORD = "purple-otter-sings-7";
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);

    private final String ann = "ann" + NAMES.incrementAndGet();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whoRegistersIsIn() {
        TestClient browser = SERVER.client();

        TestClient.Answer answer =
                browser.form("/register", "/register", Map.of("username", ann, "password", PASSWORD));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/");
        assertThat(browser.get("/account").body()).contains(ann);
    }

    @Test
    void aRefusedRegistrationKeepsWhatWasTypedButNoPassword() {
        SERVER.client().loggedIn(ann);

        TestClient.Answer taken =
                SERVER.client().form("/register", "/register", Map.of("username", ann, "password", PASSWORD));
        TestClient.Answer weak =
                SERVER.client().form("/register", "/register", Map.of("username", ann, "password", "password1"));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body()).contains("value=\"" + ann + "\"").doesNotContain(PASSWORD);
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("id=\"password-fault\"").doesNotContain("password1");
    }

    @Test
    void aPageThatNeedsASessionLeadsToTheLoginAndBack() {
        SERVER.client().loggedIn(ann);
        TestClient browser = SERVER.client();

        TestClient.Answer refused = browser.get("/account/sessions?a=b", "Accept", "text/html");
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.header("Location")).contains("/login?to=%2Faccount%2Fsessions%3Fa%3Db");

        String login = browser.get("/login?to=%2Faccount%2Fsessions%3Fa%3Db").body();
        assertThat(login).contains("name=\"to\" value=\"/account/sessions?a=b\"");
        assertThat(browser.form("/login", "/login", Map.of("username", ann, "password", PASSWORD, "to", "/account"))
                        .header("Location"))
                .contains("/account");
    }

    @Test
    void aLoginNeverLeadsToAnotherSite() {
        SERVER.client().loggedIn(ann);

        assertThat(SERVER.client()
                        .form(
                                "/login?to=%2F%2Fevil.example",
                                "/login", Map.of("username", ann, "password", PASSWORD, "to", "/\\evil.example"))
                        .header("Location"))
                .contains("/");
    }

    @Test
    void whatWasTypedIntoASessionThatHadEndedIsKept() {
        TestClient browser = SERVER.client().loggedIn(ann);
        CLOCK.advance(Duration.ofDays(31));

        TestClient.Answer ended = post(browser, "/tasks", "csrf=old&task=Water+the+%22plants%22");
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.body()).contains("name=\"draft\" value=\"Water the &#34;plants&#34;\"");

        TestClient.Answer login = browser.form(
                "/login", "/login", Map.of("username", ann, "password", PASSWORD, "draft", "Water the \"plants\""));
        String home = login.header("Location").orElseThrow();
        assertThat(browser.get(home, "Accept", "text/html").body())
                .contains("name=\"task\" value=\"Water the &#34;plants&#34;\"");
    }

    @Test
    void aLongDraftIsOfferedInAFormThatTheNewSessionCanSend() {
        TestClient browser = SERVER.client().loggedIn(ann);
        String draft = "ünlich ".repeat(1000);
        CLOCK.advance(Duration.ofDays(31));

        TestClient.Answer login =
                browser.form("/login", "/login", Map.of("username", ann, "password", PASSWORD, "draft", draft));

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.body()).contains(draft);
        String token = login.body().split("name=\"csrf\" value=\"", 2)[1].split("\"", 2)[0];
        assertThat(post(browser, "/tasks", "csrf=" + token + "&task=" + "kept").status())
                .isEqualTo(303);
    }

    @Test
    void aScriptedFormIsSentToTheLogin() {
        TestClient browser = SERVER.client();

        TestClient.Answer ended = post(browser, "/tasks", "task=Milk", "HX-Request", "true");

        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.header("HX-Redirect")).contains("/login?draft=Milk");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysNoMore() {
        SERVER.client().loggedIn(ann);

        TestClient.Answer wrong =
                SERVER.client().form("/login", "/login", Map.of("username", ann, "password", "not it"));
        TestClient.Answer unknown =
                SERVER.client().form("/login", "/login", Map.of("username", "nobody", "password", "not it"));

        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.body()).contains("value=\"" + ann + "\"").doesNotContain("not it");
    }

    @Test
    void whereRegistrationIsClosedOnlyTheFirstAccountCanBeMade() {
        try (TestServer closed = TestServer.start(Map.of("DOABLE_REGISTRATION", "closed"), CLOCK)) {
            assertThat(closed.client().get("/register").body()).contains("name=\"username\"");
            assertThat(closed.client()
                            .json("POST", "/register", TestClient.credentials("first"))
                            .status())
                    .isEqualTo(201);

            assertThat(closed.client()
                            .json("POST", "/register", TestClient.credentials("second"))
                            .status())
                    .isEqualTo(403);
            assertThat(closed.client().get("/register").body()).doesNotContain("name=\"username\"");
        }
    }

    @Test
    void withoutMailTheForgottenPasswordIsTheOperatorsToReplace() {
        TestClient browser = SERVER.client();

        assertThat(browser.get("/forgot-password").body())
                .contains("./doable user reset-password")
                .doesNotContain("name=\"email\"");
        assertThat(browser.json("POST", "/api/v1/forgot-password", "{\"email\": \"ann@example.org\"}")
                        .status())
                .isEqualTo(422);
    }

    private static TestClient.Answer post(TestClient browser, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        all[headers.length + 2] = "Accept";
        all[headers.length + 3] = "text/html";
        return browser.send("POST", path, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8), all);
    }
}
