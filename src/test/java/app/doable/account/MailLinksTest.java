package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.Mailbox;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What leaves by mail, and what its links do. */
class MailLinksTest {
    private static final String PASSWORD = "purple-otter-sings-7";
    private static final String OTHER_PASSWORD = "green-heron-dances-9";

    private final Mailbox mail = Mailbox.start();
    private final SettableClock clock = new SettableClock();
    private TestServer server = start(Map.of());

    private TestServer start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("DOABLE_SMTP_URL", mail.url());
        settings.put("DOABLE_MAIL_FROM", "doable@example.org");
        return TestServer.start(settings, clock);
    }

    @AfterEach
    void stop() {
        server.close();
        mail.close();
    }

    @Test
    void anAddressCountsOnceItsLinkWasFollowedAndTheButtonPressed() {
        TestClient browser = register("ann", "Ann@Example.org");
        Mailbox.Received received = mail.await(1).getFirst();
        assertThat(received.to()).isEqualTo("Ann@Example.org");
        assertThat(received.body()).contains("ann", "localhost");
        assertThat(login("ann@example.org", PASSWORD)).isEqualTo(401);

        assertThat(browser.get(received.link()).body()).contains("Ann@Example.org");
        assertThat(login("ann@example.org", PASSWORD)).isEqualTo(401);

        assertThat(follow(browser, received.link(), Map.of()).header("Location"))
                .contains("/account?notice=confirmed");
        assertThat(login("ann@example.org", PASSWORD)).isEqualTo(200);
        assertThat(browser.get("/api/v1/account").json().get("email").asText()).isEqualTo("Ann@Example.org");
    }

    @Test
    void aLinkIsGoodOnce() {
        TestClient browser = register("ann", "ann@example.org");
        String link = mail.await(1).getFirst().link();
        follow(browser, link, Map.of());

        assertThat(follow(browser, link, Map.of()).status()).isEqualTo(422);
        assertThat(browser.get(link).body()).contains("no longer good");
    }

    @Test
    void aLinkIsGoodForAnHour() {
        TestClient browser = register("ann", "ann@example.org");
        String link = mail.await(1).getFirst().link();

        clock.advance(Duration.ofHours(1));

        assertThat(follow(browser, link, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        confirmed("ann", "ann@example.org");
        String older = forgotten("ann@example.org", 2).link();
        String newer = forgotten("ann@example.org", 3).link();

        assertThat(follow(server.client(), older, Map.of("password", OTHER_PASSWORD))
                        .status())
                .isEqualTo(422);
        assertThat(follow(server.client(), newer, Map.of("password", OTHER_PASSWORD))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aResetEndsEverySession() {
        TestClient browser = confirmed("ann", "ann@example.org");
        String link = forgotten("ann@example.org", 2).link();
        assertThat(server.client().get(link).body()).contains("name=\"password\"");

        TestClient.Answer weak = follow(server.client(), link, Map.of("password", "password"));
        assertThat(weak.status()).isEqualTo(422);
        TestClient.Answer answer = follow(server.client(), link, Map.of("password", OTHER_PASSWORD));

        assertThat(answer.header("Location")).contains("/login?notice=reset");
        assertThat(browser.get("/api/v1/account").status()).isEqualTo(401);
        assertThat(login("ann", PASSWORD)).isEqualTo(401);
        assertThat(login("ann", OTHER_PASSWORD)).isEqualTo(200);
    }

    @Test
    void anAnswerNeverTellsWhetherAnAddressIsSomebodys() {
        confirmed("ann", "ann@example.org");

        TestClient.Answer known = server.client().json("POST", "/api/v1/forgot-password", email("ann@example.org"));
        TestClient.Answer unknown = server.client().json("POST", "/api/v1/forgot-password", email("bob@example.org"));

        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(mail.await(2)).extracting(Mailbox.Received::to).containsOnly("ann@example.org");
    }

    @Test
    void claimingATakenAddressAnswersTheSameAndTellsItsOwner() {
        confirmed("ann", "ann@example.org");

        TestClient.Answer taken = server.client().json("POST", "/register", registration("eve", "ANN@example.org"));
        TestClient.Answer free = server.client().json("POST", "/register", registration("bob", "bob@example.org"));

        assertThat(taken.status()).isEqualTo(201).isEqualTo(free.status());
        assertThat(taken.body()).isEqualTo(free.body());
        assertThat(mail.await(3))
                .filteredOn(received -> received.to().equalsIgnoreCase("ann@example.org"))
                .extracting(Mailbox.Received::subject)
                .containsExactly("Confirm your address", "You already have an account");
    }

    @Test
    void ofTwoWhoClaimAnAddressTheFirstToConfirmHasIt() {
        TestClient ann = register("ann", "shared@example.org");
        TestClient bob = register("bob", "shared@example.org");
        List<Mailbox.Received> links = mail.await(2);

        assertThat(follow(ann, links.get(0).link(), Map.of()).status()).isEqualTo(303);
        assertThat(follow(bob, links.get(1).link(), Map.of()).status()).isEqualTo(422);
        assertThat(bob.get("/api/v1/account").json().get("email").isNull()).isTrue();
    }

    @Test
    void aChangedAddressIsAnnouncedToTheOldOne() {
        TestClient browser = confirmed("ann", "ann@example.org");
        String oldReset = forgotten("ann@example.org", 2).link();
        assertThat(browser.json(
                                "PUT",
                                "/api/v1/account/address",
                                "{\"email\": \"new@example.org\", \"currentPassword\": \"%s\"}".formatted(PASSWORD))
                        .status())
                .isEqualTo(202);
        Mailbox.Received confirmation = mail.awaitFor("new@example.org", 3);
        assertThat(login("ann@example.org", PASSWORD)).isEqualTo(200);

        follow(browser, confirmation.link(), Map.of());

        Mailbox.Received announcement = mail.awaitFor("ann@example.org", 4);
        assertThat(announcement.subject()).isEqualTo("Your address was changed");
        assertThat(login("ann@example.org", PASSWORD)).isEqualTo(401);
        assertThat(login("new@example.org", PASSWORD)).isEqualTo(200);
        assertThat(follow(server.client(), oldReset, Map.of("password", OTHER_PASSWORD))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void mailIsInThePersonsLanguage() {
        TestClient browser = confirmed("ann", "ann@example.org");
        browser.json("PATCH", "/api/v1/account", "{\"language\": \"de\"}");

        assertThat(forgotten("ann@example.org", 2).subject()).isEqualTo("Wähle ein neues Passwort");
    }

    @Test
    void whereAnAddressIsDemandedNobodyIsInBeforeConfirmingIt() {
        server.close();
        server = start(Map.of("DOABLE_REQUIRE_EMAIL", "true"));
        assertThat(server.client()
                        .json("POST", "/register", TestClient.credentials("ann"))
                        .status())
                .isEqualTo(422);
        TestClient browser = server.client();
        assertThat(browser.form(
                                "/register",
                                "/register",
                                Map.of("username", "ann", "password", PASSWORD, "email", "ann@example.org"))
                        .header("Location"))
                .contains("/login?notice=confirm");
        assertThat(login("ann", PASSWORD)).isEqualTo(403);
        assertThat(login("ann", "not it")).isEqualTo(401);

        follow(browser, mail.await(2).getLast().link(), Map.of());

        assertThat(login("ann", PASSWORD)).isEqualTo(200);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String typed : List.of("ann", "ann@", "a b@example.org", "ann@example.org\\r\\nBcc: eve@example.org")) {
            assertThat(server.client()
                            .json("POST", "/register", registration("ann", typed))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void linksAreKeptAsHashesOnly() {
        register("ann", "ann@example.org");
        String token = mail.await(1).getFirst().link().split("token=", 2)[1];

        List<String> kept = server.database()
                .read(() -> server.database()
                        .sql()
                        .sql("SELECT token_hash FROM mail_link")
                        .query(String.class)
                        .list());

        assertThat(kept).containsExactly(Tokens.hash(token)).doesNotContain(token);
    }

    private TestClient register(String username, String email) {
        TestClient browser = server.client();
        assertThat(browser.form(
                                "/register",
                                "/register",
                                Map.of("username", username, "password", PASSWORD, "email", email))
                        .status())
                .isEqualTo(303);
        return browser;
    }

    private TestClient confirmed(String username, String email) {
        TestClient browser = register(username, email);
        follow(browser, mail.await(1).getFirst().link(), Map.of());
        return browser;
    }

    private Mailbox.Received forgotten(String email, int mails) {
        server.client().json("POST", "/api/v1/forgot-password", email(email));
        return mail.await(mails).getLast();
    }

    /** Presses the button of the page behind the link. */
    private static TestClient.Answer follow(TestClient browser, String link, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("token", link.split("token=", 2)[1]);
        String path = link.split("\\?", 2)[0];
        return browser.form("/login", path, all);
    }

    private static String email(String address) {
        return "{\"email\": \"" + address + "\"}";
    }

    private static String registration(String username, String email) {
        return "{\"username\": \"%s\", \"password\": \"%s\", \"email\": \"%s\"}".formatted(username, PASSWORD, email);
    }

    private int login(String username, String password) {
        return server.client()
                .json("POST", "/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password))
                .status();
    }
}
