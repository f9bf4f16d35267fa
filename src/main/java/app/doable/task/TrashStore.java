package app.doable.task;

import app.doable.database.Database;
import java.util.List;
import java.util.Optional;

/** What was deleted. */
final class TrashStore {
    /** As many are ended at a time. */
    static final int TOGETHER = Database.ROWS_TOGETHER;

    private final Database database;
    private final TaskRowStore rows;

    TrashStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /** A task that is to be gone, and its list. */
    record Dead(long id, long listId) {}

    List<Task> findTops(long personId, Place before, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM list l
                        JOIN task t ON t.list_id = l.id
                        LEFT JOIN task u ON u.id = t.parent_id
                        WHERE l.owner_id = :person
                            AND l.deleted_at IS NULL
                            AND t.trashed_at > 0
                            AND t.trashed_at <= :deletedAt
                            AND (t.trashed_at < :deletedAt OR t.id < :task)
                            AND (u.id IS NULL OR u.trashed_at <> t.trashed_at)
                        ORDER BY t.trashed_at DESC, t.id DESC
                        LIMIT :limit""".formatted(rows.columns()))
                .param("person", personId)
                .param("deletedAt", before.completedAt())
                .param("task", before.taskId())
                .param("limit", limit)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
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
