package app.doable.task;

import app.doable.database.Database;
import app.doable.database.EachList;
import java.util.List;
import java.util.Optional;

/** Ends what was deleted, for good. */
final class PurgeStore {
    /** As many tasks are ended at a time. */
    static final int TOGETHER = Database.ROWS_TOGETHER;

    /** As many lists are looked through at a time. */
    static final int LISTS_TOGETHER = 100;

    private final Database database;

    PurgeStore(Database database) {
        this.database = database;
    }

    /** A task that is to be gone, and its list. */
    record Dead(long id, long listId) {}

    /** Some of the lists of a person or of everybody, from the one after that number on, by their numbers. */
    List<Long> findLists(Optional<Long> personId, long after) {
        return database.sql()
                .sql("SELECT id FROM list WHERE %s AND id > :after ORDER BY id LIMIT :limit".formatted(of(personId)))
                .param("person", personId.orElse(0L))
                .param("after", after)
                .param("limit", LISTS_TOGETHER)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /**
     * Some of those in the lists that were deleted until then, or whose list was.
     *
     * @param listIds at least one
     */
    List<Dead> findDead(List<Long> listIds, long until) {
        return EachList.with(listIds, database.sql().sql("""
                                        SELECT id, list_id FROM (%s) deleted
                                        UNION ALL
                                        SELECT id, list_id
                                        FROM (
                                            SELECT t.id, t.list_id
                                            FROM list l
                                            CROSS JOIN task t
                                            WHERE l.id IN (:lists)
                                                AND l.deleted_at <= :until
                                                AND t.list_id = l.id
                                                AND (t.trashed_at = 0 OR t.trashed_at > :until)
                                            LIMIT :limit
                                        ) of_lists
                                        LIMIT :limit""".formatted(EachList.of(listIds.size(), PurgeStore::dead))))
                .param("lists", listIds)
                .param("until", until)
                .param("limit", TOGETHER)
                .query((row, _) -> new Dead(row.getLong("id"), row.getLong("list_id")))
                .list();
    }

    private static String dead(int list) {
        return """
                SELECT * FROM (
                    SELECT id, list_id
                    FROM task
                    WHERE list_id = :list%1$d AND trashed_at > 0 AND trashed_at <= :until
                    ORDER BY trashed_at, sort_key
                    LIMIT :limit
                ) dead%1$d
                """.formatted(list);
    }

    /** The one, if it is in the trash. */
    List<Dead> findDead(long personId, long taskId) {
        return database.sql()
                .sql("""
                        SELECT t.id, t.list_id
                        FROM task t
                        CROSS JOIN list l
                        WHERE t.id = :task AND l.id = t.list_id AND t.trashed_at > 0 AND l.owner_id = :person AND l.deleted_at IS NULL""")
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

    /** Those of the lists that were deleted until then and have no tasks any more. */
    void endLists(List<Long> listIds, long until) {
        database.sql().sql("""
                        DELETE FROM list
                        WHERE id IN (:lists)
                            AND deleted_at <= :until
                            AND NOT EXISTS (SELECT 1 FROM task t WHERE t.list_id = list.id)""").param("lists", listIds).param("until", until).update();
    }

    private static String of(Optional<Long> personId) {
        return personId.isPresent() ? "owner_id = :person" : "0 = :person";
    }
}
