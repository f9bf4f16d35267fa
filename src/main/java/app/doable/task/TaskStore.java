package app.doable.task;

import app.doable.database.Database;
import app.doable.database.Pairs;
import app.doable.database.TextArray;
import app.doable.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** One task, and changes of many at once. */
final class TaskStore {
    private final Database database;
    private final TaskRowStore rows;

    TaskStore(Database database) {
        this.database = database;
        this.rows = new TaskRowStore(database);
    }

    /**
     * A task and the revision that its list has in this transaction.
     *
     * @param fresh whether that can be this transaction's: nothing has been recorded by it
     * @param parent whether others are below it, in the trash too
     * @param labels those of the person's that were asked for, as they are spelled
     */
    record Current(Task task, long listRevision, boolean fresh, boolean parent, List<String> labels) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the list had a task by that key */
    long insert(Task task, long personId, Optional<String> creationKey) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO task (list_id, parent_id, text, text_key, notes, priority, start_date, due_date, due_time, due_zone,
                            due_at, repeat_rule, repeat_anchor, repeat_start, repeat_done, sort_key, revision, creation_key,
                            created_by, created_at, completed_at, last_completed_at)
                        VALUES (:list, :parent, :text, :textKey, :notes, :priority, :startDate, :dueDate, :dueTime, :dueZone,
                            :dueAt, :repeatRule, :repeatAnchor, :repeatStart, :repeatDone, :sortKey, :revision, :creationKey,
                            :person, :createdAt, :completedAt, :lastCompletedAt)""")
                .params(TaskRowStore.values(task))
                .param("creationKey", creationKey.orElse(null))
                .param("person", personId)
                .param("createdAt", task.createdAt().toEpochMilli())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /**
     * Deleted ones too, so that they can be restored.
     *
     * @param labelKeys of labels whose spelling matters
     */
    Optional<Current> find(long personId, long taskId, List<String> labelKeys) {
        return database.sql()
                .sql("""
                        SELECT %s, l.revision AS list_revision,
                            EXISTS (SELECT 1 FROM task_change c WHERE c.list_id = l.id AND c.revision = l.revision) AS taken,
                            EXISTS (SELECT 1 FROM task c WHERE c.parent_id = t.id) AS parent,
                            (SELECT %s FROM label b WHERE b.person_id = :person AND b.name_key IN (:keys)) AS known_labels
                        FROM task t
                        CROSS JOIN list l
                        WHERE t.id = :task AND l.id = t.list_id AND l.owner_id = :person AND l.deleted_at IS NULL""".formatted(rows.columns(), database.arrayOf("b.name")))
                .param("task", taskId)
                .param("person", personId)
                .param("keys", labelKeys.isEmpty() ? List.of("") : labelKeys)
                .query((row, _) -> new Current(
                        TaskRowStore.task(row),
                        row.getLong("list_revision"),
                        !row.getBoolean("taken"),
                        row.getBoolean("parent"),
                        TextArray.texts(row.getString("known_labels"))))
                .optional();
    }

    /** The first of them, deleted ones too. */
    Optional<Task> findByCreationKey(long personId, String creationKey) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM list l
                        CROSS JOIN task t
                        WHERE l.owner_id = :person AND t.list_id = l.id AND l.deleted_at IS NULL AND t.creation_key = :creationKey
                        ORDER BY t.id
                        LIMIT 1""".formatted(rows.columns()))
                .param("person", personId)
                .param("creationKey", creationKey)
                .query((row, _) -> TaskRowStore.task(row))
                .optional();
    }

    /**
     * What each of these changes did of each kind, and to how many of its tasks, or to the list itself, that are as it left
     * them; what is of one change stands together.
     */
    List<UndoOffer> findUndoOffers(long personId, Collection<ChangeName> changes) {
        Pairs pairs = new Pairs("c.list_id", "c.revision");
        changes.forEach(change -> pairs.or(change.listId(), change.revision()));
        return database.sql()
                .sql("""
                        SELECT %s, found.change_list, found.change_revision, found.kind, found.happened_at, found.tasks,
                            found.one_text
                        FROM (
                            SELECT c.list_id AS change_list, c.revision AS change_revision, c.kind,
                                MIN(c.happened_at) AS happened_at, COUNT(k.id) AS tasks,
                                MIN(COALESCE(k.text, l.name)) AS one_text,
                                MIN(CASE WHEN k.done_at = 0 AND k.repeat_rule IS NOT NULL THEN k.id END) AS repeating
                            FROM task_change c
                            CROSS JOIN list l
                            LEFT JOIN task k ON k.id = c.task_id AND k.list_id = c.list_id AND k.revision = c.revision
                            WHERE l.id = c.list_id
                                AND l.owner_id = :person
                                AND (%s)
                                AND (k.id IS NOT NULL OR (c.task_id IS NULL AND l.revision = c.revision))
                            GROUP BY c.list_id, c.revision, c.kind
                        ) found
                        LEFT JOIN task t ON t.id = found.repeating
                        ORDER BY found.change_list, found.change_revision, found.kind""".formatted(rows.columns(), pairs.condition()))
                .params(pairs.parameters())
                .param("person", personId)
                .query((row, _) -> undoOffer(row))
                .list();
    }

    private static UndoOffer undoOffer(ResultSet row) throws SQLException {
        return new UndoOffer(
                new ChangeName(row.getLong("change_list"), row.getLong("change_revision")),
                Change.Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getInt("tasks"),
                row.getString("one_text"),
                row.getObject("id") == null ? Optional.empty() : Optional.of(TaskRowStore.task(row)));
    }

    /** What makes it be added once belongs to the list that it was added to. */
    void update(Collection<Task> tasks) {
        database.forEach("""
                UPDATE task
                SET creation_key = CASE WHEN list_id = :list THEN creation_key END,
                    list_id = :list, parent_id = :parent, sort_key = :sortKey,
                    text = :text, text_key = :textKey, notes = :notes, priority = :priority, start_date = :startDate,
                    due_date = :dueDate, due_time = :dueTime, due_zone = :dueZone, due_at = :dueAt,
                    repeat_rule = :repeatRule, repeat_anchor = :repeatAnchor, repeat_start = :repeatStart,
                    repeat_done = :repeatDone, revision = :revision, completed_at = :completedAt,
                    last_completed_at = :lastCompletedAt, deleted_at = :deletedAt
                WHERE id = :id""", tasks.stream().map(TaskRowStore::values).toList());
    }

    /** Done tasks, but for those with open ones below them. @return how many there were */
    int deleteCompleted(long listId, long revision, Instant now) {
        return database.sql()
                .sql("""
                        UPDATE task
                        SET deleted_at = :now, revision = :revision
                        WHERE list_id = :list
                            AND done_at > 0
                            AND id NOT IN (
                                SELECT k.id FROM (
                                    WITH RECURSIVE kept AS (
                                        SELECT parent_id AS id FROM task
                                        WHERE list_id = :list AND done_at = 0 AND parent_id IS NOT NULL
                                        UNION
                                        SELECT t.parent_id FROM kept CROSS JOIN task t
                                        WHERE t.id = kept.id AND t.parent_id IS NOT NULL)
                                    SELECT id FROM kept) k)""")
                .param("now", now.toEpochMilli())
                .param("revision", revision)
                .param("list", listId)
                .update();
    }
}
