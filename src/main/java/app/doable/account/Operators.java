package app.doable.account;

import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.schedule.Background;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The operator's door to accounts, for the command line beside a running server. Asks nobody's permission. */
public final class Operators {
    private final Database database;
    private final PersonStore store;
    private final CredentialStore credentials;
    private final SessionStore sessions;
    private final MailLinkStore links;
    private final People people;
    private final Passwords passwords;
    private final SecurityEvents events;
    private final Clock clock;

    Operators(Database database, Passwords passwords, Newcomer newcomer, Background background, Clock clock) {
        this.database = database;
        this.store = new PersonStore(database);
        this.credentials = new CredentialStore(database);
        this.sessions = new SessionStore(database);
        this.links = new MailLinkStore(database);
        this.people = new People(database, passwords, newcomer, clock);
        this.passwords = passwords;
        this.events = new SecurityEvents(database, background, clock);
        this.clock = clock;
    }

    /** An account as the operator sees it. */
    public record Account(
            String username,
            Optional<String> email,
            boolean administrator,
            boolean disabled,
            Instant createdAt,
            Optional<Instant> lastLoginAt) {}

    /** All of them, by name. */
    public List<Account> list() {
        return database.read(store::findAll).stream()
                .map(profile -> new Account(
                        profile.username(),
                        profile.email(),
                        profile.administrator(),
                        profile.disabledAt().isPresent(),
                        profile.createdAt(),
                        profile.lastLoginAt()))
                .toList();
    }

    /**
     * Makes an account, also when registration is closed.
     *
     * @throws Failure.Invalid when the name or password cannot be accepted
     * @throws Failure.Conflict when somebody has the name
     */
    public Person add(String typedUsername, String password) {
        Username username = Username.parse(typedUsername);
        return people.add(
                        username,
                        password,
                        List.of(username.text()),
                        true,
                        person -> events.record(person.id(), SecurityEvent.Kind.REGISTERED, Client.OPERATOR))
                .person();
    }

    /**
     * Makes an account with a password of its own, as {@link #add(String, String)} does.
     *
     * @return the password, which is kept nowhere
     */
    public String add(String typedUsername) {
        String password = Tokens.password();
        add(typedUsername, password);
        return password;
    }

    /**
     * Gives the person a new password, and ends every session.
     *
     * @return the password, which is kept nowhere
     * @throws Failure.NotFound when nobody has the name
     */
    public String resetPassword(String username) {
        String password = Tokens.password();
        String hash = passwords.hash(password);
        change(username, SecurityEvent.Kind.PASSWORD_RESET, person -> {
            credentials.changePassword(person, hash);
            sessions.deleteOthers(person, 0);
            links.delete(person, MailLink.Purpose.PASSWORD);
        });
        return password;
    }

    /**
     * Shuts the person out at once; nothing of theirs is deleted.
     *
     * @throws Failure.NotFound when nobody has the name
     */
    public void disable(String username) {
        change(username, SecurityEvent.Kind.DISABLED, person -> {
            store.disable(person, clock.millis());
            sessions.deleteOthers(person, 0);
        });
    }

    /** @throws Failure.NotFound when nobody has the name */
    public void enable(String username) {
        change(username, SecurityEvent.Kind.ENABLED, store::enable);
    }

    private void change(String username, SecurityEvent.Kind kind, LongConsumer work) {
        database.write(() -> {
            long person = store.findByUsername(Username.key(username))
                    .orElseThrow(Failure.NotFound::new)
                    .id();
            work.accept(person);
            events.record(person, kind, Client.OPERATOR);
        });
    }
}
