package app.doable.task;

import app.doable.database.Database;
import app.doable.database.TextArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One task with what is around it. */
final class SurroundingsStore {
    private final Database database;
    private final BranchRowStore rows;

    SurroundingsStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /** Empty when there is no such task, or it is in the trash. */
    Optional<Surroundings> find(long personId, long taskId, int limit) {
        List<Task> path = new ArrayList<>();
        List<Branch> below = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        database.sql()
                .sql(around(rows.columns("found.counted"), database.arrayOf("own.name")))
                .param("person", personId)
                .param("task", taskId)
                .param("most", TaskTree.LEVELS)
                .param("limit", limit)
                .query(row -> {
                    labels.addAll(TextArray.texts(row.getString("known_labels")));
                    Branch branch = BranchRowStore.branch(row);
                    if (row.getInt("height") < 0) {
                        below.add(branch);
                    } else {
                        path.add(branch.task());
                    }
                });
        return path.isEmpty() || path.getLast().deletedAt().isPresent()
                ? Optional.empty()
                : Optional.of(new Surroundings(
                        path.getLast(), path.subList(0, path.size() - 1), below, LabelName.sorted(labels)));
    }

    /** The labels come with the task itself, once. */
    static String around(String columns, String names) {
        return """
                WITH RECURSIVE above AS (
                    SELECT id, parent_id, 0 AS height FROM task WHERE id = :task
                    UNION ALL
                    SELECT p.id, p.parent_id, a.height + 1
                    FROM above a
                    CROSS JOIN task p
                    WHERE p.id = a.parent_id AND a.height < :most)
                SELECT %s, found.height,
                    CASE WHEN found.height = 0 THEN (
                        SELECT %s FROM (
                            SELECT name FROM label WHERE person_id = :person ORDER BY name_key LIMIT 1000) own)
                    END AS known_labels
                FROM (
                    SELECT id, height, NULL AS counted FROM above
                    UNION ALL
                    SELECT id, -1 AS height, id AS counted
                    FROM (
                        SELECT id FROM task WHERE parent_id = :task AND trashed_at = 0 ORDER BY sort_key, id LIMIT :limit
                    ) below
                ) found
                CROSS JOIN task t
                CROSS JOIN list l
                WHERE t.id = found.id AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL
                ORDER BY found.height DESC, t.sort_key, t.id""".formatted(columns, names);
    }
}
