package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.MailLink.Purpose;
import app.doable.database.Database;
import app.doable.page.Look;
import app.doable.testing.EachDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What the stores of accounts promise, on every database. */
@EachDatabase
class AccountStoresTest {
    private static final Client CLIENT = new Client("browser", "192.0.2.1");
    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);

    private final Database database;
    private final PersonStore people;
    private final CredentialStore credentials;
    private final SessionStore sessions;
    private final MailLinkStore links;
    private final KnownBrowserStore browsers;
    private final SecurityEventStore events;
    private long ann;
    private long bob;

    AccountStoresTest(Database database) {
        this.database = database;
        people = new PersonStore(database);
        credentials = new CredentialStore(database);
        sessions = new SessionStore(database);
        links = new MailLinkStore(database);
        browsers = new KnownBrowserStore(database);
        events = new SecurityEventStore(database);
    }

    @BeforeEach
    void makePeople() {
        ann = database.write(() -> people.insert(Username.parse("ann"), "hash", true, 1));
        bob = database.write(() -> people.insert(Username.parse("𝒷ob李"), "hash", false, 2));
    }

    @Test
    void namesAreKeptToTheLetter() {
        Preferences preferences = new Preferences(
                Look.UNCHOSEN.withLanguage("de"), Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")), false);
        database.write(() -> people.update(
                new Profile(
                        ann,
                        "Änn",
                        "Ann 🦊 שלום",
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        preferences,
                        NOW,
                        Optional.empty(),
                        Optional.empty()),
                Username.key("Änn")));

        Profile found =
                database.read(() -> people.findByUsername(Username.key("äNN"))).orElseThrow();

        assertThat(found.displayName()).isEqualTo("Ann 🦊 שלום");
        assertThat(found.username()).isEqualTo("Änn");
        assertThat(found.preferences()).isEqualTo(preferences);
        assertThat(database.read(() -> people.findByUsername(Username.key("ann"))))
                .isEmpty();
    }

    @Test
    void anAddressIsOnePersons() {
        database.write(() -> people.changeAddress(ann, EmailAddress.parse("Ann@example.org")));

        assertThatThrownBy(() -> database.write(() -> people.changeAddress(bob, EmailAddress.parse("ann@EXAMPLE.org"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(database.read(() -> people.findByAddress("ann@example.org")))
                .hasValueSatisfying(profile -> assertThat(profile.id()).isEqualTo(ann));
        database.write(() -> people.removeAddress(ann));
        database.write(() -> people.changeAddress(bob, EmailAddress.parse("ann@EXAMPLE.org")));
    }

    @Test
    void aLoginStandsOnlyWhileItsPasswordDoes() {
        assertThat(database.write(() -> credentials.touch(ann, "hash", 5))).isTrue();
        assertThat(database.write(() -> credentials.touch(ann, "hash", 5))).isTrue();

        database.write(() -> credentials.changePassword(ann, "other"));
        assertThat(database.write(() -> credentials.touch(ann, "hash", 6))).isFalse();

        database.write(() -> people.disable(ann, 7));
        assertThat(database.write(() -> credentials.touch(ann, "other", 8))).isFalse();
    }

    @Test
    void aSessionIsFoundUntilItIsIdleOrOld() {
        long id = insertSession(ann, "token");

        assertThat(database.read(() -> sessions.find("token", 1_000_001, 999_999)))
                .hasValueSatisfying(
                        found -> assertThat(found.actor().sessionId()).isEqualTo(id));
        assertThat(database.read(() -> sessions.find("TOKEN", 1_000_001, 999_999)))
                .isEmpty();
        assertThat(database.read(() -> sessions.find("token", 2_000_000, 999_999)))
                .isEmpty();
        assertThat(database.read(() -> sessions.find("token", 1_000_001, 1_000_000)))
                .isEmpty();
    }

    @Test
    void whatHasExpiredIsSweptAndNothingElse() {
        long good = insertSession(ann, "good");
        insertSession(bob, "bobs");
        database.write(() -> sessions.touch(good, 1_500_000, 1_000_000));

        database.write(() -> sessions.deleteExpired(1_600_000, 1_400_000));
        database.write(() -> sessions.deleteExpired(1_600_000, 1_400_000));

        assertThat(database.read(() -> sessions.findAll(ann, 1_600_000, 0))).hasSize(1);
        assertThat(database.read(() -> sessions.findAll(bob, 1_600_000, 0))).isEmpty();
    }

    @Test
    void lastSeenIsWrittenByTheFirstOfMany() {
        long id = insertSession(ann, "token");
        database.write(() -> sessions.touch(id, 1_100_000, 1_000_000));
        database.write(() -> sessions.touch(id, 1_100_001, 1_000_001));

        assertThat(database.read(() -> sessions.findAll(ann, 0, 0)))
                .extracting(Session::lastSeenAt)
                .containsExactly(Instant.ofEpochMilli(1_100_000));
    }

    @Test
    void theSessionsOfDisabledPeopleAreNotAlive() {
        long anns = insertSession(ann, "anns");
        long bobs = insertSession(bob, "bobs");
        database.write(() -> people.disable(bob, 5));

        assertThat(database.read(() -> sessions.findAlive(List.of(anns, bobs, 4711L), 1_000_001, 0)))
                .isEqualTo(Set.of(anns));
        assertThat(database.read(() -> sessions.find("bobs", 1_000_001, 0))).isEmpty();
    }

    @Test
    void aPersonHasOneLinkOfAPurpose() {
        insertLink(Purpose.PASSWORD, "one");
        insertLink(Purpose.ADDRESS, "another");

        assertThatThrownBy(() -> insertLink(Purpose.PASSWORD, "two")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aLinkIsConsumedOnceForItsPurposeWhileItIsGood() {
        insertLink(Purpose.PASSWORD, "token");

        assertThat(database.write(() -> links.consume(Purpose.ADDRESS, "token", 5)))
                .isFalse();
        assertThat(database.write(() -> links.consume(Purpose.PASSWORD, "token", 10)))
                .isFalse();
        assertThat(database.write(() -> links.consume(Purpose.PASSWORD, "token", 5)))
                .isTrue();
        assertThat(database.write(() -> links.consume(Purpose.PASSWORD, "token", 5)))
                .isFalse();
    }

    @Test
    void aLinkIsSweptOnceItIsNoLongerGood() {
        insertLink(Purpose.PASSWORD, "token");

        database.write(() -> links.deleteExpired(9));
        assertThat(database.read(() -> links.find(Purpose.PASSWORD, "token", 5)))
                .isPresent();
        database.write(() -> links.deleteExpired(10));
        assertThat(database.read(() -> links.find(Purpose.PASSWORD, "token", 5)))
                .isEmpty();
    }

    @Test
    void aSharedBrowserIsKnownToEachOfItsPeople() {
        database.write(() -> {
            browsers.insert(ann, "old", 1);
            browsers.insert(bob, "old", 1);
            browsers.delete(ann, "old");
            browsers.replace("old", "new");
            browsers.insert(ann, "new", 2);
        });

        assertThat(knows("ann", "new")).isTrue();
        assertThat(knows("ann", "old")).isFalse();
        database.write(() -> browsers.deleteUnseenSince(2));
        assertThat(knows("ann", "new")).isTrue();
    }

    @Test
    void aPersonGoesWithEverythingOfTheirs() {
        insertSession(ann, "token");
        insertLink(Purpose.PASSWORD, "token");
        database.write(() -> browsers.insert(ann, "browser", 1));
        database.write(() -> events.insert(ann, SecurityEvent.Kind.LOGGED_IN, CLIENT, 1));

        database.write(() -> people.delete(ann));

        assertThat(database.read(() -> sessions.findAll(ann, 0, 0))).isEmpty();
        assertThat(database.read(() -> events.findNewest(ann, 10))).isEmpty();
        assertThat(database.read(() -> people.isEmpty())).isFalse();
    }

    @Test
    void theNewestEventsComeFirstAndOldOnesGo() {
        database.write(() -> {
            for (int instant = 1; instant <= 4; instant++) {
                events.insert(ann, SecurityEvent.Kind.LOGGED_IN, CLIENT, instant);
            }
            events.deleteBefore(2);
        });

        assertThat(database.read(() -> events.findNewest(ann, 2)))
                .extracting(event -> event.happenedAt().toEpochMilli())
                .containsExactly(4L, 3L);
        assertThat(database.read(() -> events.findNewest(ann, 10))).hasSize(3);
    }

    private boolean knows(String username, String browserHash) {
        return database.read(() -> credentials.findByUsername(username, browserHash))
                .orElseThrow()
                .browserKnown();
    }

    private long insertSession(long person, String tokenHash) {
        Session session = new Session(0, NOW, NOW, Instant.ofEpochMilli(2_000_000), "browser", "192.0.2.1");
        return database.write(() -> sessions.insert(person, tokenHash, session));
    }

    private void insertLink(Purpose purpose, String tokenHash) {
        database.write(() -> links.insert(new MailLink(ann, "ann@example.org"), purpose, tokenHash, 10));
    }
}
