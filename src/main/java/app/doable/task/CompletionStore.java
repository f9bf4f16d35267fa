package app.doable.task;

import app.doable.database.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times that repeating tasks were done, but the last of all: that is the task's own. */
final class CompletionStore {
    private final Database database;

    CompletionStore(Database database) {
        this.database = database;
    }

    /**
     * A time that a task was done.
     *
     * @param due when that time was due
     */
    record Completed(long taskId, long listId, Instant at, Optional<Due> due) {}

    void insert(List<Completed> completed) {
        database.forEach("""
                INSERT INTO completion (task_id, completed_at, list_id, due_date, due_time, due_zone)
                VALUES (:task, :at, :list, :dueDate, :dueTime, :dueZone)""", completed.stream().map(CompletionStore::values).toList());
    }

    void delete(List<Completed> completed) {
        database.forEach(
                "DELETE FROM completion WHERE task_id = :task AND completed_at = :at",
                completed.stream().map(CompletionStore::values).toList());
    }

    private static Map<String, @Nullable Object> values(Completed completed) {
        Map<String, @Nullable Object> values = new HashMap<>(TaskRowStore.due(completed.due()));
        values.put("task", completed.taskId());
        values.put("list", completed.listId());
        values.put("at", completed.at().toEpochMilli());
        return values;
    }
}
