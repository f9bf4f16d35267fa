package app.doable.account;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

final class SessionStore {
    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    record Found(Actor actor, long lastSeenAt) {}

    /**
     * The session, its person and the revisions of the lists they see, in the one statement that every request makes:
     * an answer that depends only on those needs no other (see the budgets in docs/decisions).
     */
    Optional<Found> find(String tokenHash, long now, long seenSince) {
        return database.sql()
                .sql("""
                        SELECT s.id AS session_id, s.last_seen_at, p.id AS person_id, p.username, p.display_name,
                            p.administrator, p.language, p.theme, l.id AS list_id, l.revision
                        FROM session s
                        JOIN person p ON p.id = s.person_id
                        LEFT JOIN list l ON l.owner_id = p.id AND l.deleted_at IS NULL
                        WHERE s.token_hash = :tokenHash
                            AND s.expires_at > :now
                            AND s.last_seen_at > :seenSince
                            AND p.disabled_at IS NULL
                        ORDER BY l.id""")
                .param("tokenHash", tokenHash)
                .param("now", now)
                .param("seenSince", seenSince)
                .query((org.springframework.jdbc.core.ResultSetExtractor<Optional<Found>>) SessionStore::found);
    }

    private static Optional<Found> found(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        List<Actor.ListRevision> lists = new ArrayList<>();
        Actor actor = new Actor(
                rows.getLong("person_id"),
                rows.getString("username"),
                rows.getString("display_name"),
                rows.getBoolean("administrator"),
                rows.getLong("session_id"),
                Optional.ofNullable(rows.getString("language")),
                Optional.ofNullable(rows.getString("theme")),
                lists);
        long lastSeenAt = rows.getLong("last_seen_at");
        do {
            long listId = rows.getLong("list_id");
            if (!rows.wasNull()) {
                lists.add(new Actor.ListRevision(listId, rows.getLong("revision")));
            }
        } while (rows.next());
        return Optional.of(new Found(actor, lastSeenAt));
    }

    long insert(long personId, String tokenHash, Session session) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO session
                            (person_id, token_hash, created_at, last_seen_at, expires_at, browser, address)
                        VALUES (:person, :tokenHash, :createdAt, :createdAt, :expiresAt, :browser, :address)""")
                .param("person", personId)
                .param("tokenHash", tokenHash)
                .param("createdAt", session.createdAt().toEpochMilli())
                .param("expiresAt", session.expiresAt().toEpochMilli())
                .param("browser", session.browser())
                .param("address", session.address())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    void touch(long id, long now) {
        database.sql()
                .sql("UPDATE session SET last_seen_at = :now WHERE id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    void deleteByToken(String tokenHash) {
        database.sql()
                .sql("DELETE FROM session WHERE token_hash = :tokenHash")
                .param("tokenHash", tokenHash)
                .update();
    }
}
