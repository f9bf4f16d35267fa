package app.doable.task;

import app.doable.database.Database;
import app.doable.database.TextArray;
import app.doable.list.LikelyLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many tasks by their numbers: as many at a time as end in good time. */
final class BatchStore {
    static final String TREES = """
            WITH RECURSIVE below AS (
                SELECT id FROM task WHERE id IN (:ids)
                UNION
                SELECT c.id FROM below b CROSS JOIN task c WHERE c.parent_id = b.id)
            SELECT %s
            FROM below x
            CROSS JOIN task t
            CROSS JOIN list l
            WHERE t.id = x.id AND l.id = t.list_id AND l.owner_id = :person AND (l.deleted_at IS NULL OR :trash = 1)""";

    private static final String TASKS = """
            SELECT %s
            FROM task t
            CROSS JOIN list l
            WHERE t.id IN (:ids) AND l.id = t.list_id AND l.owner_id = :person AND (l.deleted_at IS NULL OR :trash = 1)""";

    /** One row at least, when there is the label; no list in it then. */
    private static final String LABELLED = """
            SELECT %s
            FROM label x
            LEFT JOIN task_label r ON r.label_id = x.id
            LEFT JOIN task t ON t.id = r.task_id
            LEFT JOIN list l ON l.id = t.list_id AND l.owner_id = :person AND (l.deleted_at IS NULL OR :trash = 1)
            WHERE x.id = :label AND x.person_id = :person""";

    private final Database database;
    private final TaskRowStore rows;

    BatchStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /**
     * A task and its list's revision.
     *
     * @param fresh whether that is this transaction's: nothing has been recorded by it, nor ended since
     */
    record Row(Task task, long listRevision, boolean fresh) {}

    /**
     * What was asked for; without a row, nothing.
     *
     * @param revisions of the lists that were, by their numbers, each this transaction's
     * @param labels those of the person's that were, by their numbers, as they are spelled
     */
    record Found(List<Row> rows, Map<Long, Long> revisions, Map<Long, String> labels) {}

    /**
     * Which tasks to read.
     *
     * @param label whoever has it instead of those ids; its spelling matters, too
     * @param labelKeys of labels whose spelling matters
     */
    record Wanted(Collection<Long> ids, boolean trees, Optional<Long> label, List<String> labelKeys) {}

    /**
     * In the trash too.
     *
     * @param lists whose revisions matter beside those of the tasks' own, and whether those in the trash do
     */
    Found find(long personId, Wanted wanted, LikelyLists lists) {
        if (wanted.label().isPresent()) {
            return find(personId, List.of(0L), wanted, lists, LABELLED);
        }
        String query = wanted.trees() ? TREES : TASKS;
        List<Found> parts = Database.parts(wanted.ids()).stream()
                .map(some -> find(personId, some, wanted, lists, query))
                .toList();
        return new Found(
                parts.stream().flatMap(part -> part.rows().stream()).toList(),
                parts.stream().map(Found::revisions).findFirst().orElse(Map.of()),
                parts.stream().map(Found::labels).findFirst().orElse(Map.of()));
    }

    private Found find(long personId, List<Long> ids, Wanted wanted, LikelyLists lists, String query) {
        Found found = new Found(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        database.sql()
                .sql(query.formatted(columns(wanted)))
                .param("ids", ids)
                .param("label", wanted.label().orElse(0L))
                .param("person", personId)
                .param("lists", lists.ids().isEmpty() ? List.of(0L) : lists.ids())
                .param("trash", lists.inTrashToo() ? 1 : 0)
                .param("keys", wanted.labelKeys().isEmpty() ? List.of("") : wanted.labelKeys())
                .query(row -> {
                    if (found.rows().isEmpty()) {
                        numbered(row.getString("known_labels")).forEach(found.labels()::put);
                        numbered(row.getString("taken_revisions"))
                                .forEach((list, revision) -> found.revisions().put(list, Long.valueOf(revision)));
                    }
                    if (row.getLong("list_revision") > 0) {
                        found.rows()
                                .add(new Row(
                                        TaskRowStore.task(row), row.getLong("list_revision"), row.getBoolean("fresh")));
                    }
                });
        return found;
    }

    private String columns(Wanted wanted) {
        return """
                %s, l.revision AS list_revision, %s AS fresh,
                (SELECT %s FROM list n
                    WHERE n.id IN (:lists) AND n.owner_id = :person AND (n.deleted_at IS NULL OR :trash = 1) AND %s) AS taken_revisions,
                (SELECT %s FROM label b WHERE b.person_id = :person AND %s) AS known_labels""".formatted(
                rows.columns(),
                fresh("l"),
                database.arrayOf("CONCAT(n.id, ' ', n.revision)"),
                fresh("n"),
                database.arrayOf("CONCAT(b.id, ' ', b.name)"),
                wanted.label().isPresent() ? "(b.name_key IN (:keys) OR b.id = :label)" : "b.name_key IN (:keys)");
    }

    /** What the trash has ended, no history has any more. */
    private static String fresh(String list) {
        return """
                (%1$s.revision > %1$s.oldest_revision AND NOT EXISTS (
                    SELECT 1 FROM task_change c WHERE c.list_id = %1$s.id AND c.revision = %1$s.revision))""".formatted(list);
    }

    /** What follows each number and a space. */
    private static Map<Long, String> numbered(@Nullable String array) {
        return TextArray.texts(array).stream()
                .map(text -> text.split(" ", 2))
                .collect(Collectors.toMap(parts -> Long.valueOf(parts[0]), parts -> parts[1]));
    }
}
