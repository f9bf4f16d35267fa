package app.doable.task;

import app.doable.database.Database;
import app.doable.database.EachList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was deleted. */
final class TrashStore {
    private static final int MOST_LISTS = 1000;

    private final Database database;
    private final TaskRowStore rows;

    TrashStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /** What is in somebody's trash. */
    record Found(List<TrashedList> lists, List<Task> tasks) {}

    /**
     * The tasks of the lists that were deleted before the place, without what went together with the task above it, and
     * the person's lists that were; of each the one deleted last first.
     *
     * @param listIds at least one
     */
    Found find(long personId, List<Long> listIds, Place before, int limit) {
        List<TrashedList> lists = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        EachList.with(listIds, database.sql().sql(trash(listIds.size(), rows.columns())))
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
                ORDER BY d.deleted_at DESC, d.id DESC, t.trashed_at DESC, t.sort_key DESC, t.id DESC""".formatted(columns, EachList.of(lists, TrashStore::tops));
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
                        AND COALESCE((SELECT u.trashed_at FROM task u WHERE u.id = t.parent_id), 0) <> trashed_at
                    ORDER BY trashed_at DESC, sort_key DESC, id DESC
                    LIMIT :limit
                ) tops%1$d
                """.formatted(list);
    }
}
