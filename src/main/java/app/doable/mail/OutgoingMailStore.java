package app.doable.mail;

import app.doable.database.Database;
import java.util.List;

final class OutgoingMailStore {
    private final Database database;

    OutgoingMailStore(Database database) {
        this.database = database;
    }

    /** @param attempts those that failed */
    record Outgoing(long id, Mail mail, int attempts, long createdAt) {}

    void insert(Mail mail, long now) {
        database.sql()
                .sql("""
                        INSERT INTO outgoing_mail
                            (recipient, subject, body, link_id, attempts, next_attempt_at, claimed_until, created_at)
                        VALUES (:recipient, :subject, :body, :link, 0, :now, 0, :now)""")
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("link", mail.linkId())
                .param("now", now)
                .update();
    }

    /** Those that are due and that nobody is sending, the longest waiting first. */
    List<Outgoing> findDue(long now, int limit) {
        return database.sql()
                .sql("""
                        SELECT id, recipient, subject, body, link_id, attempts, created_at
                        FROM outgoing_mail
                        WHERE next_attempt_at <= :now AND claimed_until <= :now
                        ORDER BY next_attempt_at, id
                        LIMIT :limit""")
                .param("now", now)
                .param("limit", limit)
                .query((row, _) -> new Outgoing(
                        row.getLong("id"),
                        new Mail(
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getLong("link_id")),
                        row.getInt("attempts"),
                        row.getLong("created_at")))
                .list();
    }

    /** @return whether it is the caller's to send, until then */
    boolean claim(long id, long now, long until) {
        return database.sql()
                        .sql("""
                                UPDATE outgoing_mail SET claimed_until = :until
                                WHERE id = :id AND next_attempt_at <= :now AND claimed_until <= :now""")
                        .param("until", until)
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    void delete(long id) {
        database.sql()
                .sql("DELETE FROM outgoing_mail WHERE id = :id")
                .param("id", id)
                .update();
    }

    void postpone(long id, int attempts, long nextAttemptAt) {
        database.sql()
                .sql("""
                        UPDATE outgoing_mail
                        SET attempts = :attempts, next_attempt_at = :nextAttemptAt, claimed_until = 0
                        WHERE id = :id""")
                .param("attempts", attempts)
                .param("nextAttemptAt", nextAttemptAt)
                .param("id", id)
                .update();
    }
}
