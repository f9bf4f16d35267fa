package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A task with what is above and below it as a row: what every query of a view selects. */
final class BranchRowStore {
    static final String AROUND = """
            (SELECT COUNT(*) FROM task c WHERE c.parent_id = t.id AND c.trashed_at = 0) AS subtasks,
            (SELECT COUNT(*) FROM task c WHERE c.parent_id = t.id AND c.done_at = 0) AS open_subtasks,
            (SELECT u.text FROM task u WHERE u.id = t.parent_id) AS parent_text""";

    private final String columns;

    BranchRowStore(Database database) {
        this.columns = new TaskRowStore(database).columns() + ",\n" + AROUND;
    }

    /** Of a task that the query calls {@code t}. */
    String columns() {
        return columns;
    }

    static Branch branch(ResultSet row) throws SQLException {
        return new Branch(
                TaskRowStore.task(row),
                row.getInt("subtasks"),
                row.getInt("open_subtasks"),
                Optional.ofNullable(row.getString("parent_text")));
    }
}
