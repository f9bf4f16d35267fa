package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A task with what is above and below it as a row: what every query of a view selects. */
final class BranchRowStore {
    private final TaskRowStore tasks;

    BranchRowStore(Database database) {
        this.tasks = new TaskRowStore(database);
    }

    /** Of a task that the query calls {@code t}. */
    String columns() {
        return columns("t.id");
    }

    /** @param counted the task's number, or null where what is below it is not to be counted */
    String columns(String counted) {
        return """
                %1$s,
                (SELECT COUNT(*) FROM task c WHERE c.parent_id = %2$s AND c.trashed_at = 0) AS subtasks,
                (SELECT COUNT(*) FROM task c WHERE c.parent_id = %2$s AND c.done_at = 0) AS open_subtasks,
                (SELECT u.text FROM task u WHERE u.id = t.parent_id) AS parent_text""".formatted(tasks.columns(), counted);
    }

    static Branch branch(ResultSet row) throws SQLException {
        return new Branch(
                TaskRowStore.task(row),
                row.getInt("subtasks"),
                row.getInt("open_subtasks"),
                Optional.ofNullable(row.getString("parent_text")));
    }
}
