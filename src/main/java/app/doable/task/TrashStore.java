package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was deleted. */
final class TrashStore {
    /** As many are ended at a time. */
    static final int TOGETHER = Database.ROWS_TOGETHER;

    private static final int MOST_LISTS = 1000;

    private final Database database;
    private final TaskRowStore rows;

    TrashStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /** What is in somebody's trash. */
    record Found(List<TrashedList> lists, List<Task> tasks) {}

    /** A task that is to be gone, and its list. */
    record Dead(long id, long listId) {}

    /**
     * The tasks of the lists that were deleted before the place, without what went together with the task above it, and
     * the person's lists that were; of each the one deleted last first.
     *
     * @param listIds at least one
     */
    Found find(long personId, List<Long> listIds, Place before, int limit) {
        List<TrashedList> lists = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        DueStore.with(listIds, database.sql().sql(trash(listIds.size(), rows.columns())))
                .param("person", personId)
                .param("deletedAt", before.completedAt())
                .param("sortKey", before.sortKey())
                .param("task", before.taskId())
                .param("limit", limit)
                .param("mostLists", MOST_LISTS)
                .query(row -> {
                    if (row.getObject("trashed_list") == null) {
                        tasks.add(TaskRowStore.task(row));
                    } else {
                        lists.add(list(row));
                    }
                });
        return new Found(lists, tasks);
    }

    private static TrashedList list(ResultSet row) throws SQLException {
        return new TrashedList(
                row.getLong("trashed_list"),
                row.getString("trashed_name"),
                row.getString("trashed_color"),
                Instant.ofEpochMilli(row.getLong("trashed_since")));
    }

    static String trash(int lists, String columns) {
        return """
                SELECT %s, d.id AS trashed_list, d.name AS trashed_name, d.color AS trashed_color,
                    d.deleted_at AS trashed_since
                FROM (
                    SELECT id, 0 AS list
                    FROM (
                        SELECT id, list_id
                        FROM (%s) tops
                        ORDER BY trashed_at DESC, sort_key DESC, id DESC
                        LIMIT :limit
                    ) top
                    WHERE EXISTS (
                        SELECT 1 FROM list l
                        WHERE l.id = top.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                    UNION ALL
                    SELECT 0 AS id, id AS list
                    FROM (
                        SELECT id FROM list
                        WHERE owner_id = :person AND deleted_at IS NOT NULL
                        ORDER BY deleted_at DESC, id DESC
                        LIMIT :mostLists
                    ) latest
                ) found
                LEFT JOIN task t ON t.id = found.id
                LEFT JOIN list d ON d.id = found.list
                ORDER BY d.deleted_at DESC, d.id DESC, t.trashed_at DESC, t.sort_key DESC, t.id DESC""".formatted(columns, DueStore.ofEach(lists, TrashStore::tops));
    }

    private static String tops(int list) {
        return """
                SELECT * FROM (
                    SELECT id, list_id, trashed_at, sort_key
                    FROM task t
                    WHERE list_id = :list%1$d
                        AND (trashed_at, sort_key, id) < (:deletedAt, :sortKey, :task)
                        AND trashed_at > 0
                        AND trashed_at <= :deletedAt
                        AND NOT EXISTS (SELECT 1 FROM task u WHERE u.id = t.parent_id AND u.trashed_at = t.trashed_at)
                    ORDER BY trashed_at DESC, sort_key DESC, id DESC
                    LIMIT :limit
                ) tops%1$d
                """.formatted(list);
    }

    /** Some of those that were deleted until then, or whose list was; of everybody unless a person is named. */
    List<Dead> findDead(Optional<Long> personId, long until) {
        return database.sql()
                .sql("""
                        SELECT id, list_id FROM (%s) deleted
                        UNION ALL
                        SELECT id, list_id FROM (%s) of_lists
                        LIMIT :limit""".formatted(
                        dead(personId, "t.trashed_at > 0 AND t.trashed_at <= :until"),
                        dead(personId, "l.deleted_at <= :until AND (t.trashed_at = 0 OR t.trashed_at > :until)")))
                .param("person", personId.orElse(0L))
                .param("until", until)
                .param("limit", TOGETHER)
                .query((row, _) -> new Dead(row.getLong("id"), row.getLong("list_id")))
                .list();
    }

    private static String dead(Optional<Long> personId, String condition) {
        return """
                SELECT t.id, t.list_id
                FROM list l
                CROSS JOIN task t
                WHERE %s AND t.list_id = l.id AND %s
                LIMIT :limit""".formatted(of("l", personId), condition);
    }

    /** The one, if it is in the trash. */
    List<Dead> findDead(long personId, long taskId) {
        return database.sql()
                .sql("""
                        SELECT t.id, t.list_id
                        FROM task t
                        JOIN list l ON l.id = t.list_id
                        WHERE t.id = :task AND t.trashed_at > 0 AND l.owner_id = :person AND l.deleted_at IS NULL""")
                .param("task", taskId)
                .param("person", personId)
                .query((row, _) -> new Dead(row.getLong("id"), row.getLong("list_id")))
                .list();
    }

    /** Whoever asks what changed since before now has to ask for everything. What was restored meanwhile stays. */
    void end(List<Dead> dead) {
        if (dead.isEmpty()) {
            return;
        }
        database.sql()
                .sql("UPDATE list SET oldest_revision = revision WHERE id IN (:lists)")
                .param(
                        "lists",
                        dead.stream().map(Dead::listId).distinct().sorted().toList())
                .update();
        database.sql()
                .sql("""
                        DELETE FROM task
                        WHERE id IN (:ids)
                            AND (trashed_at > 0
                                OR EXISTS (SELECT 1 FROM list l WHERE l.id = task.list_id AND l.deleted_at IS NOT NULL))""")
                .param("ids", dead.stream().map(Dead::id).toList())
                .update();
    }

    /** Those that were deleted until then and have no tasks any more. */
    void endLists(Optional<Long> personId, long until) {
        database.sql()
                .sql("""
                        DELETE FROM list
                        WHERE %s
                            AND deleted_at <= :until
                            AND NOT EXISTS (SELECT 1 FROM task t WHERE t.list_id = list.id)""".formatted(of("list", personId)))
                .param("person", personId.orElse(0L))
                .param("until", until)
                .update();
    }

    private static String of(String list, Optional<Long> personId) {
        return personId.isPresent() ? list + ".owner_id = :person" : "0 = :person";
    }
}
