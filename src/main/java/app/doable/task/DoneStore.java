package app.doable.task;

import app.doable.database.Database;
import app.doable.database.EachList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Done tasks of several lists together. */
final class DoneStore {
    private final Database database;
    private final BranchRowStore rows;

    DoneStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /**
     * The latest done first, from before the place; a repeating task as each of its times was done.
     *
     * @param listIds at least one
     */
    List<Branch> find(long personId, List<Long> listIds, Place before, int limit) {
        return EachList.with(listIds, database.sql().sql(done(listIds.size(), rows.columns())))
                .param("completedAt", before.completedAt())
                .param("sortKey", before.sortKey())
                .param("task", before.taskId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> done(row))
                .list();
    }

    private static Branch done(ResultSet row) throws SQLException {
        Branch branch = BranchRowStore.branch(row);
        String due = row.getString("was_due");
        return due.isEmpty()
                ? branch
                : branch.asItWasDone(
                        Instant.ofEpochMilli(row.getLong("was_done_at")),
                        DueJson.of(due, row.getString("was_due_time"), row.getString("was_due_zone")));
    }

    static String done(int lists, String columns) {
        return """
                SELECT %s, found.done_at AS was_done_at, found.due_date AS was_due, found.due_time AS was_due_time,
                    found.due_zone AS was_due_zone
                FROM (
                    SELECT id, done_at, sort_key, due_date, due_time, due_zone
                    FROM (
                        SELECT * FROM (%s) latest
                        UNION ALL
                        SELECT * FROM (%s) latest_times
                    ) both_kinds
                    ORDER BY done_at DESC, sort_key DESC, id DESC
                    LIMIT :limit
                ) found
                CROSS JOIN task t
                WHERE t.id = found.id
                    AND EXISTS (
                        SELECT 1 FROM list l WHERE l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                ORDER BY found.done_at DESC, found.sort_key DESC, found.id DESC""".formatted(columns, EachList.of(lists, DoneStore::done), EachList.of(lists, DoneStore::times));
    }

    private static String done(int list) {
        return """
                SELECT * FROM (
                    SELECT id, done_at, sort_key, '' AS due_date, '' AS due_time, '' AS due_zone
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

    /** The times that repeating tasks were done. */
    private static String times(int list) {
        return """
                SELECT * FROM (
                    SELECT d.task_id AS id, d.completed_at AS done_at, '' AS sort_key, d.due_date, d.due_time, d.due_zone
                    FROM completion d
                    WHERE d.list_id = :list%1$d
                        AND (d.completed_at < :completedAt
                            OR (d.completed_at = :completedAt AND ('', d.task_id) < (:sortKey, :task)))
                        AND d.completed_at <= :completedAt
                        AND EXISTS (SELECT 1 FROM task r WHERE r.id = d.task_id AND r.trashed_at = 0)
                    ORDER BY d.completed_at DESC, d.task_id DESC
                    LIMIT :limit
                ) times%1$d
                """.formatted(list);
    }
}
