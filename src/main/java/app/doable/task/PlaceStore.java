package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What places are judged by: what is above and below tasks, and who is where. */
final class PlaceStore {
    private static final int ABOVE = 1;
    private static final int BELOW = 2;
    private static final int AT = 3;

    static final String AROUND = """
            WITH RECURSIVE above AS (
                SELECT id, parent_id FROM task WHERE id IN (:parents)
                UNION
                SELECT p.id, p.parent_id FROM above a CROSS JOIN task p WHERE p.id = a.parent_id),
            below AS (
                SELECT c.parent_id AS root, c.id, 1 AS distance FROM task c WHERE c.parent_id IN (:roots)
                UNION ALL
                SELECT b.root, c.id, b.distance + 1
                FROM below b CROSS JOIN task c
                WHERE c.parent_id = b.id AND b.distance < :most)
            SELECT 1 AS kind, t.id, t.list_id, t.parent_id, t.sort_key, t.trashed_at, 0 AS levels
            FROM above x
            CROSS JOIN task t
            CROSS JOIN list l
            WHERE t.id = x.id AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL
            UNION ALL
            SELECT 2, root, 0, NULL, '', 0, MAX(distance) FROM below GROUP BY root
            UNION ALL
            SELECT 3, id, list_id, parent_id, sort_key, 0, 0 FROM task
            WHERE list_id IN (:lists) AND parent_id IS NULL AND sort_key IN (:keys)
            UNION ALL
            SELECT 3, id, list_id, parent_id, sort_key, 0, 0 FROM task
            WHERE parent_id IN (:parents) AND sort_key IN (:keys)""";

    private final Database database;

    PlaceStore(Database database) {
        this.database = database;
    }

    /**
     * Tasks with the places that they may have.
     *
     * @param placed those of them whose places are in question; the others may be above them
     */
    record Wanted(List<Task> tasks, Predicate<Task> placed) {}

    /** A task above others. */
    record Ancestor(long id, long listId, Optional<Long> parentId, boolean live) {}

    /**
     * What is around places.
     *
     * @param above the parents and all that is above them, by id; of the person's lists
     * @param levels how many are below each of the roots, by id; one with nothing below it is left out
     * @param taken who is at places of those keys, in the trash too
     */
    record Around(Map<Long, Ancestor> above, Map<Long, Integer> levels, Map<Position, Long> taken) {}

    /** By one statement for some hundred tasks. */
    Around find(long personId, Wanted wanted) {
        Around around = new Around(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (List<Task> some : Database.parts(wanted.tasks())) {
            database.sql()
                    .sql(AROUND)
                    .params(parameters(wanted, some))
                    .param("most", TaskTree.LEVELS * 2)
                    .param("person", personId)
                    .query(row -> {
                        put(row, around);
                    });
        }
        return around;
    }

    private static Map<String, Object> parameters(Wanted wanted, List<Task> tasks) {
        List<Task> placed = tasks.stream().filter(wanted.placed()).toList();
        List<Long> parents = tasks.stream()
                .flatMap(task -> task.parentId().stream())
                .distinct()
                .toList();
        List<Long> roots = placed.stream()
                .filter(task -> task.parentId().isPresent())
                .map(Task::id)
                .toList();
        return Map.of(
                "parents", orNone(parents, 0L),
                "roots", orNone(roots, 0L),
                "lists", orNone(placed.stream().map(Task::listId).distinct().toList(), 0L),
                "keys", orNone(placed.stream().map(Task::sortKey).distinct().toList(), ""));
    }

    private static <T> List<T> orNone(List<T> keys, T none) {
        return keys.isEmpty() ? List.of(none) : keys;
    }

    private static void put(ResultSet row, Around around) throws SQLException {
        long id = row.getLong("id");
        long list = row.getLong("list_id");
        Optional<Long> parent = TaskRowStore.number(row, "parent_id");
        switch (row.getInt("kind")) {
            case ABOVE -> around.above().put(id, new Ancestor(id, list, parent, row.getLong("trashed_at") == 0));
            case BELOW -> around.levels().put(id, row.getInt("levels"));
            case AT -> around.taken().put(new Position(list, parent, row.getString("sort_key")), id);
            default -> throw new IllegalStateException("no such kind");
        }
    }
}
