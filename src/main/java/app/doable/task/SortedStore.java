package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The open tasks of a list or of a label in any order, and those that are due in another than their own. A page is one
 * statement, which finds the page's tasks and reads the rest of those alone: in the view's own order they are one range
 * of an index; else it looks at all open tasks of what is shown, and docs/decisions says what that costs.
 */
final class SortedStore {
    private final Database database;
    private final BranchRowStore rows;

    SortedStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /** A task, and where it stands; among what is done that says nothing. */
    record Found(Branch branch, SortedPlace place) {
        boolean isDone() {
            return branch.task().completed();
        }
    }

    /** What is found of a label. */
    record Labelled(String name, List<Found> found) {}

    /**
     * What is sorted.
     *
     * @param own finds a page in the view's own order, as {@link #ranked} does; empty where another store does
     * @param all finds all ids and groups
     * @param archived whether tasks of archived lists count
     * @param values that both bind
     */
    record Source(String own, String all, boolean archived, Map<String, ?> values) {
        /** What a list shows: the tasks that are below no other. */
        static Source list(long listId) {
            return new Source(TOP, LIST, true, Map.of("list", listId));
        }

        static Source label(long labelId) {
            return new Source(LABELLED, LABEL, false, Map.of("label", labelId));
        }

        /** What is due until the end of the day; what is overdue is a group of its own. */
        static Source due(List<Long> listIds, Day day) {
            Map<String, ?> values =
                    Map.of("lists", listIds, "today", day.date().toString(), "start", day.start(), "end", day.end());
            return new Source("", DUE, false, values);
        }

        /** Finds a page: the first after the place, no more than the limit, and what ranks them. */
        String page(Sort sort) {
            return sort == Sort.OWN ? own : ranked(all, archived, sort);
        }
    }

    private static final String TOP = """
            SELECT id, 0 AS late, 0 AS rank_number, '' AS rank_first, '' AS rank_second, sort_key AS rank_key
            FROM task
            WHERE list_id = :list
                AND done_at = 0
                AND parent_id IS NULL
                AND sort_key >= :sortKey
                AND (sort_key > :sortKey OR id > :task)
                AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
            ORDER BY /* same */ parent_id, sort_key, id
            LIMIT :limit""";

    private static final String LIST = """
            SELECT id, 0 AS late FROM task WHERE list_id = :list AND done_at = 0 AND parent_id IS NULL""";

    /** As they were added. */
    private static final String LABELLED = """
            SELECT r.task_id AS id, 0 AS late, 0 AS rank_number, '' AS rank_first, '' AS rank_second, '' AS rank_key
            FROM task_label r
            CROSS JOIN task t
            CROSS JOIN list l
            WHERE r.label_id = :label
                AND r.task_id > :task
                AND t.id = r.task_id
                AND t.done_at = 0
                AND l.id = t.list_id
                AND l.owner_id = :person
                AND l.archived_at IS NULL
                AND l.deleted_at IS NULL
            ORDER BY r.task_id
            LIMIT :limit""";

    private static final String LABEL = """
            SELECT r.task_id AS id, 0 AS late FROM task_label r WHERE r.label_id = :label""";

    private static final String DUE = """
            SELECT id, CASE WHEN due_day < :today THEN 0 ELSE 1 END AS late
            FROM task
            WHERE list_id IN (:lists) AND done_at = 0 AND due_at IS NULL AND due_day > '' AND due_day <= :today
            UNION ALL
            SELECT id, CASE WHEN due_at < :start THEN 0 ELSE 1 END AS late
            FROM task
            WHERE list_id IN (:lists) AND done_at = 0 AND due_at < :end""";

    /** What is done in the list, behind all that is open. */
    private static final String DONE = """
            SELECT id, 2 AS late, 0 AS rank_number, '' AS rank_first, '' AS rank_second, sort_key AS rank_key
            FROM task
            WHERE list_id = :list
                AND done_at > 0
                AND done_at <= :doneAt
                AND (done_at < :doneAt OR sort_key < :doneKey OR (sort_key = :doneKey AND id < :doneTask))
                AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
            ORDER BY done_at DESC, sort_key DESC, id DESC
            LIMIT :doneLimit""";

