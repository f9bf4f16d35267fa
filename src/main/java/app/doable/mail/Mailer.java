package app.doable.mail;

import app.doable.config.Smtp;
import app.doable.database.Database;
import app.doable.schedule.Background;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox. A mail is written in the transaction that it tells of, and sent after it: by any node, by one at a time,
 * again and again for a day when the mail server does not take it. A node that dies between the two may send it twice.
 */
public final class Mailer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    static final Duration CLAIM = Duration.ofMinutes(5);
    static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;
    static final Duration GIVES_UP = Duration.ofDays(1);
    private static final int AT_ONCE = 20;

    private final Database database;
    private final OutgoingMailStore store;
    private final Optional<Transport> transport;
    private final Background background;
    private final Links links;
    private final Clock clock;

    /** @param background the mailer's own, as a mail server may keep it waiting; ended with it */
    public static Mailer open(Optional<Smtp> smtp, Database database, Links links, Background background, Clock clock) {
        Mailer mailer = new Mailer(database, smtp.map(SmtpTransport::new), links, background, clock);
        if (mailer.isOn()) {
            mailer.background.every(PAUSE, mailer::sendDue);
        }
        return mailer;
    }

    Mailer(Database database, Optional<Transport> transport, Links links, Background background, Clock clock) {
        this.database = database;
        this.background = background;
        this.store = new OutgoingMailStore(database);
        this.transport = transport;
        this.links = links;
        this.clock = clock;
    }

    /** Without a mail server nothing can be sent. */
    public boolean isOn() {
        return transport.isPresent();
    }

    /** Puts a mail into the outbox; call it in a write, and {@link #sendSoon} after it. Nothing happens when mail is off. */
    public void put(Mail mail) {
        if (isOn()) {
            store.insert(mail, clock.millis());
        }
    }

    public void sendSoon() {
        background.soon(this::sendDue);
    }

    void sendDue() {
        transport.ifPresent(server -> {
            long now = clock.millis();
            for (OutgoingMailStore.Outgoing outgoing : database.read(() -> store.findDue(now, AT_ONCE))) {
                database.write(() -> claim(outgoing, now)).ifPresent(mail -> send(server, outgoing, mail));
            }
        });
    }

    /** A mail whose link is no longer good is not sent: another one is on its way, or nobody needs it any more. */
    private Optional<Mail> claim(OutgoingMailStore.Outgoing outgoing, long now) {
        Mail mail = outgoing.mail();
        if (!store.claim(outgoing.id(), now, now + CLAIM.toMillis())) {
            return Optional.empty();
        }
        if (mail.linkId() == 0) {
            return Optional.of(mail);
        }
        Optional<String> secret = links.renew(mail.linkId());
        if (secret.isEmpty()) {
            store.delete(outgoing.id());
        }
        return secret.map(mail::withSecret);
    }

    private void send(Transport server, OutgoingMailStore.Outgoing outgoing, Mail mail) {
        try {
            server.send(mail);
        } catch (RuntimeException e) {
            postpone(outgoing, e);
            return;
        }
        database.write(() -> store.delete(outgoing.id()));
    }

    /** The failure's own text may name the recipient, so only its kind is logged. */
    private void postpone(OutgoingMailStore.Outgoing outgoing, RuntimeException failure) {
        long now = clock.millis();
        int attempts = outgoing.attempts() + 1;
        Throwable reason = failure.getCause() == null ? failure : failure.getCause();
        if (now - outgoing.createdAt() >= GIVES_UP.toMillis()) {
            LOG.error("mail {} was given up after {} attempts: {}", outgoing.id(), attempts, reason.getClass());
            database.write(() -> store.delete(outgoing.id()));
        } else {
            LOG.warn("mail {} was not taken, attempt {}: {}", outgoing.id(), attempts, reason.getClass());
            long pause = FIRST_RETRY.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
            database.write(() -> store.postpone(outgoing.id(), attempts, now + pause));
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
