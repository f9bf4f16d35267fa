package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Tasks with what is above and below them, and beside them. */
final class TaskTreeStore {
    private static final int ABOVE = 1;
    private static final int BELOW = 2;

    private final Database database;
    private final TaskRowStore rows;

    TaskTreeStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /**
     * A task, the revision that its list has, and whether this transaction took it: one that is in the history already
     * is somebody else's.
     */
    private record Row(TaskTree.Node node, int side) {}

    /**
     * The task and all that is below it, in the trash too, the highest first; and another task with all that is above
     * it, the lowest first.
     *
     * @param other zero for none
     * @param listId of a list whose revision matters, zero for none
     * @throws Overtaken when that list's revision is not this transaction's
     */
    TaskTree find(long personId, long taskId, long other, long listId) {
        return find(personId, taskId, ":other", other, listId);
    }

    /** The same, where the other task is the one that a step leads to; there may be none. */
    TaskTree find(long personId, long taskId, Step step) {
        return find(personId, taskId, "(" + reference(step) + ")", 0, 0);
    }

    private TaskTree find(long personId, long taskId, String reference, long other, long listId) {
        List<Optional<Long>> named = new ArrayList<>();
        List<Row> found = database.sql()
                .sql(tree(reference, rows.columns()))
                .param("most", TaskTree.LEVELS * 2)
                .param("task", taskId)
                .param("other", other)
                .param("list", listId)
                .param("person", personId)
                .query((row, _) -> {
                    if (row.getBoolean("named_taken")) {
                        throw new Overtaken();
                    }
                    named.add(TaskRowStore.number(row, "named_revision"));
                    return row(row);
                })
                .list();
        return new TaskTree(
                side(found, BELOW),
                side(found, ABOVE),
                named.stream().findFirst().orElse(Optional.empty()));
    }

    static String tree(String reference, String columns) {
        return """
                WITH RECURSIVE below AS (
                    SELECT id, 0 AS distance FROM task WHERE id = :task
                    UNION ALL
                    SELECT c.id, b.distance + 1 FROM below b CROSS JOIN task c
                    WHERE c.parent_id = b.id AND b.distance < :most),
                above AS (
                    SELECT id, parent_id, 0 AS distance FROM task WHERE id = %s
                    UNION ALL
                    SELECT p.id, p.parent_id, a.distance + 1 FROM above a CROSS JOIN task p
                    WHERE p.id = a.parent_id AND a.distance < :most)
                SELECT %s, l.revision AS list_revision, x.side, x.distance,
                    EXISTS (SELECT 1 FROM task_change c WHERE c.list_id = l.id AND c.revision = l.revision) AS taken,
                    EXISTS (SELECT 1 FROM task u WHERE u.id = t.parent_id AND u.deleted_at IS NOT NULL) AS orphaned,
                    (SELECT n.revision FROM list n
                     WHERE n.id = :list AND n.owner_id = :person AND n.deleted_at IS NULL) AS named_revision,
                    EXISTS (SELECT 1 FROM list n CROSS JOIN task_change c
                        WHERE c.list_id = n.id AND c.revision = n.revision AND n.id = :list AND n.owner_id = :person AND n.deleted_at IS NULL) AS named_taken
                FROM (SELECT id, distance, 1 AS side FROM above
                    UNION ALL
                    SELECT id, distance, 2 AS side FROM below) x
                CROSS JOIN task t
                CROSS JOIN list l
                WHERE t.id = x.id AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL""".formatted(reference, columns);
    }

    /** A neighbour is one that is shown: open at the top of a list, and below a task also done. */
    static String reference(Step step) {
        return switch (step) {
            case UP, IN -> neighbour("<", "DESC");
            case DOWN -> neighbour(">", "ASC");
            case OUT -> "SELECT m.parent_id FROM task m WHERE m.id = :task";
        };
    }

    private static String neighbour(String side, String order) {
        return """
                SELECT COALESCE(
                    (SELECT n.id FROM task n
                     WHERE n.parent_id = (SELECT m.parent_id FROM task m WHERE m.id = :task)
                        AND n.trashed_at = 0
                        AND n.sort_key %1$s (SELECT m.sort_key FROM task m WHERE m.id = :task)
                     ORDER BY n.sort_key %2$s LIMIT 1),
                    (SELECT n.id FROM task n
                     WHERE n.list_id = (
                            SELECT m.list_id FROM task m
                            WHERE m.id = :task AND m.parent_id IS NULL AND m.done_at = 0)
                        AND n.done_at = 0
                        AND n.parent_id IS NULL
                        AND n.sort_key %1$s (SELECT m.sort_key FROM task m WHERE m.id = :task)
                     ORDER BY /* same */ n.parent_id %2$s, n.sort_key %2$s LIMIT 1))""".formatted(side, order);
    }

