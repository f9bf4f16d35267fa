package app.doable.task;

import app.doable.account.PersonalData;
import app.doable.database.Database;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's tasks for the file that they can download: also those in the trash. */
public final class TaskData implements PersonalData {
    private final Database database;
    private final TaskListStore store;

    public TaskData(Database database) {
        this.database = database;
        this.store = new TaskListStore(database);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Kept(
            long id,
            String task,
            boolean completed,
            long list,
            @Nullable Long parent,
            @Nullable Object notes,
            @Nullable Object due,
            @Nullable Object start,
            @Nullable Object priority,
            @Nullable Object labels,
            @Nullable Object repeat,
            String createdAt,
            @Nullable String createdBy,
            @Nullable String completedAt,
            @Nullable String lastCompletedAt,
            @Nullable String deletedAt) {
        static Kept of(Task task) {
            return new Kept(
                    task.id(),
                    task.text(),
                    task.completed(),
                    task.listId(),
                    task.parentId().orElse(null),
                    TaskField.NOTES.of(task),
                    TaskField.DUE.of(task),
                    TaskField.START.of(task),
                    TaskField.PRIORITY.of(task),
                    TaskField.LABELS.of(task),
                    TaskField.REPEAT.of(task),
                    task.createdAt().toString(),
                    task.createdBy().orElse(null),
                    task.completedAt().map(Instant::toString).orElse(null),
                    task.lastCompletedAt().map(Instant::toString).orElse(null),
                    task.deletedAt().map(Instant::toString).orElse(null));
        }
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<?> of(long personId) {
        return database.read(() -> store.findAllAndTrash(personId)).stream()
                .map(Kept::of)
                .toList();
    }
}
