package app.doable.list;

import app.doable.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class ListStore {
    private final Database database;

    ListStore(Database database) {
        this.database = database;
    }

    void insertInbox(long personId, long now) {
        database.sql().sql("""
                        INSERT INTO list (owner_id, inbox_of, name, revision, oldest_revision, created_at)
                        VALUES (:person, :person, 'Inbox', 1, 0, :now)""").param("person", personId).param("now", now).update();
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

    /** @return whether there is such a list that the person may change */
    boolean advance(long personId, long listId) {
        return database.sql()
                        .sql("""
                                UPDATE list SET revision = revision + 1
                                WHERE id = :list AND owner_id = :person AND deleted_at IS NULL""")
                        .param("list", listId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    Optional<ListHead> find(long personId, long listId) {
        return database.sql()
                .sql("SELECT id, revision FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL")
                .param("list", listId)
                .param("person", personId)
                .query((row, _) -> new ListHead(row.getLong("id"), row.getLong("revision")))
                .optional();
    }

    /** By list id, by person id. */
    Map<Long, Map<Long, Long>> findRevisions(Collection<Long> personIds) {
        Map<Long, Map<Long, Long>> revisions = new HashMap<>();
        database.sql()
                .sql("SELECT owner_id, id, revision FROM list WHERE owner_id IN (:people) AND deleted_at IS NULL")
                .param("people", personIds)
                .query(row -> {
                    revisions
                            .computeIfAbsent(row.getLong("owner_id"), _ -> new HashMap<>())
                            .put(row.getLong("id"), row.getLong("revision"));
                });
        return revisions;
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
}
