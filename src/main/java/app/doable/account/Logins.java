package app.doable.account;

import app.doable.account.CredentialStore.Credentials;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Text;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Whether a password is right. Every way in goes through here, under the same limits. */
final class Logins {
    private static final int LONGEST_NAME = 320;

    private final Database database;
    private final CredentialStore store;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final LongAdder refused = new LongAdder();

    Logins(Database database, Passwords passwords, Attempts attempts, SecurityEvents events) {
        this.database = database;
        this.store = new CredentialStore(database);
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
    }

    /**
     * By username or confirmed address.
     *
     * @param browserHash from {@link KnownBrowsers}
     * @throws Failure.Unauthenticated the same, in the same time, for an unknown name, a wrong password and a person
     *     who is disabled
     * @throws Failure.TooMany after too many failures, before anything is compared
     */
    Login authenticate(String typed, String password, Client client, String browserHash) {
        try {
            return check(typed, password, client, browserHash);
        } catch (Failure.Unauthenticated | Failure.TooMany e) {
            refused.increment();
            throw e;
        }
    }

    /** How many were refused since the start. */
    long refused() {
        return refused.sum();
    }

    private Login check(String typed, String password, Client client, String browserHash) {
        String key = key(typed);
        Optional<Credentials> found = find(key, browserHash);
        Attempts.Taken taken = take(key, found, client, browserHash);
        Optional<Credentials> candidate = found.filter(credentials -> !credentials.disabled());
        Optional<Attempts.Taken> ofAccount = candidate.flatMap(this::takeOfAccount);
        String hash = ofAccount.isPresent() ? candidate.orElseThrow().passwordHash() : passwords.nobodys();
        if (!passwords.matches(password, hash) || ofAccount.isEmpty()) {
            found.ifPresent(credentials ->
                    events.recordSoon(credentials.person().id(), SecurityEvent.Kind.LOGIN_FAILED, client));
            throw new Failure.Unauthenticated("failure.login");
        }
        taken.giveBack();
        ofAccount.get().giveBack();
        return new Login(candidate.orElseThrow().person(), hash);
    }

    private Attempts.Taken take(String key, Optional<Credentials> found, Client client, String browserHash) {
        return found.filter(Credentials::browserKnown)
                .map(credentials -> attempts.take(
                        Attempts.Kind.KNOWN_BROWSER.of(credentials.person().id() + " " + browserHash)))
                .orElseGet(() -> attempts.take(
                        Attempts.Kind.CLIENT_ADDRESS.of(ClientNetwork.of(client.address())),
                        Attempts.Kind.NAME.of(key)));
    }

    /**
     * An account has two names. When one was tried too often the other is refused as if the password were wrong: a 429
     * would tell that both are the same person's.
     */
    private Optional<Attempts.Taken> takeOfAccount(Credentials credentials) {
        if (credentials.browserKnown()) {
            return Optional.of(Attempts.NONE);
        }
        try {
            return Optional.of(
                    attempts.take(Attempts.Kind.ACCOUNT.of(credentials.person().id())));
        } catch (Failure.TooMany e) {
            return Optional.empty();
        }
    }

    private Optional<Credentials> find(String key, String browserHash) {
        return database.read(() ->
                key.contains("@") ? store.findByAddress(key, browserHash) : store.findByUsername(key, browserHash));
    }

    /** Names and addresses fold alike; what can be neither is nobody's. */
    private static String key(String typed) {
        boolean possible = typed.length() <= LONGEST_NAME && Text.isClean(typed, false);
        return possible ? Username.key(typed) : "";
    }

    /**
     * Asks a signed-in person for the password again.
     *
     * @throws Failure.Invalid naming the field
     */
    Login confirm(Actor actor, String field, String password) {
        Attempts.Taken taken = attempts.take(Attempts.Kind.PERSON.of(actor.personId()));
        Credentials credentials =
                database.read(() -> store.find(actor.personId())).orElseThrow(Failure.NotFound::new);
        if (!passwords.matches(password, credentials.passwordHash())) {
            throw new Failure.Invalid(field, "fault.passwordWrong");
        }
        taken.giveBack();
        return new Login(credentials.person(), credentials.passwordHash());
    }
}
