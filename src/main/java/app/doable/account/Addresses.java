package app.doable.account;

import app.doable.account.AccountMail.Reader;
import app.doable.account.MailLink.Purpose;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.page.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/**
 * E-mail addresses: each counts once its owner has followed the link sent there. Nothing here tells whether an address
 * is somebody's: claiming one that is taken does the same work, and tells its owner.
 */
final class Addresses {
    static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Database database;
    private final PersonStore people;
    private final MailLinkStore links;
    private final MailLinks fresh;
    private final AccountMail mail;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final boolean required;
    private final Clock clock;

    Addresses(
            Database database,
            AccountMail mail,
            Attempts attempts,
            SecurityEvents events,
            boolean required,
            Clock clock) {
        this.database = database;
        this.people = new PersonStore(database);
        this.links = new MailLinkStore(database);
        this.fresh = new MailLinks(database);
        this.mail = mail;
        this.attempts = attempts;
        this.events = events;
        this.required = required;
        this.clock = clock;
    }

    boolean isMailOn() {
        return mail.isOn();
    }

    /** Whether people need a confirmed address before they can log in. */
    boolean isRequired() {
        return required;
    }

    /**
     * An address that can be written to.
     *
     * @throws Failure.Invalid naming {@code email}
     */
    EmailAddress parse(String typed) {
        if (!mail.isOn()) {
            throw new Failure.Invalid("email", "fault.mailOff");
        }
        return EmailAddress.parse(typed);
    }

    /** Sends a link to the address; call it in a write, and {@link #sendSoon} after it. */
    void claim(long personId, EmailAddress address, Messages language) {
        Profile claimer = people.find(personId).orElseThrow(Failure.NotFound::new);
        Optional<Profile> owner = people.findByAddress(address.key());
        long link = fresh.make(
                new MailLink(personId, address.text()), Purpose.ADDRESS, clock.millis() + GOOD_FOR.toMillis());
        if (owner.isPresent() && owner.get().id() != personId) {
            mail.addressTaken(Reader.of(owner.get(), address.text(), language));
        } else {
            mail.confirmAddress(Reader.of(claimer, address.text(), language), link);
        }
    }

    void sendSoon() {
        mail.sendSoon();
    }

    /**
     * Begins a change of address: the old one counts until the new one is confirmed.
     *
     * @param login of the person who asks, whose password was just confirmed
     */
    void change(Login login, String typed, Client client, Messages language) {
        EmailAddress address = parse(typed);
        long person = login.person().id();
        attempts.take(Attempts.Kind.MAIL.of(address.key()));
        Runnable work = () -> {
            claim(person, address, language);
            events.record(person, SecurityEvent.Kind.ADDRESS_CHANGE_ASKED, client);
        };
        try {
            database.write(work);
        } catch (DuplicateKeyException e) {
            // the same person asked twice at once, and the database kept one link
            database.write(work);
        }
        mail.sendSoon();
    }

    /** Sends another link to the address that waits, as often as one address may be written to. */
    void remind(long personId, Messages language) {
        Optional<EmailAddress> pending = database.read(() -> people.find(personId))
                .flatMap(Profile::pendingEmail)
                .flatMap(EmailAddress::find);
        pending.ifPresent(address -> {
            attempts.take(Attempts.Kind.MAIL.of(address.key()));
            database.write(() -> claim(personId, address, language));
            mail.sendSoon();
        });
    }

    /** Whether the person has to confirm an address before logging in. */
    boolean isAwaited(long personId) {
        return required
                && database.read(() -> people.find(personId))
                        .filter(profile -> profile.email().isEmpty())
                        .flatMap(Profile::pendingEmail)
                        .isPresent();
    }

    /** @param login of the person who asks, whose password was just confirmed */
    void remove(Login login, Client client, Messages language) {
        if (required) {
            throw new Failure.Invalid("email", "fault.emailNeeded");
        }
        long person = login.person().id();
        database.write(() -> {
            Profile before = people.find(person).orElseThrow(Failure.NotFound::new);
            people.removeAddress(person);
            settle(before, language);
            events.record(person, SecurityEvent.Kind.ADDRESS_REMOVED, client);
        });
        mail.sendSoon();
    }

    /** The address that the link would confirm, while it is good. */
    Optional<String> find(String token) {
        return database.read(() -> links.find(Purpose.ADDRESS, Tokens.hash(token), clock.millis()))
                .map(MailLink::address);
    }

    /** @throws Failure.Invalid naming {@code token} when the link is no longer good */
    void confirm(String token, Client client, Messages language) {
        try {
            database.write(() -> confirmOnce(Tokens.hash(token), client, language));
        } catch (DuplicateKeyException e) {
            throw new Failure.Invalid("token", "fault.link");
        }
        mail.sendSoon();
    }

    private void confirmOnce(String tokenHash, Client client, Messages language) {
        MailLink link = links.find(Purpose.ADDRESS, tokenHash, clock.millis())
                .filter(_ -> links.consume(Purpose.ADDRESS, tokenHash, clock.millis()))
                .orElseThrow(() -> new Failure.Invalid("token", "fault.link"));
        EmailAddress address = EmailAddress.parse(link.address());
        Profile before = people.find(link.personId()).orElseThrow(Failure.NotFound::new);
        people.changeAddress(link.personId(), address);
        if (!before.email().equals(Optional.of(address.text()))) {
            settle(before, language);
        }
        events.record(link.personId(), SecurityEvent.Kind.ADDRESS_CONFIRMED, client);
    }

    /** Links that went to the old address are worth nothing now, and it is told. */
    private void settle(Profile before, Messages language) {
        links.delete(before.id(), Purpose.PASSWORD);
        links.delete(before.id(), Purpose.ADDRESS);
        before.email().ifPresent(old -> mail.addressChanged(Reader.of(before, old, language)));
    }
}
