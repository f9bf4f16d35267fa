package app.doable.task;

import app.doable.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks that have something in common beside their list; each page is one range of the one index that fits. */
final class TaskSubsetStore {
    private final Database database;
    private final TaskRowStore rows;

    TaskSubsetStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /** Those of the selection's subset, after its place. */
    List<Task> find(long personId, Selection selection, int limit) {
        return switch (selection.subset().orElseThrow()) {
            case Selection.Subset.Below(long parent) -> findBelow(personId, parent, selection, limit);
            case Selection.Subset.Labelled(String key) -> findLabelled(personId, key, selection, limit);
        };
    }

    private List<Task> findBelow(long personId, long parent, Selection selection, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task t
                        CROSS JOIN list l
                        WHERE t.parent_id = :parent
                            AND l.id = t.list_id
                            AND t.trashed_at = 0
                            AND t.sort_key >= :sortKey
                            AND (t.sort_key > :sortKey OR t.id > :task)
                            AND %s
                            AND l.owner_id = :person
                            AND l.deleted_at IS NULL
                        ORDER BY t.sort_key, t.id
                        LIMIT :limit""".formatted(rows.columns(), which(selection)))
                .param("parent", parent)
                .param("sortKey", selection.from().sortKey())
                .param("task", selection.from().taskId())
                .param("list", selection.list().orElse(0L))
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    private List<Task> findLabelled(long personId, String key, Selection selection, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task_label r
                        CROSS JOIN task t
                        CROSS JOIN list l
                        WHERE r.label_id = (SELECT n.id FROM label n WHERE n.person_id = :person AND n.name_key = :key)
                            AND r.task_id > :task
                            AND t.id = r.task_id
                            AND l.id = t.list_id
                            AND t.trashed_at = 0
                            AND %s
                            AND (:list > 0 OR l.archived_at IS NULL)
                            AND l.owner_id = :person
                            AND l.deleted_at IS NULL
                        ORDER BY r.task_id
                        LIMIT :limit""".formatted(rows.columns(), which(selection)))
                .param("key", key)
                .param("task", selection.from().taskId())
                .param("list", selection.list().orElse(0L))
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    private static String which(Selection selection) {
        String list = selection.list().isPresent() ? "t.list_id = :list" : "0 = :list";
        return list
                + switch (selection.which()) {
                    case ALL -> "";
                    case OPEN -> " AND t.done_at = 0";
                    case DONE -> " AND t.done_at > 0";
                };
    }

    /** By parent. */
    Map<Long, Subtasks> count(long personId, Collection<Long> parents) {
        Map<Long, Subtasks> counts = new HashMap<>();
        database.sql()
                .sql("""
                        SELECT t.parent_id, COUNT(*) AS all_of_them, SUM(CASE WHEN t.done_at = 0 THEN 1 ELSE 0 END) AS open_ones
                        FROM task t
                        CROSS JOIN list l
                        WHERE t.parent_id IN (:parents) AND l.id = t.list_id AND t.trashed_at = 0 AND l.owner_id = :person
                        GROUP BY t.parent_id""")
                .param("parents", parents)
                .param("person", personId)
                .query(row -> {
                    counts.put(
                            row.getLong("parent_id"), new Subtasks(row.getInt("all_of_them"), row.getInt("open_ones")));
                });
        return counts;
    }
}
