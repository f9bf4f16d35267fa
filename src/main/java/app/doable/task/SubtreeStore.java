package app.doable.task;

import app.doable.database.Database;
import java.util.List;
import java.util.Optional;

/** A task with what is below it on all levels. */
final class SubtreeStore {
    private final Database database;
    private final BranchRowStore rows;

    SubtreeStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /** Empty when there is no such task, or it is in the trash. */
    Optional<Subtree> find(long personId, long taskId, int limit) {
        List<Branch> found = database.sql()
                .sql(subtree(rows.columns()))
                .param("person", personId)
                .param("task", taskId)
                .param("most", TaskTree.LEVELS)
                .param("limit", limit + 1)
                .query((row, _) -> BranchRowStore.branch(row))
                .list();
        return found.isEmpty() || found.getFirst().task().id() != taskId
                ? Optional.empty()
                : Optional.of(Subtree.of(found, limit));
    }

    /** Of those right below it no more are looked at than are shown; further down all that is below those. */
    static String subtree(String columns) {
        return """
                WITH RECURSIVE below AS (
                    SELECT id, sort_key, 1 AS distance
                    FROM (
                        SELECT id, sort_key FROM task
                        WHERE parent_id = :task AND trashed_at = 0
                        ORDER BY sort_key, id
                        LIMIT :limit
                    ) nearest
                    UNION ALL
                    SELECT c.id, c.sort_key, b.distance + 1
                    FROM below b
                    CROSS JOIN task c
                    WHERE c.parent_id = b.id AND c.trashed_at = 0 AND b.distance < :most)
                SELECT %s
                FROM (
                    SELECT id, 0 AS distance FROM task WHERE id = :task AND trashed_at = 0
                    UNION ALL
                    SELECT id, distance
                    FROM (SELECT id, distance FROM below ORDER BY distance, sort_key, id LIMIT :limit) highest
                ) found
                CROSS JOIN task t
                CROSS JOIN list l
                WHERE t.id = found.id AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL
                ORDER BY found.distance, t.sort_key, t.id""".formatted(columns);
    }
}
