package app.doable.task;

import app.doable.database.Database;
import java.util.List;

/** Open tasks that have a label, as they were added: one range of the index of the label. */
final class LabelledStore {
    private final Database database;
    private final BranchRowStore rows;

    LabelledStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /** Those of lists that are not archived, after that one. */
    List<Branch> find(long personId, long labelId, long afterTask, int limit) {
        return database.sql()
                .sql(labelled(rows.columns()))
                .param("label", labelId)
                .param("task", afterTask)
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> BranchRowStore.branch(row))
                .list();
    }

    static String labelled(String columns) {
        return """
                SELECT %s
                FROM task_label r
                JOIN task t ON t.id = r.task_id
                WHERE r.label_id = :label
                    AND r.task_id > :task
                    AND t.done_at = 0
                    AND EXISTS (
                        SELECT 1 FROM list l
                        WHERE l.id = t.list_id
                            AND l.owner_id = :person
                            AND l.archived_at IS NULL
                            AND l.deleted_at IS NULL)
                ORDER BY r.task_id
                LIMIT :limit""".formatted(columns);
    }
}
