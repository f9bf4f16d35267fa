package app.doable.task;

import app.doable.database.Database;
import app.doable.database.TextArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Many tasks by their numbers: as many at a time as end in good time. */
final class BatchStore {
    /** By CROSS JOINs: with others, one database looks at every task of the person. */
    static final String TREES = """
            WITH RECURSIVE below AS (
                SELECT id FROM task WHERE id IN (:ids)
                UNION
                SELECT c.id FROM task c JOIN below b ON c.parent_id = b.id)
            SELECT %s
            FROM below x
            CROSS JOIN task t
            CROSS JOIN list l
            WHERE t.id = x.id AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL""";

    /** In the same way. */
    static final String ABOVE = """
            WITH RECURSIVE above AS (
                SELECT id, parent_id FROM task WHERE id IN (:ids)
                UNION
                SELECT p.id, p.parent_id FROM task p JOIN above a ON p.id = a.parent_id)
            SELECT t.id, t.list_id, t.parent_id, t.trashed_at
            FROM above x
            CROSS JOIN task t
            CROSS JOIN list l
            WHERE t.id = x.id AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL""";

    private final Database database;
    private final TaskRowStore rows;

    BatchStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /**
     * A task and its list's revision.
     *
     * @param labels those of the person's that were asked for, as they are spelled
     */
    record Row(Task task, long listRevision, List<String> labels) {}

    /**
     * Which tasks to read.
     *
     * @param label whoever has it instead of those ids
     * @param labelKeys of labels whose spelling matters
     */
    record Wanted(Collection<Long> ids, boolean trees, Optional<Long> label, List<String> labelKeys) {}

    /** In the trash too. */
    List<Row> find(long personId, Wanted wanted) {
        if (wanted.label().isPresent()) {
            return findLabelled(personId, wanted);
        }
        return inParts(
                wanted.ids(),
                some -> wanted.trees() ? findTrees(personId, some, wanted) : find(personId, some, wanted));
    }

    private static <K, T> List<T> inParts(Collection<K> keys, Function<List<K>, List<T>> reading) {
        List<K> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Database.ROWS_TOGETHER) {
            found.addAll(reading.apply(all.subList(from, Math.min(all.size(), from + Database.ROWS_TOGETHER))));
        }
        return found;
    }

    /** The lists that the person's tasks are in. */
    Set<Long> findLists(long personId, Collection<Long> ids) {
        return new HashSet<>(inParts(
                ids,
                some -> database.sql()
                        .sql("""
                        SELECT DISTINCT t.list_id
                        FROM task t
                        CROSS JOIN list l
                        WHERE t.id IN (:ids) AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL""")
                        .param("ids", some)
                        .param("person", personId)
                        .query(Long.class)
                        .list()));
    }

    private List<Row> find(long personId, List<Long> ids, Wanted wanted) {
        return rows(personId, ids, wanted, """
                SELECT %s
                FROM task t
                CROSS JOIN list l
                WHERE t.id IN (:ids) AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL""");
    }

    /** Also all that is below them. */
    private List<Row> findTrees(long personId, List<Long> ids, Wanted wanted) {
        return rows(personId, ids, wanted, TREES);
    }

    private List<Row> findLabelled(long personId, Wanted wanted) {
        return rows(personId, List.of(0L), wanted, """
                SELECT %s
                FROM task_label r
                JOIN task t ON t.id = r.task_id
                JOIN list l ON l.id = t.list_id
                WHERE r.label_id = :label AND l.owner_id = :person AND l.deleted_at IS NULL""");
    }

    private List<Row> rows(long personId, List<Long> ids, Wanted wanted, String query) {
        String columns = """
                %s, l.revision AS list_revision,
                (SELECT %s FROM label b WHERE b.person_id = :person AND b.name_key IN (:keys)) AS known_labels""".formatted(rows.columns(), database.arrayOf("b.name"));
        return database.sql()
                .sql(query.formatted(columns))
                .param("ids", ids)
                .param("label", wanted.label().orElse(0L))
                .param("person", personId)
                .param("keys", wanted.labelKeys().isEmpty() ? List.of("") : wanted.labelKeys())
                .query((row, _) -> new Row(
                        TaskRowStore.task(row),
                        row.getLong("list_revision"),
                        TextArray.texts(row.getString("known_labels"))))
                .list();
    }

    /** What a place can be judged by. */
    record Ancestor(long id, long listId, Optional<Long> parentId, boolean live) {}

    /** These tasks and all that is above them, by id; of the person's lists. */
    Map<Long, Ancestor> findAbove(long personId, Collection<Long> ids) {
        Map<Long, Ancestor> above = new HashMap<>();
        inParts(
                        ids,
                        some -> database.sql()
                                .sql(ABOVE)
                                .param("ids", some)
                                .param("person", personId)
                                .query((row, _) -> new Ancestor(
                                        row.getLong("id"),
                                        row.getLong("list_id"),
                                        TaskRowStore.number(row, "parent_id"),
                                        row.getLong("trashed_at") == 0))
                                .list())
                .forEach(ancestor -> above.put(ancestor.id(), ancestor));
        return above;
    }

    /** How many levels are below each of these tasks, by id; one with nothing below it is left out. */
    Map<Long, Integer> findLevelsBelow(Collection<Long> ids) {
        Map<Long, Integer> levels = new HashMap<>();
        inParts(
                        ids,
                        some -> database.sql()
                                .sql("""
                                WITH RECURSIVE below AS (
                                    SELECT c.parent_id AS root, c.id, 1 AS distance FROM task c WHERE c.parent_id IN (:ids)
                                    UNION ALL
                                    SELECT b.root, c.id, b.distance + 1
                                    FROM task c JOIN below b ON c.parent_id = b.id
                                    WHERE b.distance < :most)
                                SELECT root, MAX(distance) AS levels FROM below GROUP BY root""")
                                .param("ids", some)
                                .param("most", TaskTree.LEVELS * 2)
                                .query((row, _) -> Map.entry(row.getLong("root"), row.getInt("levels")))
                                .list())
                .forEach(entry -> levels.put(entry.getKey(), entry.getValue()));
        return levels;
    }

    /** Who is at places of those sort keys in those lists, in the trash too. */
    Map<Position, Long> findAt(Collection<Long> lists, Collection<String> sortKeys) {
        Map<Position, Long> taken = new HashMap<>();
        inParts(
                        sortKeys,
                        some -> database.sql()
                                .sql("""
                                SELECT id, list_id, parent_id, sort_key FROM task
                                WHERE list_id IN (:lists) AND sort_key IN (:keys)""")
                                .param("lists", lists)
                                .param("keys", some)
                                .query((row, _) -> Map.entry(
                                        new Position(
                                                row.getLong("list_id"),
                                                TaskRowStore.number(row, "parent_id"),
                                                row.getString("sort_key")),
                                        row.getLong("id")))
                                .list())
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken;
    }
}
