package app.doable.task;

import app.doable.database.Database;
import app.doable.database.EachList;
import java.util.List;

/**
 * Many tasks, in order. Each page is one range of the one index that fits, whatever the number of tasks. The databases
 * do not agree on null in an order, so ranges are asked of {@code done_at}, zero while a task is open and -1 in the
 * trash, and of {@code trashed_at}, zero outside of it.
 */
final class TaskListStore {
    private final Database database;
    private final TaskRowStore rows;

    TaskListStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /** All that the person may see and nobody deleted or put away, in their order. */
    List<Task> findAll(long personId) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM list l
                        CROSS JOIN task t
                        WHERE l.owner_id = :person
                            AND t.list_id = l.id
                            AND l.archived_at IS NULL
                            AND l.deleted_at IS NULL
                            AND t.deleted_at IS NULL
                        ORDER BY t.list_id, t.sort_key, t.id""".formatted(rows.columns()))
                .param("person", personId)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    /** Also what is in the trash. */
    List<Task> findAllAndTrash(long personId) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM list l
                        CROSS JOIN task t
                        WHERE l.owner_id = :person
                            AND t.list_id = l.id
                        ORDER BY t.list_id, t.sort_key, t.id""".formatted(rows.columns()))
                .param("person", personId)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    /** The tasks of one list after the place, all or those that are open, in their order. */
    List<Task> findInOrder(long personId, Selection.Which which, Place after, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task t
                        WHERE t.list_id = :list
                            AND t.%s
                            AND t.sort_key >= :sortKey
                            AND (t.sort_key > :sortKey OR t.id > :task)
                            AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
                        ORDER BY t.sort_key, t.id
                        LIMIT :limit""".formatted(rows.columns(), range(which)))
                .param("list", after.listId())
                .param("sortKey", after.sortKey())
                .param("task", after.taskId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    /** The done tasks of one list that were completed before the place, the latest first. */
    List<Task> findDone(long personId, Place before, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task t
                        WHERE t.list_id = :list
                            AND t.done_at > 0
                            AND t.done_at <= :completedAt
                            AND (t.done_at < :completedAt
                                OR t.sort_key < :sortKey
                                OR (t.sort_key = :sortKey AND t.id < :task))
                            AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
                        ORDER BY t.done_at DESC, t.sort_key DESC, t.id DESC
                        LIMIT :limit""".formatted(rows.columns()))
                .param("list", before.listId())
                .param("completedAt", before.completedAt())
                .param("sortKey", before.sortKey())
                .param("task", before.taskId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    /** The first tasks of several lists, list by list, each in its order. */
    List<Task> findFirst(long personId, List<Long> lists, Selection.Which which, int limit) {
        String firsts = EachList.of(lists.size(), list -> """
                SELECT * FROM (
                    SELECT id, list_id, done_at, sort_key FROM task
                    WHERE list_id = :list%1$d AND %2$s
                    ORDER BY %3$s
                    LIMIT :limit
                ) list%1$d
                """.formatted(list, range(which), order(which, "")));
        return EachList.with(lists, database.sql().sql("""
                        SELECT %s
                        FROM (SELECT id FROM (%s) firsts ORDER BY list_id, %s LIMIT :limit) found
                        CROSS JOIN task t
                        WHERE t.id = found.id
                            AND EXISTS (
                                SELECT 1 FROM list l WHERE l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL)
                        ORDER BY t.list_id, %s""".formatted(
                                rows.columns(), firsts, order(which, ""), order(which, "t."))))
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    private static String range(Selection.Which which) {
        return switch (which) {
            case ALL -> "trashed_at = 0";
            case OPEN -> "done_at = 0";
            case DONE -> "done_at > 0";
        };
    }

    private static String order(Selection.Which which, String table) {
        return switch (which) {
            case ALL, OPEN -> "%1$ssort_key, %1$sid".formatted(table);
            case DONE -> "%1$sdone_at DESC, %1$ssort_key DESC, %1$sid DESC".formatted(table);
        };
    }
}
