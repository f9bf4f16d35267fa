package app.doable.task;

import app.doable.database.Database;
import app.doable.database.EachList;
import java.util.List;

/**
 * Open tasks by when they are due, of several lists together. Of each list two ranges of one index are read, no further
 * than a page is long: what is due all day stands there by the day, what is due at a time by the instant, since only the
 * reader knows which day that is where they are.
 */
final class DueStore {
    private final Database database;
    private final BranchRowStore rows;

    DueStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /**
     * The first tasks due all day and the first due at a time, the limit of each, in no order.
     *
     * @param listIds at least one
     */
    List<Branch> find(long personId, List<Long> listIds, DueRange range, int limit) {
        return EachList.with(listIds, database.sql().sql(due(listIds.size(), rows.columns())))
                .params(range.values())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> BranchRowStore.branch(row))
                .list();
    }

    /** A task by its number, and the list that it is in. */
    record Located(long id, long listId) {}

    /**
     * As {@link #find}, without what else is known of the tasks.
     *
     * @param listIds at least one
     */
    List<Located> locate(long personId, List<Long> listIds, DueRange range, int limit) {
        return EachList.with(listIds, database.sql().sql(located(listIds.size())))
                .params(range.values())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> new Located(row.getLong("id"), row.getLong("list_id")))
                .list();
    }

    static String located(int lists) {
        return """
                SELECT found.id, found.list_id
                FROM (
                    SELECT id, list_id FROM (%s) days
                    UNION ALL
                    SELECT id, list_id FROM (%s) moments
                ) found
                WHERE EXISTS (
                    SELECT 1 FROM list l WHERE l.id = found.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)""".formatted(EachList.of(lists, DueStore::days), EachList.of(lists, DueStore::moments));
    }

    static String due(int lists, String columns) {
        return """
                SELECT %s
                FROM (
                    SELECT id
                    FROM (SELECT id FROM (%s) days ORDER BY due_day, priority, id LIMIT :limit) first_days
                    UNION ALL
                    SELECT id
                    FROM (SELECT id FROM (%s) moments ORDER BY due_at, priority, id LIMIT :limit) first_moments
                ) found
                CROSS JOIN task t
                WHERE t.id = found.id
                    AND EXISTS (
                        SELECT 1 FROM list l WHERE l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)""".formatted(columns, EachList.of(lists, DueStore::days), EachList.of(lists, DueStore::moments));
    }

    private static String days(int list) {
        return """
                SELECT * FROM (
                    SELECT id, list_id, due_day, priority
                    FROM task
                    WHERE list_id = :list%1$d
                        AND done_at = 0
                        AND due_at IS NULL
                        AND (due_day, priority, id) > (:day, :dayPriority, :dayTask)
                        AND due_day >= :day
                        AND due_day <= :lastDay
                    ORDER BY /* same */ due_at, due_day, priority, id
                    LIMIT :limit
                ) days%1$d
                """.formatted(list);
    }

    private static String moments(int list) {
        return """
                SELECT * FROM (
                    SELECT id, list_id, due_at, priority
                    FROM task
                    WHERE list_id = :list%1$d
                        AND done_at = 0
                        AND (due_at, due_day, priority, id) > (:at, '', :atPriority, :atTask)
                        AND due_at >= :at
                        AND due_at < :end
                    ORDER BY due_at, due_day, priority, id
                    LIMIT :limit
                ) moments%1$d
                """.formatted(list);
    }
}
