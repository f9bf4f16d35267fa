package app.doable.account;

import app.doable.database.Database;
import app.doable.database.InstallationStore;
import app.doable.http.Failure;
import app.doable.page.Look;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** The door to making accounts. */
final class People {
    private static final String ADMINISTRATOR = "administrator";

    private final Database database;
    private final PersonStore store;
    private final InstallationStore installation;
    private final Passwords passwords;
    private final Newcomer newcomer;
    private final Clock clock;

    People(Database database, Passwords passwords, Newcomer newcomer, Clock clock) {
        this.database = database;
        this.store = new PersonStore(database);
        this.installation = new InstallationStore(database);
        this.passwords = passwords;
        this.newcomer = newcomer;
        this.clock = clock;
    }

    /** Whether there is somebody to look after this installation; the first account becomes that. */
    boolean hasAdministrator() {
        return database.read(() -> installation.find(ADMINISTRATOR)).isPresent();
    }

    /** What else is written when an account is made. */
    interface Then {
        void write(Person person);
    }

    /**
     * Makes an account, whether registration is open or not. The first one is the administrator's; of several nodes
     * the database decides which account that is.
     *
     * @param othersToo whether it may be made when it is not the first
     * @throws Failure.Invalid when the name or password cannot be accepted
     * @throws Failure.Conflict when somebody has the name
     * @throws Failure.Forbidden when it is not the first, and only the first may be made
     */
    Login add(Username username, String password, List<String> own, boolean othersToo, Then then) {
        boolean first = !hasAdministrator();
        requireAllowed(first || othersToo);
        PasswordRules.require("password", password, own);
        String hash = passwords.hash(password);
        try {
            return new Login(insert(username, hash, first, then), hash);
        } catch (DuplicateKeyException e) {
            if (!first
                    || database.read(() -> store.findByUsername(username.key())).isPresent()) {
                throw taken();
            }
            requireAllowed(othersToo);
            return new Login(insertLater(username, hash, then), hash);
        }
    }

    /** Somebody else's was the first, on another node. */
    private Person insertLater(Username username, String hash, Then then) {
        try {
            return insert(username, hash, false, then);
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    private Person insert(Username username, String hash, boolean first, Then then) {
        return database.write(() -> {
            long id = store.insert(username, hash, first, clock.millis());
            if (first) {
                installation.insert(ADMINISTRATOR, Long.toString(id));
            }
            newcomer.arrived(id);
            Person person = new Person(id, username.text(), username.text(), first);
            then.write(person);
            return person;
        });
    }

    private static void requireAllowed(boolean allowed) {
        if (!allowed) {
            throw new Failure.Forbidden("failure.registrationClosed");
        }
    }

    private static Failure taken() {
        return new Failure.Conflict("username", "fault.usernameTaken");
    }

    void changeLook(long personId, Look look) {
        database.write(() -> store.changeLook(personId, look));
    }

    /** Deletes the person with everything that is theirs. When nobody is left, the next account is the first again. */
    void delete(long personId) {
        database.write(() -> {
            store.delete(personId);
            if (store.isEmpty()) {
                installation.delete(ADMINISTRATOR);
            }
        });
    }
}
