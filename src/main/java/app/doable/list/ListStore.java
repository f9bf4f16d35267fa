package app.doable.list;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** One list, and its revision. */
final class ListStore {
    private final Database database;

    ListStore(Database database) {
        this.database = database;
    }

    /** It sorts before every list that has a place. */
    void insertInbox(long personId, long now) {
        database.sql().sql("""
                        INSERT INTO list (owner_id, inbox_of, name, sort_key, revision, oldest_revision, created_at)
                        VALUES (:person, :person, 'Inbox', '', 1, 0, :now)""").param("person", personId).param("now", now).update();
    }

    long insert(TaskList list, long personId) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO list (owner_id, name, color, sort_key, revision, oldest_revision, created_at)
                        VALUES (:person, :name, :color, :sortKey, :revision, 0, :createdAt)""")
                .param("person", personId)
                .param("name", list.name())
                .param("color", list.color())
                .param("sortKey", list.sortKey())
                .param("revision", list.revision())
                .param("createdAt", list.createdAt().toEpochMilli())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    void update(TaskList list) {
        database.sql()
                .sql("""
                        UPDATE list
                        SET name = :name, color = :color, sort_key = :sortKey, archived_at = :archivedAt,
                            deleted_at = :deletedAt
                        WHERE id = :id""")
                .param("name", list.name())
                .param("color", list.color())
                .param("sortKey", list.sortKey())
                .param(
                        "archivedAt",
                        list.archivedAt().map(Instant::toEpochMilli).orElse(null))
                .param("deletedAt", list.deletedAt().map(Instant::toEpochMilli).orElse(null))
                .param("id", list.id())
                .update();
    }

    /** Also one in the trash. */
    Optional<TaskList> find(long personId, long listId) {
        return database.sql()
                .sql("""
                        SELECT l.id, l.name, l.color, l.inbox_of, l.sort_key, l.revision, l.created_at, l.archived_at,
                            l.deleted_at
                        FROM list l
                        WHERE l.id = :list AND l.owner_id = :person""")
                .param("list", listId)
                .param("person", personId)
                .query((row, _) -> list(row))
                .optional();
    }

    /** By list id, by person id. */
    Map<Long, Map<Long, Long>> findRevisions(Collection<Long> personIds) {
        Map<Long, Map<Long, Long>> revisions = new HashMap<>();
        database.sql()
                .sql("SELECT owner_id, id, revision FROM list WHERE owner_id IN (:people) AND deleted_at IS NULL")
                .param("people", personIds)
                .query(row -> {
                    revisions
                            .computeIfAbsent(row.getLong("owner_id"), _ -> new HashMap<>())
                            .put(row.getLong("id"), row.getLong("revision"));
                });
        return revisions;
    }

    /** All of the person's, in their order; also the archived ones, and those in the trash. */
    List<TaskList> findAll(long personId) {
        return database.sql()
                .sql("""
                        SELECT l.id, l.name, l.color, l.inbox_of, l.sort_key, l.revision, l.created_at, l.archived_at,
                            l.deleted_at
                        FROM list l
                        WHERE l.owner_id = :person
                        ORDER BY l.sort_key, l.id""")
                .param("person", personId)
                .query((row, _) -> list(row))
                .list();
    }

    /** The one deleted last first. */
    List<TaskList> findTrash(long personId, int limit) {
        return database.sql()
                .sql("""
                        SELECT l.id, l.name, l.color, l.inbox_of, l.sort_key, l.revision, l.created_at, l.archived_at,
                            l.deleted_at
                        FROM list l
                        WHERE l.owner_id = :person AND l.deleted_at IS NOT NULL
                        ORDER BY l.deleted_at DESC, l.id DESC
                        LIMIT :limit""")
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> list(row))
                .list();
    }

    /** Reads the columns that every query of lists selects. */
    static TaskList list(ResultSet row) throws SQLException {
        return new TaskList(
                row.getLong("id"),
                row.getString("name"),
                row.getString("color"),
                row.getObject("inbox_of") != null,
                row.getString("sort_key"),
                row.getLong("revision"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "archived_at"),
                instant(row, "deleted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
