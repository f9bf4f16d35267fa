package app.doable.account;

import app.doable.database.Database;
import app.doable.database.TextArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.support.GeneratedKeyHolder;

final class SessionStore {
    private final Database database;
    private final String find;

    SessionStore(Database database) {
        this.database = database;
        this.find = """
                SELECT s.id AS session_id, s.browser, s.last_seen_at, p.id AS person_id, p.username, p.display_name,
                    p.administrator, p.language, p.theme, p.time_zone, p.letter_keys, l.id AS list_id, l.revision, l.name,
                    l.color, l.inbox_of, l.archived_at,
                    CASE WHEN l.inbox_of = p.id
                        THEN (SELECT %s FROM view_sort v WHERE v.person_id = p.id)
                    END AS sorts
                FROM session s
                JOIN person p ON p.id = s.person_id
                LEFT JOIN list l ON l.owner_id = p.id AND l.deleted_at IS NULL
                WHERE s.token_hash = :tokenHash
                    AND s.expires_at > :now
                    AND s.last_seen_at > :seenSince
                    AND p.disabled_at IS NULL
                ORDER BY l.sort_key, l.id""".formatted(database.arrayOf("CONCAT(v.view_name, '=', v.sort)"));
    }

    record Found(Actor actor, long lastSeenAt) {}

    /**
     * The session, its person and the revisions of the lists they see, in the one statement that every request makes:
     * an answer that depends only on those needs no other (see the budgets in docs/decisions). The orders that the
     * person chose come with their Inbox, once.
     */
    Optional<Found> find(String tokenHash, long now, long seenSince) {
        return database.sql()
                .sql(find)
                .param("tokenHash", tokenHash)
                .param("now", now)
                .param("seenSince", seenSince)
                .query((org.springframework.jdbc.core.ResultSetExtractor<Optional<Found>>) SessionStore::found);
    }

    private static Optional<Found> found(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        List<Actor.SeenList> lists = new ArrayList<>();
        Map<String, String> sorts = new HashMap<>();
        Actor actor = new Actor(
                rows.getLong("person_id"),
                rows.getString("username"),
                rows.getString("display_name"),
                rows.getBoolean("administrator"),
                rows.getLong("session_id"),
                rows.getString("browser"),
                PersonStore.preferences(rows),
                lists,
                sorts);
        long lastSeenAt = rows.getLong("last_seen_at");
        do {
            if (rows.getObject("list_id") != null) {
                lists.add(seen(rows));
                TextArray.texts(rows.getString("sorts")).forEach(chosen -> {
                    String[] parts = chosen.split("=", 2);
                    sorts.put(parts[0], parts[1]);
                });
            }
        } while (rows.next());
        return Optional.of(new Found(actor, lastSeenAt));
    }

    private static Actor.SeenList seen(ResultSet row) throws SQLException {
        return new Actor.SeenList(
                row.getLong("list_id"),
                row.getLong("revision"),
                row.getString("name"),
                row.getString("color"),
                row.getObject("inbox_of") != null,
                row.getObject("archived_at") != null);
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

    /** Once, even when several requests see it at the same time. */
    void touch(long id, long now, long seenBefore) {
        database.sql()
                .sql("UPDATE session SET last_seen_at = :now WHERE id = :id AND last_seen_at <= :seenBefore")
                .param("now", now)
                .param("id", id)
                .param("seenBefore", seenBefore)
                .update();
    }

    List<Session> findAll(long personId, long now, long seenSince) {
        return database.sql()
                .sql("""
                        SELECT id, created_at, last_seen_at, expires_at, browser, address
                        FROM session
                        WHERE person_id = :person AND expires_at > :now AND last_seen_at > :seenSince
                        ORDER BY last_seen_at DESC, id DESC""")
                .param("person", personId)
                .param("now", now)
                .param("seenSince", seenSince)
                .query((row, _) -> session(row))
                .list();
    }

    Set<Long> findAlive(Collection<Long> ids, long now, long seenSince) {
        return Set.copyOf(database.sql()
                .sql("""
                        SELECT s.id
                        FROM session s
                        JOIN person p ON p.id = s.person_id
                        WHERE s.id IN (:ids)
                            AND s.expires_at > :now
                            AND s.last_seen_at > :seenSince
                            AND p.disabled_at IS NULL""")
                .param("ids", ids)
                .param("now", now)
                .param("seenSince", seenSince)
                .query(Long.class)
                .list());
    }

    void deleteByToken(String tokenHash) {
        database.sql()
                .sql("DELETE FROM session WHERE token_hash = :tokenHash")
                .param("tokenHash", tokenHash)
                .update();
    }

    /** @return whether there was such a session of that person */
    boolean delete(long personId, long id) {
        return database.sql()
                        .sql("DELETE FROM session WHERE id = :id AND person_id = :person")
                        .param("id", id)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** @param kept a session's id, or 0 for none */
    void deleteOthers(long personId, long kept) {
        database.sql()
                .sql("DELETE FROM session WHERE person_id = :person AND id <> :kept")
                .param("person", personId)
                .param("kept", kept)
                .update();
    }

    long count(long now, long seenSince) {
        return database.sql()
                .sql("SELECT COUNT(*) FROM session WHERE expires_at > :now AND last_seen_at > :seenSince")
                .param("now", now)
                .param("seenSince", seenSince)
                .query(Long.class)
                .single();
    }

    void deleteExpired(long now, long seenSince) {
        database.sql()
                .sql("DELETE FROM session WHERE expires_at <= :now OR last_seen_at <= :seenSince")
                .param("now", now)
                .param("seenSince", seenSince)
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("last_seen_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getString("browser"),
                row.getString("address"));
    }
}
