package app.doable.account;

import app.doable.account.AccountMail.Reader;
import app.doable.account.MailLink.Purpose;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.page.Messages;
import app.doable.schedule.Background;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;

/** New passwords: chosen by somebody signed in, or by whoever follows a link sent to the account's address. */
final class PasswordChanges {
    private final Database database;
    private final PersonStore people;
    private final CredentialStore credentials;
    private final MailLinkStore links;
    private final MailLinks fresh;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final AccountMail mail;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final Background background;
    private final Clock clock;

    PasswordChanges(
            Database database,
            Passwords passwords,
            AccountMail mail,
            Attempts attempts,
            SecurityEvents events,
            Background background,
            Clock clock) {
        this.database = database;
        this.people = new PersonStore(database);
        this.credentials = new CredentialStore(database);
        this.links = new MailLinkStore(database);
        this.fresh = new MailLinks(database);
        this.sessions = new SessionStore(database);
        this.passwords = passwords;
        this.mail = mail;
        this.attempts = attempts;
        this.events = events;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Ends every session but the one that asks, at once.
     *
     * @throws Failure.Invalid naming the field when the password cannot be accepted
     */
    void change(Actor actor, String field, String password, Client client, Messages language) {
        Profile profile = database.read(() -> people.find(actor.personId())).orElseThrow(Failure.NotFound::new);
        PasswordRules.require(field, password, own(profile));
        String hash = passwords.hash(password);
        database.write(() -> {
            store(profile, hash, actor.sessionId(), language);
            events.record(profile.id(), SecurityEvent.Kind.PASSWORD_CHANGED, client);
        });
        mail.sendSoon();
    }

    /**
     * Sends a link when the address is somebody's. The answer comes before anything is looked up, so that it tells
     * nothing, not even by the time it takes.
     *
     * @throws Failure.Invalid naming {@code email}
     * @throws Failure.TooMany when the client has asked too often
     */
    void ask(String typed, Client client, Messages language) {
        if (!mail.isOn()) {
            throw new Failure.Invalid("email", "fault.mailOff");
        }
        EmailAddress address = EmailAddress.parse(typed);
        attempts.take(
                Attempts.Kind.CLIENT_ADDRESS.of(ClientNetwork.of(client.address())),
                Attempts.Kind.MAIL.of(address.key()));
        background.soon(() -> {
            try {
                database.write(() -> sendLink(address, client, language));
            } catch (DuplicateKeyException e) {
                // asked for twice at once: the other request's link is on its way
                return;
            }
            mail.sendSoon();
        });
    }

    private void sendLink(EmailAddress address, Client client, Messages language) {
        people.findByAddress(address.key())
                .filter(profile -> profile.disabledAt().isEmpty())
                .ifPresent(profile -> {
                    long link = fresh.make(
                            new MailLink(profile.id(), address.text()),
                            Purpose.PASSWORD,
                            clock.millis() + Addresses.GOOD_FOR.toMillis());
                    mail.resetPassword(Reader.of(profile, profile.email().orElseThrow(), language), link);
                    events.record(profile.id(), SecurityEvent.Kind.PASSWORD_RESET_ASKED, client);
                });
    }

    /** Whose password the link would change, while it is good. */
    Optional<String> find(String token) {
        return database.read(() -> findProfile(token)).map(Profile::username);
    }

    private Optional<Profile> findProfile(String token) {
        return links.find(Purpose.PASSWORD, Tokens.hash(token), clock.millis())
                .flatMap(link -> people.find(link.personId()))
                .filter(profile -> profile.disabledAt().isEmpty());
    }

    /**
     * Ends every session.
     *
     * @return whose password it is now
     * @throws Failure.Invalid naming {@code token} when the link is no longer good, or {@code password}
     */
    Login reset(String token, String password, Client client, Messages language) {
        Profile profile = database.read(() -> findProfile(token)).orElseThrow(PasswordChanges::linkFailure);
        PasswordRules.require("password", password, own(profile));
        String hash = passwords.hash(password);
        database.write(() -> {
            if (!links.consume(Purpose.PASSWORD, Tokens.hash(token), clock.millis())) {
                throw linkFailure();
            }
            store(profile, hash, 0, language);
            events.record(profile.id(), SecurityEvent.Kind.PASSWORD_RESET, client);
        });
        mail.sendSoon();
        return new Login(
                new Person(profile.id(), profile.username(), profile.displayName(), profile.administrator()), hash);
    }

    private static Failure linkFailure() {
        return new Failure.Invalid("token", "fault.link");
    }

    /** The row of the person first: a login that is under way waits for it, and then finds its password changed. */
    private void store(Profile profile, String hash, long keptSession, Messages language) {
        credentials.changePassword(profile.id(), hash);
        sessions.deleteOthers(profile.id(), keptSession);
        links.delete(profile.id(), Purpose.PASSWORD);
        profile.email().ifPresent(address -> {
            links.delete(profile.id(), Purpose.ADDRESS);
            mail.passwordChanged(Reader.of(profile, address, language));
        });
    }

    private static List<String> own(Profile profile) {
        return Stream.concat(Stream.of(profile.username(), profile.displayName()), profile.email().stream())
                .toList();
    }
}
