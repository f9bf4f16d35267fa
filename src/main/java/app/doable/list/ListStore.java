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

    /** @return whether there is such a list that the person may change */
    boolean advanceInbox(long personId) {
        return database.sql()
                        .sql("UPDATE list SET revision = revision + 1 WHERE inbox_of = :person AND deleted_at IS NULL")
                        .param("person", personId)
                        .update()
                == 1;
    }

    Optional<ListHead> inbox(long personId) {
        return database.sql()
                .sql("SELECT id, revision FROM list WHERE inbox_of = :person AND deleted_at IS NULL")
                .param("person", personId)
                .query((row, _) -> new ListHead(row.getLong("id"), row.getLong("revision")))
                .optional();
    }

    /** @return whether there is such a list, perhaps in the trash, that the person may change */
    boolean advance(long personId, long listId) {
        return database.sql()
                        .sql("UPDATE list SET revision = revision + 1 WHERE id = :list AND owner_id = :person")
                        .param("list", listId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** @return whether there is such a task in a list that the person may change */
    boolean advanceListOfTask(long personId, long taskId) {
        return database.sql()
                        .sql("""
                                UPDATE list SET revision = revision + 1
                                WHERE id = (SELECT list_id FROM task WHERE id = :task)
                                    AND owner_id = :person
                                    AND deleted_at IS NULL""")
                        .param("task", taskId)
                        .param("person", personId)
                        .update()
                == 1;
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

    /** In that order. @return of each whether it is there, and this person may change it */
    List<Boolean> advanceEachUnlessInTrash(long personId, List<Long> listIds) {
        List<Integer> counts = database.countEach(
                """
                UPDATE list SET revision = revision + 1
                WHERE id = :list AND owner_id = :person AND deleted_at IS NULL""",
                listIds.stream()
                        .map(list -> Map.of("list", list, "person", personId))
                        .toList());
        return counts.stream().map(count -> count == 1).toList();
    }

    /** Revisions by id. */
    Map<Long, Long> findHeads(long personId, Collection<Long> listIds) {
        Map<Long, Long> heads = new HashMap<>();
        database.sql()
                .sql("SELECT id, revision FROM list WHERE id IN (:lists) AND owner_id = :person AND deleted_at IS NULL")
                .param("lists", listIds)
                .param("person", personId)
                .query(row -> {
                    heads.put(row.getLong("id"), row.getLong("revision"));
                });
        return heads;
    }

    /** @return how many there were */
    int advanceLowestOf(long personId, Collection<Long> taskIds, Optional<Long> named) {
        return database.sql()
                .sql("""
                        UPDATE list SET revision = revision + 1
                        WHERE id = (SELECT CASE WHEN MIN(t.list_id) < :named THEN MIN(t.list_id) ELSE :named END
                                    FROM task t WHERE t.id IN (:tasks))
                            AND owner_id = :person
                            AND deleted_at IS NULL""")
                .param("named", named.orElse(Long.MAX_VALUE))
                .param("tasks", taskIds)
                .param("person", personId)
                .update();
    }

    /**
     * Unless it is the lowest, too.
     *
     * @return how many there were
     */
    int advanceHighestOf(long personId, Collection<Long> taskIds, Optional<Long> named) {
        return database.sql()
                .sql("""
                        UPDATE list SET revision = revision + 1
                        WHERE id = (SELECT CASE WHEN MAX(t.list_id) > :named THEN MAX(t.list_id) ELSE :named END
                                    FROM task t WHERE t.id IN (:tasks))
                            AND id > (SELECT CASE WHEN MIN(t.list_id) < :lowest THEN MIN(t.list_id) ELSE :lowest END
                                      FROM task t WHERE t.id IN (:tasks))
                            AND owner_id = :person
                            AND deleted_at IS NULL""")
                .param("named", named.orElse(0L))
                .param("lowest", named.orElse(Long.MAX_VALUE))
                .param("tasks", taskIds)
                .param("person", personId)
                .update();
    }
}
