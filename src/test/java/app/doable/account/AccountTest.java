package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.Eventually;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people do with their own account, by JSON and by forms. */
class AccountTest {
    private static final String PASSWORD = "purple-otter-sings-7";
    private static final String OTHER_PASSWORD = "green-heron-dances-9";
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final TestServer SERVER = TestServer.start(Map.of(), new SettableClock());

    private final String ann = "ann" + NAMES.incrementAndGet();
    private final TestClient browser = SERVER.client().loggedIn(ann);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void puttingBackWhatWasReadChangesNothing() {
        String account = browser.get("/api/v1/account").body();

        TestClient.Answer answer = browser.json("PATCH", "/api/v1/account", account);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(account);
    }

    @Test
    void nameLanguageAndThemeAreChangedAndTheRestStays() {
        JsonNode changed = browser.json(
                        "PATCH",
                        "/api/v1/account",
                        "{\"displayName\": \" Ann 🦊 \", \"language\": \"de\", \"theme\": \"dark\"}")
                .json();

        assertThat(changed.get("displayName").asText()).isEqualTo("Ann 🦊");
        assertThat(changed.get("username").asText()).isEqualTo(ann);
        assertThat(browser.get("/account").body()).contains("lang=\"de\"", "data-theme=\"dark\"");

        JsonNode back = browser.json("PATCH", "/api/v1/account", "{\"language\": \"browser\", \"theme\": \"auto\"}")
                .json();
        assertThat(back.get("language").asText()).isEqualTo("browser");
        assertThat(browser.get("/account").body()).contains("lang=\"en\"", "data-theme=\"auto\"");
    }

    @Test
    void singleLettersAreShortcutsUntilTheyAreTurnedOff() {
        assertThat(browser.get("/api/v1/account").json().get("letterKeys").asBoolean())
                .isTrue();

        browser.form("/account", "/account", Map.of("letterKeys", "false"));
        assertThat(browser.get("/api/v1/account").json().get("letterKeys").asBoolean())
                .isFalse();
        browser.form("/account", "/account", Map.of("displayName", "Ann"));
        assertThat(browser.get("/").body()).contains("data-letters=\"off\"").doesNotContain("<kbd>j</kbd>");

        browser.json("PATCH", "/api/v1/account", "{\"letterKeys\": true}");
        assertThat(browser.get("/").body()).contains("data-letters=\"on\"").contains("<kbd>j</kbd>");
    }

    @Test
    void whatCannotBeIsRefusedByItsName() {
        assertThat(refusedField("{\"displayName\": \"  \"}")).isEqualTo("displayName");
        assertThat(refusedField("{\"displayName\": \"a\\u0000b\"}")).isEqualTo("displayName");
        assertThat(refusedField("{\"language\": \"fr\"}")).isEqualTo("language");
        assertThat(refusedField("{\"theme\": \"pink\"}")).isEqualTo("theme");
        assertThat(refusedField("{\"letterKeys\": \"no\"}")).isEqualTo("letterKeys");
        assertThat(refusedField("{\"timeZone\": \"Europe/Atlantis\"}")).isEqualTo("timeZone");
        assertThat(refusedField("{\"timeZone\": \"GMT+99\"}")).isEqualTo("timeZone");
        assertThat(refusedField("{\"timeZone\": \"\"}")).isEqualTo("timeZone");
        assertThat(refusedField("{\"timeZone\": null}")).isEqualTo("timeZone");
        assertThat(refusedField("{\"username\": \"a\"}")).isEqualTo("username");
        assertThat(refusedField("{\"isAdmin\": true}")).isEqualTo("isAdmin");
    }

    @Test
    void aNewUsernameIsTheOneToLogInWith() {
        assertThat(browser.json("PATCH", "/api/v1/account", "{\"username\": \"%s-new\"}".formatted(ann))
                        .status())
                .isEqualTo(200);

        assertThat(login(ann, PASSWORD)).isEqualTo(401);
        assertThat(login(ann + "-new", PASSWORD)).isEqualTo(200);
    }

