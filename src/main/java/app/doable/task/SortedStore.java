package app.doable.task;

import app.doable.database.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open tasks in another order than their own. Each page is one statement that looks at all open tasks of what is shown,
 * found by ranges of indexes, and keeps the first; docs/decisions says what that costs.
 */
final class SortedStore {
    private final Database database;
    private final BranchRowStore rows;

    SortedStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /** A task, and where it stands. */
    record Found(Branch branch, SortedPlace place) {}

    /** What is sorted: a query of ids and groups, and what it binds. */
    record Source(String sql, Map<String, ?> values) {
        /** What a list shows: the tasks that are below no other. */
        static Source list(long listId) {
            return new Source(LIST, Map.of("list", listId));
        }

        static Source label(long labelId) {
            return new Source(LABEL, Map.of("label", labelId));
        }

        /** What is due until the end of the day; what is overdue is a group of its own. */
        static Source due(List<Long> listIds, Day day) {
            return new Source(
                    DUE,
                    Map.of("lists", listIds, "today", day.date().toString(), "start", day.start(), "end", day.end()));
        }
    }

    static final String LIST = """
            SELECT id, 0 AS late FROM task WHERE list_id = :list AND done_at = 0 AND parent_id IS NULL""";

    static final String LABEL = """
            SELECT r.task_id AS id, 0 AS late FROM task_label r WHERE r.label_id = :label""";

    static final String DUE = """
            SELECT id, CASE WHEN due_day < :today THEN 0 ELSE 1 END AS late
            FROM task
            WHERE list_id IN (:lists) AND done_at = 0 AND due_at IS NULL AND due_day > '' AND due_day <= :today
            UNION ALL
            SELECT id, CASE WHEN due_at < :start THEN 0 ELSE 1 END AS late
            FROM task
            WHERE list_id IN (:lists) AND done_at = 0 AND due_at < :end""";

    /**
     * The first after the place.
     *
     * @param archived whether tasks of archived lists count
     */
    List<Found> find(long personId, Source source, boolean archived, SortedPlace after, int limit) {
        Map<String, Object> values = new HashMap<>(after.values());
        values.putAll(source.values());
        return database.sql()
                .sql(sorted(source.sql(), archived, after.sort(), rows.columns()))
                .params(values)
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> new Found(
                        BranchRowStore.branch(row),
                        new SortedPlace(
                                after.sort(),
                                row.getInt("found_group"),
                                row.getInt("found_number"),
                                row.getString("found_first"),
                                row.getString("found_second"),
                                row.getString("sort_key"),
                                row.getLong("id"))))
                .list();
    }

    static String sorted(String source, boolean archived, Sort sort, String columns) {
        Keys keys = Keys.of(sort);
        return """
                SELECT %1$s, found.late AS found_group, found.rank_number AS found_number, found.rank_first AS found_first,
                    found.rank_second AS found_second
                FROM (
                    SELECT s.id, s.late, %2$s AS rank_number, %3$s AS rank_first, %4$s AS rank_second, t.sort_key
                    FROM (%5$s) s
                    JOIN task t ON t.id = s.id
                    JOIN list l ON l.id = t.list_id
                    WHERE t.done_at = 0
                        AND l.owner_id = :person
                        AND l.deleted_at IS NULL%6$s
                        AND (s.late, %2$s, %3$s, %4$s, t.sort_key, t.id)
                            > (:group, :number, :first, :second, :sortKey, :task)
                    ORDER BY s.late, rank_number, rank_first, rank_second, t.sort_key, t.id
                    LIMIT :limit
                ) found
                JOIN task t ON t.id = found.id
                ORDER BY found.late, found.rank_number, found.rank_first, found.rank_second, t.sort_key, t.id""".formatted(
                        columns,
                        keys.number(),
                        keys.first(),
                        keys.second(),
                        source,
                        archived ? "" : "\n        AND l.archived_at IS NULL");
    }

    /** What comes one after the other in an order. A day and time count as they were written, in whichever zone. */
    private record Keys(String number, String first, String second) {
        /** Behind all days. */
        private static final String DAY = "CASE WHEN t.due_date = '' THEN '~' ELSE t.due_date END";

        static Keys of(Sort sort) {
            return switch (sort) {
                case OWN -> throw new IllegalArgumentException("a view's own order is its own query's");
                case DUE -> new Keys("0", DAY, "t.due_time");
                case PRIORITY -> new Keys("t.priority", DAY, "t.due_time");
                case TEXT -> new Keys("0", "t.text_key", "''");
            };
        }
    }
}
