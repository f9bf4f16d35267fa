package app.doable.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.database.Database;
import app.doable.schedule.Background;
import app.doable.testing.EachDatabase;
import app.doable.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class MailerTest {
    private static final Mail MAIL = new Mail("ann@example.org", "Grüße", "Hallo 🦊\n");

    private static final long LINK = 7;

    private final Database database;
    private final SettableClock clock = new SettableClock();
    private final FakeLinks links = new FakeLinks();
    private final FakeTransport transport = new FakeTransport();
    private final Mailer mailer;

    MailerTest(Database database) {
        this.database = database;
        this.mailer = new Mailer(database, Optional.of(transport), links, new Background(), clock);
    }

    @AfterEach
    void stop() {
        mailer.close();
    }

    /** Keeps what it is handed, or refuses it. */
    private static final class FakeTransport implements Transport {
        private final List<Mail> sent = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean refuses;

        @Override
        public void send(Mail mail) {
            if (refuses) {
                throw new IllegalStateException("not now");
            }
            sent.add(mail);
        }
    }

    /** Numbers its secrets; knows one link. */
    private static final class FakeLinks implements Links {
        private int secrets;

        @Override
        public Optional<String> renew(long linkId) {
            return linkId == LINK ? Optional.of("secret" + ++secrets) : Optional.empty();
        }
    }

    @Test
    void theSecretOfALinkIsInNoTableAndAnotherOneEachTimeTheMailIsSent() {
        Mail mail = new Mail("ann@example.org", "Hello", "Look: /here?token=" + Mail.SECRET, LINK);
        database.write(() -> mailer.put(mail));
        transport.refuses = true;
        mailer.sendDue();
        OutgoingMailStore store = new OutgoingMailStore(database);
        clock.advance(Mailer.FIRST_RETRY);
        assertThat(database.read(() -> store.findDue(clock.millis(), 1)))
                .singleElement()
                .extracting(OutgoingMailStore.Outgoing::mail)
                .isEqualTo(mail);

        transport.refuses = false;
        mailer.sendDue();

        assertThat(transport.sent).extracting(Mail::body).containsExactly("Look: /here?token=secret2");
    }

    @Test
    void aMailWhoseLinkIsNoLongerGoodIsNotSent() {
        database.write(() -> mailer.put(new Mail("ann@example.org", "Hello", Mail.SECRET, LINK + 1)));
        mailer.sendDue();

        assertThat(transport.sent).isEmpty();
        clock.advance(Mailer.CLAIM);
        assertThat(database.read(() -> new OutgoingMailStore(database).findDue(clock.millis(), 1)))
                .isEmpty();
    }

    @Test
    void aMailIsSentOnceAndToTheLetter() {
        database.write(() -> mailer.put(MAIL));

        mailer.sendDue();
        mailer.sendDue();

        assertThat(transport.sent).containsExactly(MAIL);
    }

    @Test
    void aMailWhoseTransactionRollsBackIsNeverSent() {
        assertThatThrownBy(() -> database.write(() -> {
                    mailer.put(MAIL);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        mailer.sendDue();

        assertThat(transport.sent).isEmpty();
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainLaterAndLater() {
        transport.refuses = true;
        database.write(() -> mailer.put(MAIL));
        mailer.sendDue();
        transport.refuses = false;

        clock.advance(Mailer.FIRST_RETRY.minusMillis(1));
        mailer.sendDue();
        assertThat(transport.sent).isEmpty();

        clock.advance(Duration.ofMillis(1));
        mailer.sendDue();
        assertThat(transport.sent).containsExactly(MAIL);
    }

    @Test
    void afterADayAMailIsGivenUp() {
        transport.refuses = true;
        database.write(() -> mailer.put(MAIL));
        mailer.sendDue();
        clock.advance(Mailer.GIVES_UP);
        mailer.sendDue();
        transport.refuses = false;

        clock.advance(Mailer.GIVES_UP);
        mailer.sendDue();

        assertThat(transport.sent).isEmpty();
    }

    @Test
    void severalSendersSendEachMailOnce() throws InterruptedException {
        for (int mail = 0; mail < 10; mail++) {
            Mail numbered = new Mail("ann@example.org", "Mail " + mail, "");
            database.write(() -> mailer.put(numbered));
        }
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 4; node++) {
                nodes.execute(() -> {
                    awaitQuietly(start);
                    mailer.sendDue();
                });
            }
            start.countDown();
        }
        mailer.sendDue();

        assertThat(transport.sent).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aClaimOfANodeThatDiedRunsOut() {
        database.write(() -> mailer.put(MAIL));
        OutgoingMailStore store = new OutgoingMailStore(database);
        long now = clock.millis();
        OutgoingMailStore.Outgoing outgoing =
                database.read(() -> store.findDue(now, 1)).getFirst();
        assertThat(database.write(() -> store.claim(outgoing.id(), now, now + Mailer.CLAIM.toMillis())))
                .isTrue();
        mailer.sendDue();
        assertThat(transport.sent).isEmpty();

        clock.advance(Mailer.CLAIM);
        mailer.sendDue();

        assertThat(transport.sent).containsExactly(MAIL);
    }

    @Test
    void withoutAMailServerNothingIsKept() {
        try (Mailer off = Mailer.open(Optional.empty(), database, Links.NONE, new Background(), clock)) {
            database.write(() -> off.put(MAIL));
            assertThat(off.isOn()).isFalse();
        }
        mailer.sendDue();

        assertThat(transport.sent).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
