package app.doable.browser;

import app.doable.database.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** More tasks in somebody's Inbox than anybody types: "Task 0", "Task 1" and so on, put straight into the database. */
final class ManyTasks {
    private static final int PART = 500;

    private final Database database;
    private final long inbox;

    ManyTasks(Database database, String username) {
        this.database = database;
        this.inbox = database.read(() -> database.sql()
                .sql("SELECT l.id FROM list l JOIN person p ON p.id = l.inbox_of WHERE p.username = :name")
                .param("name", username)
                .query(Long.class)
                .single());
    }

    /** @param due a day for all of them, or empty */
    void add(int count, String due) {
        insert(count, due, null);
    }

    /** All done long ago, one after the other. */
    void addDone(int count) {
        insert(count, "", 1_000_000_000_000L);
    }

    private void insert(int count, String due, @Nullable Long doneAt) {
        for (int from = 0; from < count; from += PART) {
            List<Map<String, ?>> rows = IntStream.range(from, Math.min(count, from + PART))
                    .<Map<String, ?>>mapToObj(number -> row(number, due, doneAt))
                    .toList();
            database.write(() -> {
                database.forEach("""
                        INSERT INTO task (list_id, text, text_key, due_date, sort_key, revision, created_at, completed_at)
                        VALUES (:list, :text, :text, :due, :key, 1, 0, :done)""", rows);
                return rows.size();
            });
        }
    }

    private Map<String, ?> row(int number, String due, @Nullable Long doneAt) {
        Map<String, @Nullable Object> row = new HashMap<>(
                Map.of("list", inbox, "text", "Task " + number, "due", due, "key", "a0%06d1".formatted(number)));
        row.put("done", doneAt == null ? null : doneAt - number);
        return row;
    }
}
