package app.doable.list;

import app.doable.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the next revisions of lists. */
final class ListRevisionStore {
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

    /** In that order. @return of each whether it is there, and this person may change it */
    List<Boolean> advanceEachUnlessInTrash(long personId, List<Long> listIds) {
        List<Integer> counts = database.countEach(
                """
                UPDATE list SET revision = revision + 1
                WHERE id = :list AND owner_id = :person AND deleted_at IS NULL""",
                listIds.stream()
                        .map(list -> Map.of("list", list, "person", personId))
                        .toList());
        return counts.stream().map(count -> count == 1).toList();
    }

    /** Revisions by id. */
    Map<Long, Long> findHeads(long personId, Collection<Long> listIds) {
        Map<Long, Long> heads = new HashMap<>();
        database.sql()
                .sql("SELECT id, revision FROM list WHERE id IN (:lists) AND owner_id = :person AND deleted_at IS NULL")
                .param("lists", listIds)
                .param("person", personId)
                .query(row -> {
                    heads.put(row.getLong("id"), row.getLong("revision"));
                });
        return heads;
    }

    /** @return how many there were */
    int advanceLowestOf(long personId, Collection<Long> taskIds, Optional<Long> named) {
        return database.sql()
                .sql("""
                        UPDATE list SET revision = revision + 1
                        WHERE id = (SELECT CASE WHEN MIN(t.list_id) < :named THEN MIN(t.list_id) ELSE :named END
                                    FROM task t WHERE t.id IN (:tasks))
                            AND owner_id = :person
                            AND deleted_at IS NULL""")
                .param("named", named.orElse(Long.MAX_VALUE))
                .param("tasks", taskIds)
                .param("person", personId)
                .update();
    }

    /**
     * Unless it is the lowest, too.
     *
     * @return how many there were
     */
    int advanceHighestOf(long personId, Collection<Long> taskIds, Optional<Long> named) {
        return database.sql()
                .sql("""
                        UPDATE list SET revision = revision + 1
                        WHERE id = (SELECT CASE WHEN MAX(t.list_id) > :named THEN MAX(t.list_id) ELSE :named END
                                    FROM task t WHERE t.id IN (:tasks))
                            AND id > (SELECT CASE WHEN MIN(t.list_id) < :lowest THEN MIN(t.list_id) ELSE :lowest END
                                      FROM task t WHERE t.id IN (:tasks))
                            AND owner_id = :person
                            AND deleted_at IS NULL""")
                .param("named", named.orElse(0L))
                .param("lowest", named.orElse(Long.MAX_VALUE))
                .param("tasks", taskIds)
                .param("person", personId)
                .update();
    }
}
