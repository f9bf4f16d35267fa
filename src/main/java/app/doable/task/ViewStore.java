package app.doable.task;

import app.doable.database.Database;
import java.util.List;

/** Done tasks of several lists together, and tasks with what is below them. */
final class ViewStore {
    private final Database database;
    private final BranchRowStore rows;

    ViewStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /**
     * The latest done first, from before the place.
     *
     * @param listIds at least one
     */
    List<Branch> findDone(long personId, List<Long> listIds, Place before, int limit) {
        return DueStore.with(listIds, database.sql().sql(done(listIds.size(), rows.columns())))
                .param("completedAt", before.completedAt())
                .param("sortKey", before.sortKey())
                .param("task", before.taskId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> BranchRowStore.branch(row))
                .list();
    }

    static String done(int lists, String columns) {
        return """
                SELECT %s
                FROM (
                    SELECT id, done_at, sort_key
                    FROM (%s) latest
                    ORDER BY done_at DESC, sort_key DESC, id DESC
                    LIMIT :limit
                ) found
                JOIN task t ON t.id = found.id
                WHERE EXISTS (
                    SELECT 1 FROM list l WHERE l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                ORDER BY found.done_at DESC, found.sort_key DESC, found.id DESC""".formatted(columns, DueStore.ofEach(lists, ViewStore::done));
    }

    private static String done(int list) {
        return """
                SELECT * FROM (
                    SELECT id, done_at, sort_key
                    FROM task
                    WHERE list_id = :list%1$d
                        AND (done_at, sort_key, id) < (:completedAt, :sortKey, :task)
                        AND done_at > 0
                        AND done_at <= :completedAt
                    ORDER BY done_at DESC, sort_key DESC, id DESC
                    LIMIT :limit
                ) done%1$d
                """.formatted(list);
    }

    /** The open tasks of a list that are below no other, in their order. */
    List<Branch> findTop(long personId, long listId, Place after, int limit) {
        return database.sql()
                .sql(top(rows.columns()))
                .param("list", listId)
                .param("sortKey", after.sortKey())
                .param("task", after.taskId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> BranchRowStore.branch(row))
                .list();
    }

    static String top(String columns) {
        return """
                        SELECT %s
                        FROM task t
                        WHERE t.list_id = :list
                            AND t.done_at = 0
                            AND t.parent_id IS NULL
                            AND t.sort_key >= :sortKey
                            AND (t.sort_key > :sortKey OR t.id > :task)
                            AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
                        ORDER BY t.parent_id, t.sort_key, t.id
                        LIMIT :limit""".formatted(columns);
    }

    /** What is right below a task, open and done, in its order. */
    List<Branch> findBelow(long personId, long parentId, Place after, int limit) {
        return database.sql()
                .sql(below(rows.columns()))
                .param("parent", parentId)
                .param("sortKey", after.sortKey())
                .param("task", after.taskId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> BranchRowStore.branch(row))
                .list();
    }

    static String below(String columns) {
        return """
                        SELECT %s
                        FROM task t
                        WHERE t.parent_id = :parent
                            AND t.trashed_at = 0
                            AND t.sort_key >= :sortKey
                            AND (t.sort_key > :sortKey OR t.id > :task)
                            AND EXISTS (
                                SELECT 1 FROM list l
                                WHERE l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                        ORDER BY t.sort_key, t.id
                        LIMIT :limit""".formatted(columns);
    }
}
