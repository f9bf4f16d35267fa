package app.doable.list;

import app.doable.database.Database;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes the next revisions of lists. */
final class ListRevisionStore {
    private static final String LIKELY = """
            id IN (
                SELECT w.id FROM (
                    SELECT id FROM list WHERE id IN (:lists)
                    UNION
                    SELECT t.list_id FROM task t WHERE t.id IN (:tasks)
                    UNION
                    SELECT t.list_id FROM task_label r CROSS JOIN task t WHERE r.label_id = :label AND t.id = r.task_id) w)
            AND owner_id = :person
            AND (deleted_at IS NULL OR :trash = 1)""";

    private final Database database;

    ListRevisionStore(Database database) {
        this.database = database;
    }

    /** @return whether there is such a list that the person may change */
    boolean advanceInbox(long personId) {
        return database.sql()
                        .sql("UPDATE list SET revision = revision + 1 WHERE inbox_of = :person AND deleted_at IS NULL")
                        .param("person", personId)
                        .update()
                == 1;
    }

    Optional<ListHead> inbox(long personId) {
        return database.sql()
                .sql("SELECT id, revision FROM list WHERE inbox_of = :person AND deleted_at IS NULL")
                .param("person", personId)
                .query((row, _) -> new ListHead(row.getLong("id"), row.getLong("revision")))
                .optional();
    }

    /** @return whether there is such a list, perhaps in the trash, that the person may change */
    boolean advance(long personId, long listId) {
        return database.sql()
                        .sql("UPDATE list SET revision = revision + 1 WHERE id = :list AND owner_id = :person")
                        .param("list", listId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** @return whether there is such a task in a list that the person may change */
    boolean advanceListOfTask(long personId, long taskId) {
        return database.sql()
                        .sql("""
                                UPDATE list SET revision = revision + 1
                                WHERE id = (SELECT list_id FROM task WHERE id = :task)
                                    AND owner_id = :person
                                    AND deleted_at IS NULL""")
                        .param("task", taskId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /**
     * Of all of them that are there, and that the person may change, lower ids first.
     *
     * @return how many these are
     */
    int advance(long personId, LikelyLists likely) {
        return database.sql()
                .sql("UPDATE list SET revision = revision + 1 WHERE " + database.inOrderOfId("list", LIKELY))
                .param("lists", orNone(likely.ids()))
                .param("tasks", orNone(likely.ofTasks()))
                .param("label", likely.ofLabel().orElse(0L))
                .param("trash", likely.inTrashToo() ? 1 : 0)
                .param("person", personId)
                .update();
    }

    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
