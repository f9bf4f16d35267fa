package app.doable.account;

import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Text;
import app.doable.page.Look;
import app.doable.when.TimeZones;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** What people say about themselves, and how they like their pages. */
final class Profiles {
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final PersonStore store;
    private final SecurityEvents events;

    Profiles(Database database, SecurityEvents events) {
        this.database = database;
        this.store = new PersonStore(database);
        this.events = events;
    }

    /**
     * A partial update: what is empty stays as it was.
     *
     * @param language a tag, or {@code browser}
     * @param theme {@code light}, {@code dark}, or {@code auto} for the system's
     * @param timeZone an IANA name, or {@code browser}
     */
    record Edit(
            Optional<String> username,
            Optional<String> displayName,
            Optional<String> language,
            Optional<String> theme,
            Optional<String> timeZone,
            Optional<Boolean> letterKeys) {}

    Profile find(Actor actor) {
        return database.read(() -> store.find(actor.personId())).orElseThrow(Failure.NotFound::new);
    }

    /**
     * @throws Failure.Invalid naming the field
     * @throws Failure.Conflict when somebody has the name
     */
    Profile edit(Actor actor, Edit edit, Client client) {
        Optional<Username> username = edit.username().map(Username::parse);
        Optional<String> displayName = edit.displayName().map(Profiles::acceptableName);
        edit.timeZone().ifPresent(Profiles::requireZone);
        try {
            return database.write(() -> {
                Profile before = store.find(actor.personId()).orElseThrow(Failure.NotFound::new);
                Profile after = apply(before, username, displayName, edit);
                store.update(after, Username.key(after.username()));
                if (!after.username().equals(before.username())) {
                    events.record(after.id(), SecurityEvent.Kind.USERNAME_CHANGED, client);
                }
                return after;
            });
        } catch (DuplicateKeyException e) {
            throw new Failure.Conflict("username", "fault.usernameTaken");
        }
    }

    private static Profile apply(Profile before, Optional<Username> username, Optional<String> displayName, Edit edit) {
        return new Profile(
                before.id(),
                username.map(Username::text).orElse(before.username()),
                displayName.orElse(before.displayName()),
                before.administrator(),
                before.email(),
                before.pendingEmail(),
                apply(before.preferences(), edit),
                before.createdAt(),
                before.disabledAt(),
                before.lastLoginAt());
    }

    private static Preferences apply(Preferences before, Edit edit) {
        Look spoken = edit.language().map(before.look()::withLanguage).orElse(before.look());
        return new Preferences(
                edit.theme().map(spoken::withTheme).orElse(spoken),
                edit.timeZone().isPresent() ? edit.timeZone().flatMap(TimeZones::find) : before.timeZone(),
                edit.letterKeys().orElse(before.letterKeys()));
    }

    private static String acceptableName(String typed) {
        String name = typed.strip();
        if (Text.isBlank(name)) {
            throw new Failure.Invalid("displayName", "fault.blank");
        }
        if (Text.length(name) > LONGEST_NAME) {
            throw new Failure.Invalid("displayName", "fault.tooLong", LONGEST_NAME);
        }
        if (!Text.isClean(name, false)) {
            throw new Failure.Invalid("displayName", "fault.control");
        }
        return name;
    }

    private static void requireZone(String name) {
        if (!name.equals(Preferences.BROWSERS_TIME_ZONE) && TimeZones.find(name).isEmpty()) {
            throw new Failure.Invalid("timeZone", "fault.zone");
        }
    }
}
