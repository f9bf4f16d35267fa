package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.Eventually;
import app.doable.testing.HandTurned;
import app.doable.testing.Mailbox;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a running server does by itself, every so often. */
final class SweepsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SettableClock clock = new SettableClock();
    private final HandTurned timer = new HandTurned();
    private final Mailbox mail = Mailbox.start();
    private final TestServer server = TestServer.start(
            Map.of("DOABLE_SMTP_URL", mail.url(), "DOABLE_MAIL_FROM", "doable@example.org"), clock, timer::background);

    @AfterEach
    void stop() {
        server.close();
        mail.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mail_link,                      PT1H",
        "session,                        P30D",
        "task WHERE deleted_at > 0,      P30D",
        "list WHERE deleted_at > 0,      P30D",
        "security_event,                 P180D",
        "known_browser,                  P365D",
    })
    void whatHasHadItsTimeIsGoneWithinTheHour(String rows, Duration kept) {
        annLeavesSomethingOfEach();

        clock.advance(kept.minusMinutes(1));
        timer.after(HOUR);
        assertThat(count(rows)).isPositive();

        clock.advance(HOUR);
        timer.after(HOUR);
        assertThat(count(rows)).isZero();
    }

    @Test
    void mailThatANodeDiedWithIsSentByAnother() {
        server.database().write(() -> server.database().sql().sql("""
                        INSERT INTO outgoing_mail
                            (recipient, subject, body, link_id, attempts, next_attempt_at, claimed_until, created_at)
                        VALUES ('ann@example.org', 'subject', 'body', 0, 0, 0, 0, 0)""").update());

        timer.after(Duration.ofSeconds(10));

        assertThat(mail.await(1)).extracting(Mailbox.Received::to).containsExactly("ann@example.org");
    }

    private void annLeavesSomethingOfEach() {
        TestClient ann = server.client();
        ann.json("POST", "/register", """
                {"username": "ann", "password": "purple-otter-sings-7", "email": "ann@example.org"}""");
        ann.json("POST", "/login", TestClient.credentials("ann"));
        long task = ann.json("POST", "/tasks", "{\"task\": \"gone\"}")
                .json()
                .get("id")
                .asLong();
        assertThat(ann.delete("/tasks/" + task).status()).isEqualTo(200);
        long list = ann.json("POST", "/api/v1/lists", "{\"name\": \"gone\"}")
                .json()
                .get("id")
                .asLong();
        assertThat(ann.delete("/api/v1/lists/" + list).status()).isEqualTo(200);
        mail.await(1);
        // written beside the request
        Eventually.eventually(
                "the login's event", PATIENCE, () -> count("security_event WHERE kind = 'LOGGED_IN'") == 1);
    }

    private long count(String rows) {
        return server.database()
                .read(() -> server.database()
                        .sql()
                        .sql("SELECT COUNT(*) FROM " + rows)
                        .query(Long.class)
                        .single());
    }
}
