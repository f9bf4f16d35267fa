package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {
    private final SettableClock clock = new SettableClock();
    private final TestServer server = TestServer.start(Map.of(), clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void afterTenFailuresAnAccountTakesAPauseEvenForTheRightPassword() {
        register("ann");
        fail("ann", 10);

        TestClient.Answer refused = login(server.client(), "ann", right());
        assertThat(refused.status()).isEqualTo(429);
        int seconds = Integer.parseInt(refused.header("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(90, 91);

        clock.advance(Duration.ofSeconds(seconds));
        assertThat(login(server.client(), "ann", right()).status()).isEqualTo(200);
    }

    /** Nobody gains by waiting for the end of a quarter of an hour: its ten come back one by one. */
    @Test
    void triesComeBackOneByOne() {
        register("ann");
        fail("ann", 10);
        for (int more = 0; more < 10; more++) {
            clock.advance(Duration.ofSeconds(90));
            fail("ann", 1);
            assertThat(login(server.client(), "ann", right()).status()).isEqualTo(429);
        }
    }

    @Test
    void aNameThatNobodyHasIsLimitedLikeAnyOther() {
        fail("nobody", 10);

        assertThat(login(server.client(), "nobody", right()).status()).isEqualTo(429);
    }

    @Test
    void theCaseOfANameMakesNoDifference() {
        register("ann");
        fail("ann", 5);
        fail("ANN", 5);

        assertThat(login(server.client(), "Ann", right()).status()).isEqualTo(429);
    }

    @Test
    void successesAreNotCounted() {
        register("ann");
        for (int login = 0; login < 12; login++) {
            assertThat(login(server.client(), "ann", right()).status()).isEqualTo(200);
        }
    }

    @Test
    void openSessionsAndTheOwnersBrowserAreNotTouched() {
        TestClient owner = server.client().loggedIn("ann");
        fail("ann", 10);

        assertThat(owner.get("/api/v1/account").status()).isEqualTo(200);
        owner.json("POST", "/logout", "{}");
        assertThat(login(owner, "ann", right()).status()).isEqualTo(200);
        assertThat(login(server.client(), "ann", right()).status()).isEqualTo(429);
    }

    @Test
    void aKnownBrowserHasItsOwnLimit() {
        TestClient owner = server.client().loggedIn("ann");
        owner.json("POST", "/logout", "{}");
        for (int failure = 0; failure < 10; failure++) {
            assertThat(login(owner, "ann", "not it").status()).isEqualTo(401);
        }

        assertThat(login(owner, "ann", right()).status()).isEqualTo(429);
        assertThat(login(server.client(), "ann", right()).status()).isEqualTo(200);
    }

    @Test
    void aBrowserKnownToOnePersonIsAStrangerToAnother() {
        register("ann");
        TestClient bobs = server.client().loggedIn("bob");
        fail("ann", 10);

        assertThat(login(bobs, "ann", right()).status()).isEqualTo(429);
    }

    @Test
    void anAddressTakesAPauseAfterAHundredFailures() {
        for (int name = 0; name < 10; name++) {
            fail("nobody" + name, 10);
        }
        assertThat(login(server.client(), "anybody", right()).status()).isEqualTo(429);
        assertThat(server.client()
                        .json("POST", "/register", TestClient.credentials("newcomer"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void manyPeopleCanRegisterFromOneAddress() {
        for (int person = 0; person < 30; person++) {
            register("person" + person);
        }
    }

    @Test
    void theOtherNameOfAnAccountIsRefusedWithoutTellingThatItIsOne() {
        register("ann");
        server.database().write(() -> {
            PersonStore store = new PersonStore(server.database());
            store.changeAddress(store.findByUsername("ann").orElseThrow().id(), EmailAddress.parse("ann@example.org"));
        });
        assertThat(login(server.client(), "Ann@Example.org", right()).status()).isEqualTo(200);
        fail("ann", 10);

        assertThat(login(server.client(), "ann@example.org", right()).status()).isEqualTo(401);
    }

    private void register(String username) {
        assertThat(server.client()
                        .json("POST", "/register", TestClient.credentials(username))
                        .status())
                .isEqualTo(201);
    }

    private void fail(String username, int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThat(login(server.client(), username, "not it").status()).isEqualTo(401);
        }
    }

    private static String right() {
        return "purple-otter-sings-7";
    }

    private static TestClient.Answer login(TestClient browser, String username, String password) {
        return browser.json(
                "POST", "/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }
}