    /** All done tasks below a task; they are in its list. */
    List<Task> findDoneBelow(long taskId) {
        return database.sql()
                .sql(doneBelow(rows.columns()))
                .param("task", taskId)
                .param("most", TaskTree.LEVELS)
                .query((row, _) -> TaskRowStore.task(row))
                .list();
    }

    static String doneBelow(String columns) {
        return """
                WITH RECURSIVE below AS (
                    SELECT id, 1 AS distance FROM task WHERE parent_id = :task
                    UNION ALL
                    SELECT c.id, b.distance + 1 FROM below b CROSS JOIN task c
                    WHERE c.parent_id = b.id AND b.distance < :most)
                SELECT %s
                FROM below x
                CROSS JOIN task t
                WHERE t.id = x.id AND t.done_at > 0""".formatted(columns);
    }

    private static List<TaskTree.Node> side(List<Row> found, int side) {
        return found.stream()
                .filter(row -> row.side() == side)
                .map(Row::node)
                .sorted(Comparator.comparingInt(TaskTree.Node::distance)
                        .thenComparing(node -> node.task().sortKey()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        TaskTree.Node node = new TaskTree.Node(
                TaskRowStore.task(row),
                row.getLong("list_revision"),
                !row.getBoolean("taken"),
                row.getBoolean("orphaned"),
                row.getInt("distance"));
        return new Row(node, row.getInt("side"));
    }

    /** The group of siblings that a task is in, or is to be in. */
    record Siblings(long listId, Optional<Long> parentId, long except) {}

    /** The place of the first after that one; in the trash too. Empty when there is none. */
    String next(Siblings siblings, String sortKey) {
        return neighbour(siblings, sortKey, "sort_key > :sortKey", "ASC");
    }

    /** The place of the last before that one; in the trash too. Empty when there is none. */
    String previous(Siblings siblings, String sortKey) {
        return neighbour(siblings, sortKey, "sort_key < :sortKey", "DESC");
    }

    /** The place of the last of all; in the trash too. Empty when there is none. */
    String last(Siblings siblings) {
        return neighbour(siblings, "", "sort_key >= :sortKey", "DESC");
    }

    private String neighbour(Siblings siblings, String sortKey, String condition, String order) {
        return database.sql()
                .sql("""
                        SELECT sort_key FROM task
                        WHERE list_id = :list AND %1$s AND id <> :except AND %2$s
                        ORDER BY /* same */ parent_id %3$s, sort_key %3$s
                        LIMIT 1""".formatted(ofParent(siblings), condition, order))
                .params(parameters(siblings))
                .param("sortKey", sortKey)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Their places by their ids, in order; in the trash too. */
    SequencedMap<Long, String> places(Siblings siblings) {
        SequencedMap<Long, String> places = new LinkedHashMap<>();
        database.sql()
                .sql(
                        "SELECT id, sort_key FROM task WHERE list_id = :list AND %s AND id <> :except ORDER BY sort_key, id"
                                .formatted(ofParent(siblings)))
                .params(parameters(siblings))
                .query(row -> {
                    places.put(row.getLong("id"), row.getString("sort_key"));
                });
        return places;
    }

    /** Says the same order in other words: no revision changes. */
    void space(Collection<Long> ids, List<String> sortKeys) {
        Iterator<String> keys = sortKeys.iterator();
        database.forEach(
                "UPDATE task SET sort_key = :sortKey WHERE id = :id",
                ids.stream().map(id -> Map.of("id", id, "sortKey", keys.next())).toList());
    }

    private static String ofParent(Siblings siblings) {
        return siblings.parentId().isPresent() ? "parent_id = :parent" : "parent_id IS NULL";
    }

    private static Map<String, Object> parameters(Siblings siblings) {
        return Map.of("list", siblings.listId(), "parent", siblings.parentId().orElse(0L), "except", siblings.except());
    }
}
