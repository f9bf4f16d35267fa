package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

final class TaskStore {
    private final Database database;

    TaskStore(Database database) {
        this.database = database;
    }

    /** A task and the revision that its list has in this transaction. */
    record Current(Task task, long listRevision) {}

    long insert(Task task, long personId, Optional<String> creationKey) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO task (list_id, text, sort_key, revision, creation_key, created_by, created_at)
                        VALUES (:list, :text, :sortKey, :revision, :creationKey, :person, :createdAt)""")
                .param("list", task.listId())
                .param("text", task.text())
                .param("sortKey", task.sortKey())
                .param("revision", task.revision())
                .param("creationKey", creationKey.orElse(null))
                .param("person", personId)
                .param("createdAt", task.createdAt().toEpochMilli())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** All that the person may see and nobody deleted, in their order. */
    List<Task> findAll(long personId) {
        return database.sql()
                .sql("""
                        SELECT t.id, t.list_id, t.text, t.sort_key, t.revision, t.created_at, t.completed_at, t.deleted_at
                        FROM list l
                        JOIN task t ON t.list_id = l.id
                        WHERE l.owner_id = :person AND l.deleted_at IS NULL AND t.deleted_at IS NULL
                        ORDER BY t.list_id, t.sort_key, t.id""")
                .param("person", personId)
                .query((row, _) -> task(row))
                .list();
    }

    /** Deleted ones too, so that they can be restored. */
    Optional<Current> find(long personId, long taskId) {
        return database.sql()
                .sql("""
                        SELECT t.id, t.list_id, t.text, t.sort_key, t.revision, t.created_at, t.completed_at, t.deleted_at,
                            l.revision AS list_revision
                        FROM task t
                        JOIN list l ON l.id = t.list_id
                        WHERE t.id = :task AND l.owner_id = :person AND l.deleted_at IS NULL""")
                .param("task", taskId)
                .param("person", personId)
                .query((row, _) -> new Current(task(row), row.getLong("list_revision")))
                .optional();
    }

    void update(Task task, long revision) {
        database.sql()
                .sql("""
                        UPDATE task
                        SET text = :text, revision = :revision, completed_at = :completedAt, deleted_at = :deletedAt
                        WHERE id = :id""")
                .param("text", task.text())
                .param("revision", revision)
                .param(
                        "completedAt",
                        task.completedAt().map(Instant::toEpochMilli).orElse(null))
                .param("deletedAt", task.deletedAt().map(Instant::toEpochMilli).orElse(null))
                .param("id", task.id())
                .update();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("list_id"),
                row.getString("text"),
                row.getString("sort_key"),
                row.getLong("revision"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "completed_at"),
                instant(row, "deleted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