    private static final String RANKS = """
            found.late AS found_group, found.rank_number AS found_number, found.rank_first AS found_first,
            found.rank_second AS found_second""";

    private static final String IN_ORDER = """
            ORDER BY found.late, found.rank_number, found.rank_first, found.rank_second, found.rank_key, found.id""";

    /** The first after the place, in order. */
    List<Found> find(long personId, Source source, SortedPlace after, int limit) {
        return bound(tasks(source.page(after.sort()), rows.columns()), personId, source, after, limit)
                .query((row, _) -> found(row, after.sort()))
                .list();
    }

    /** The same of a list, and in no order the latest of those that were done in it before that place. */
    List<Found> findWithDone(
            long personId, Source list, SortedPlace after, int limit, Place doneBefore, int doneLimit) {
        return bound(tasks(withDone(list.page(after.sort())), rows.columns()), personId, list, after, limit)
                .param("doneAt", doneBefore.completedAt())
                .param("doneKey", doneBefore.sortKey())
                .param("doneTask", doneBefore.taskId())
                .param("doneLimit", doneLimit)
                .query((row, _) -> found(row, after.sort()))
                .list();
    }

    /** The same of a label and what it is called; empty when there is no such label, or not for this person. */
    Optional<Labelled> findLabelled(long personId, Source label, SortedPlace after, int limit) {
        List<String> names = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        bound(labelled(label.page(after.sort()), rows.columns()), personId, label, after, limit)
                .query(row -> {
                    names.add(row.getString("label_name"));
                    if (row.getObject("id") != null) {
                        found.add(found(row, after.sort()));
                    }
                });
        return names.stream().findFirst().map(name -> new Labelled(name, found));
    }

    private JdbcClient.StatementSpec bound(String sql, long personId, Source source, SortedPlace after, int limit) {
        Map<String, Object> values = new HashMap<>(after.values());
        values.putAll(source.values());
        return database.sql().sql(sql).params(values).param("person", personId).param("limit", limit);
    }

    private static Found found(ResultSet row, Sort sort) throws SQLException {
        return new Found(
                BranchRowStore.branch(row),
                new SortedPlace(
                        sort,
                        row.getInt("found_group"),
                        row.getInt("found_number"),
                        row.getString("found_first"),
                        row.getString("found_second"),
                        row.getString("sort_key"),
                        row.getLong("id")));
    }

    static String tasks(String page, String columns) {
        return """
                SELECT %s, %s
                FROM (%s) found
                CROSS JOIN task t
                WHERE t.id = found.id
                %s""".formatted(columns, RANKS, page, IN_ORDER);
    }

    static String withDone(String page) {
        return "SELECT * FROM (%s) opened UNION ALL SELECT * FROM (%s) closed".formatted(page, DONE);
    }

    static String labelled(String page, String columns) {
        return """
                SELECT %s, %s, b.name AS label_name
                FROM label b
                LEFT JOIN (%s) found ON 1 = 1
                LEFT JOIN task t ON t.id = found.id
                WHERE b.id = :label AND b.person_id = :person
                %s""".formatted(columns, RANKS, page, IN_ORDER);
    }

    private static String ranked(String source, boolean archived, Sort sort) {
        Keys keys = Keys.of(sort);
        return """
                SELECT s.id, s.late, %1$s AS rank_number, %2$s AS rank_first, %3$s AS rank_second, t.sort_key AS rank_key
                FROM (%4$s) s
                CROSS JOIN task t
                CROSS JOIN list l
                WHERE t.id = s.id
                    AND t.done_at = 0
                    AND l.id = t.list_id
                    AND l.owner_id = :person
                    AND l.deleted_at IS NULL%5$s
                    AND (s.late, %1$s, %2$s, %3$s, t.sort_key, t.id)
                        > (:group, :number, :first, :second, :sortKey, :task)
                ORDER BY s.late, rank_number, rank_first, rank_second, t.sort_key, t.id
                LIMIT :limit""".formatted(
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
