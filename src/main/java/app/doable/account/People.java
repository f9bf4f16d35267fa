package app.doable.account;

import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Text;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** The door to accounts. */
public final class People {
    static final int SHORTEST_PASSWORD = 8;
    static final int LONGEST_PASSWORD = 256;

    private final Database database;
    private final PersonStore store;
    private final Passwords passwords;
    private final Newcomer newcomer;
    private final Clock clock;

    public People(Database database, Passwords passwords, Newcomer newcomer, Clock clock) {
        this.database = database;
        this.store = new PersonStore(database);
        this.passwords = passwords;
        this.newcomer = newcomer;
        this.clock = clock;
    }

    /**
     * Makes an account; the first one is the administrator's.
     *
     * @throws Failure.Invalid when the name or password cannot be accepted
     * @throws Failure.Conflict when somebody has the name
     */
    public Person register(String typedUsername, String password) {
        Username username = Username.parse(typedUsername);
        requireAcceptable(password);
        String hash = passwords.hash(password);
        try {
            return database.write(() -> {
                boolean first = store.isEmpty();
                long id = store.insert(username, hash, first, clock.millis());
                newcomer.arrived(id);
                return new Person(id, username.text(), username.text(), first);
            });
        } catch (DuplicateKeyException e) {
            throw new Failure.Conflict("username", "fault.usernameTaken");
        }
    }

    /** @throws Failure.Unauthenticated the same, in the same time, for an unknown name and a wrong password */
    public Person authenticate(String username, String password) {
        Optional<PersonStore.Credentials> found = database.read(() -> store.credentials(Username.key(username)));
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            throw new Failure.Unauthenticated("failure.login");
        }
        if (!passwords.matches(password, found.get().passwordHash())) {
            throw new Failure.Unauthenticated("failure.login");
        }
        return found.get().person();
    }

    private static void requireAcceptable(String password) {
        if (Text.length(password) < SHORTEST_PASSWORD) {
            throw new Failure.Invalid("password", "fault.passwordShort", SHORTEST_PASSWORD);
        }
        if (Text.length(password) > LONGEST_PASSWORD) {
            throw new Failure.Invalid("password", "fault.tooLong", LONGEST_PASSWORD);
        }
    }
}