    @Test
    void aTakenUsernameIsAConflict() {
        SERVER.client().loggedIn(ann + "-taken");

        assertThat(browser.json("PATCH", "/api/v1/account", "{\"username\": \"%s-TAKEN\"}".formatted(ann))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAtOnce() {
        TestClient other = SERVER.client().loggedIn(ann);

        TestClient.Answer answer = browser.json("PUT", "/api/v1/account/password", passwords(PASSWORD, OTHER_PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/account").status()).isEqualTo(200);
        assertThat(other.get("/api/v1/account").status()).isEqualTo(401);
        assertThat(login(ann, PASSWORD)).isEqualTo(401);
        assertThat(login(ann, OTHER_PASSWORD)).isEqualTo(200);
    }

    @Test
    void aNewPasswordNeedsTheCurrentOne() {
        TestClient.Answer answer = browser.json("PUT", "/api/v1/account/password", passwords("not it", OTHER_PASSWORD));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("currentPassword");
        assertThat(answer.body()).doesNotContain("not it", OTHER_PASSWORD);
        assertThat(login(ann, PASSWORD)).isEqualTo(200);
    }

    @Test
    void guessingTheCurrentPasswordIsLimitedAndLocksNobodyOut() {
        for (int guess = 0; guess < 10; guess++) {
            browser.json("PUT", "/api/v1/account/password", passwords("not it", OTHER_PASSWORD));
        }

        assertThat(browser.json("PUT", "/api/v1/account/password", passwords(PASSWORD, OTHER_PASSWORD))
                        .status())
                .isEqualTo(429);
        assertThat(login(ann, PASSWORD)).isEqualTo(200);
    }

    @Test
    void aPasswordLikeTheOwnNameIsRefused() {
        TestClient.Answer answer = browser.json("PUT", "/api/v1/account/password", passwords(PASSWORD, ann + ann));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("newPassword");
    }

    @Test
    void everythingOfAPersonCanBeDownloaded() {
        browser.json("POST", "/tasks", "{\"task\": \"Water the plants\"}");

        TestClient.Answer file = browser.get("/account/data");

        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"doable.json\"");
        assertThat(file.json().get("account").get("username").asText()).isEqualTo(ann);
        assertThat(file.json().get("sessions")).hasSize(1);
        assertThat(file.json().get("events")).isNotEmpty();
        assertThat(file.json().get("tasks").get(0).get("task").asText()).isEqualTo("Water the plants");
        assertThat(file.json().get("changes").get(0).get("kind").asText()).isEqualTo("created");
        assertThat(file.body()).doesNotContain("argon2");
    }

    @Test
    void aDeletedAccountIsGoneWithItsNameFree() {
        TestClient other = SERVER.client().loggedIn(ann);
        browser.json("POST", "/tasks", "{\"task\": \"Water the plants\"}");
        assertThat(browser.json("POST", "/api/v1/account/deletion", "{\"currentPassword\": \"not it\"}")
                        .status())
                .isEqualTo(422);

        assertThat(browser.json("POST", "/api/v1/account/deletion", "{\"currentPassword\": \"%s\"}".formatted(PASSWORD))
                        .status())
                .isEqualTo(200);

        assertThat(other.get("/api/v1/account").status()).isEqualTo(401);
        assertThat(login(ann, PASSWORD)).isEqualTo(401);
        assertThat(SERVER.client().loggedIn(ann).get("/tasks").body()).isEqualTo("[]");
    }

    @Test
    void whatHappensToAnAccountIsOnRecord() {
        login(ann, "not it");
        browser.json("PUT", "/api/v1/account/password", passwords(PASSWORD, OTHER_PASSWORD));

        Eventually.eventually(
                "the failed login is on record", Duration.ofSeconds(5), () -> kinds().contains("login-failed"));

        assertThat(kinds()).contains("registered", "logged-in", "password-changed");
        assertThat(browser.get("/account/security").body()).contains("A login failed", "Password changed", "127.0.0.1");
    }

    @Test
    void formsSayWhatWasWrongBesideTheField() {
        TestClient.Answer wrong = browser.form(
                "/account", "/account/password", Map.of("currentPassword", "not it", "newPassword", OTHER_PASSWORD));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"currentPassword-fault\"").doesNotContain("not it", OTHER_PASSWORD);

        TestClient.Answer name =
                browser.form("/account", "/account", Map.of("displayName", "", "username", ann + "x", "theme", "dark"));
        assertThat(name.status()).isEqualTo(422);
        assertThat(name.body()).contains("id=\"displayName-fault\"", "value=\"" + ann + "x\"");
    }

    @Test
    void sessionsAreEndedByForms() {
        TestClient other = SERVER.client().loggedIn(ann);
        assertThat(browser.get("/account/sessions").body()).contains("127.0.0.1");

        assertThat(browser.form("/account/sessions", "/account/sessions/end-others", Map.of())
                        .status())
                .isEqualTo(303);

        assertThat(other.get("/api/v1/account").status()).isEqualTo(401);
    }

    private String refusedField(String body) {
        TestClient.Answer answer = browser.json("PATCH", "/api/v1/account", body);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().get("errors").get(0).get("field").asText();
    }

    private List<String> kinds() {
        return StreamSupport.stream(browser.get("/api/v1/account/events").json().spliterator(), false)
                .map(event -> event.get("kind").asText())
                .toList();
    }

    private static int login(String username, String password) {
        return SERVER.client()
                .json("POST", "/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password))
                .status();
    }

    private static String passwords(String current, String next) {
        return "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(current, next);
    }
}
