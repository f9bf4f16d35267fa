package app.doable.task;

import app.doable.database.Database;
import app.doable.database.EachList;
import app.doable.list.OpenCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts tasks of several lists, up to a limit, by one statement whose cost does not follow what is stored. */
final class CountStore {
    private static final long NO_LIST = 0;

    private final Database database;

    CountStore(Database database) {
        this.database = database;
    }

    /**
     * @param listIds at least one; the first {@code active} of them are those whose due tasks count
     * @param range without a beginning
     */
    TaskCounts count(long personId, List<Long> listIds, int active, DueRange range) {
        Map<Long, Integer> counts = new HashMap<>();
        EachList.with(listIds, database.sql().sql(counts(listIds.size(), active)))
                .params(range.values())
                .param("person", personId)
                .param("mostOpen", TaskViews.MOST_OPEN)
                .param("mostDue", TaskViews.MOST_DUE)
                .query(row -> {
                    counts.put(row.getLong("list_id"), row.getInt("tasks"));
                });
        int due = counts.getOrDefault(NO_LIST, 0);
        counts.remove(NO_LIST);
        return new TaskCounts(Map.copyOf(counts), due);
    }

    /** In the orders of indexes, so that no more is looked at than counted. */
    static String counts(int lists, int active) {
        return """
                SELECT opened.list_id, opened.open_tasks AS tasks
                FROM (%s) opened
                WHERE EXISTS (
                    SELECT 1 FROM list l WHERE l.id = opened.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                UNION ALL
                SELECT 0 AS list_id, COUNT(*) AS tasks
                FROM (
                    SELECT 1 AS one
                    FROM (
                        SELECT list_id FROM (%s) days
                        UNION ALL
                        SELECT list_id FROM (%s) moments
                    ) due
                    WHERE EXISTS (
                        SELECT 1 FROM list l WHERE l.id = due.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                    LIMIT :mostDue
                ) counted""".formatted(
                        EachList.of(lists, OpenCount::of),
                        EachList.of(active, CountStore::dueDays),
                        EachList.of(active, CountStore::dueMoments));
    }

    private static String dueDays(int list) {
        return """
                SELECT * FROM (
                    SELECT list_id
                    FROM task
                    WHERE list_id = :list%1$d AND done_at = 0 AND due_at IS NULL AND due_day >= :day AND due_day <= :lastDay
                    ORDER BY /* same */ due_at, due_day, priority, id
                    LIMIT :mostDue
                ) days%1$d
                """.formatted(list);
    }

    private static String dueMoments(int list) {
        return """
                SELECT * FROM (
                    SELECT list_id
                    FROM task
                    WHERE list_id = :list%1$d AND done_at = 0 AND due_at >= :at AND due_at < :end
                    ORDER BY due_at, due_day, priority, id
                    LIMIT :mostDue
                ) moments%1$d
                """.formatted(list);
    }
}
