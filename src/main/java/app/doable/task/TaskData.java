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
            String createdAt,
            @Nullable String completedAt,
            @Nullable String deletedAt) {
        static Kept of(Task task) {
            return new Kept(
                    task.id(),
                    task.text(),
                    task.completed(),
                    task.listId(),
                    task.createdAt().toString(),
                    task.completedAt().map(Instant::toString).orElse(null),
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
