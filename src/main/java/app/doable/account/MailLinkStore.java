package app.doable.account;

import app.doable.account.MailLink.Purpose;
import app.doable.database.Database;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

final class MailLinkStore {
    private final Database database;

    MailLinkStore(Database database) {
        this.database = database;
    }

    /** @return its number */
    long insert(MailLink link, Purpose purpose, String tokenHash, long expiresAt) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO mail_link (person_id, purpose, token_hash, address, expires_at)
                        VALUES (:person, :purpose, :tokenHash, :address, :expiresAt)""")
                .param("person", link.personId())
                .param("purpose", purpose.name())
                .param("tokenHash", tokenHash)
                .param("address", link.address())
                .param("expiresAt", expiresAt)
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** @return whether there is such a link */
    boolean changeToken(long id, String tokenHash) {
        return database.sql()
                        .sql("UPDATE mail_link SET token_hash = :tokenHash WHERE id = :id")
                        .param("tokenHash", tokenHash)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<MailLink> find(Purpose purpose, String tokenHash, long now) {
        return database.sql()
                .sql("""
                        SELECT person_id, address FROM mail_link
                        WHERE token_hash = :tokenHash AND purpose = :purpose AND expires_at > :now""")
                .param("tokenHash", tokenHash)
                .param("purpose", purpose.name())
                .param("now", now)
                .query((row, _) -> new MailLink(row.getLong("person_id"), row.getString("address")))
                .optional();
    }

    /** @return whether it was good until now */
    boolean consume(Purpose purpose, String tokenHash, long now) {
        return database.sql()
                        .sql("""
                                DELETE FROM mail_link
                                WHERE token_hash = :tokenHash AND purpose = :purpose AND expires_at > :now""")
                        .param("tokenHash", tokenHash)
                        .param("purpose", purpose.name())
                        .param("now", now)
                        .update()
                == 1;
    }

    void deleteExpired(long now) {
        database.sql()
                .sql("DELETE FROM mail_link WHERE expires_at <= :now")
                .param("now", now)
                .update();
    }

    void delete(long personId, Purpose purpose) {
        database.sql()
                .sql("DELETE FROM mail_link WHERE person_id = :person AND purpose = :purpose")
                .param("person", personId)
                .param("purpose", purpose.name())
                .update();
    }
}
