package app.doable.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Open tasks of one view, as queries that {@link SortedStore} puts its statements together from: each finds a page, ids and
 * what ranks them, no more than the limit and after the place.
 *
 * @param own finds a page in the view's own order; empty where another store does
 * @param ownOrder what that order is
 * @param all finds all ids and groups
 * @param archived whether tasks of archived lists count
 * @param values that both bind
 */
record SortedSource(String own, Comparator<Task> ownOrder, String all, boolean archived, Map<String, ?> values) {

    private static final Comparator<Task> AS_ADDED = Comparator.comparingLong(Task::id);
    private static final Comparator<Task> BY_HAND =
            Comparator.comparing(Task::sortKey).thenComparing(AS_ADDED);

    private static final String TOP = """
            SELECT id, 0 AS late, 0 AS rank_number, '' AS rank_first, '' AS rank_second
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

    /** As they were added. Joined with the lists, one database reads the whole label and sorts it. */
    private static final String LABELLED = """
            SELECT r.task_id AS id, 0 AS late, 0 AS rank_number, '' AS rank_first, '' AS rank_second
            FROM task_label r
            CROSS JOIN task t
            WHERE r.label_id = :label
                AND r.task_id > :task
                AND t.id = r.task_id
                AND t.done_at = 0
                AND (SELECT l.owner_id FROM list l
                    WHERE l.id = t.list_id AND l.archived_at IS NULL AND l.deleted_at IS NULL) = :person
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

    /** What a list shows: the tasks that are below no other. */
    static SortedSource list(long listId) {
        return new SortedSource(TOP, BY_HAND, LIST, true, Map.of("list", listId));
    }

    static SortedSource label(long labelId) {
        return new SortedSource(LABELLED, AS_ADDED, LABEL, false, Map.of("label", labelId));
    }

    /** What is due until the end of the day; what is overdue is a group of its own. */
    static SortedSource due(List<Long> listIds, Day day) {
        Map<String, ?> values =
                Map.of("lists", listIds, "today", day.date().toString(), "start", day.start(), "end", day.end());
        return new SortedSource("", AS_ADDED, DUE, false, values);
    }

    String page(Sort sort) {
        return sort == Sort.OWN ? own : ranked(all, archived, sort);
    }

    private static String ranked(String source, boolean archived, Sort sort) {
        Keys keys = Keys.of(sort);
        return """
                SELECT s.id, s.late, %1$s AS rank_number, %2$s AS rank_first, %3$s AS rank_second
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
