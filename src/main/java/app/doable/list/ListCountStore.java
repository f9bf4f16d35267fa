package app.doable.list;

import app.doable.database.Database;
import app.doable.database.EachList;
import java.util.List;

/**
 * Counts the open tasks of several lists, each up to a limit, by one statement whose cost does not follow what is
 * stored.
 */
final class ListCountStore {
    private final Database database;
    private final int most;

    ListCountStore(Database database, int most) {
        this.database = database;
        this.most = most;
    }

    /**
     * Those of the lists that are the person's and not in the trash, in their order.
     *
     * @param listIds at least one
     */
    List<CountedList> find(long personId, List<Long> listIds) {
        return EachList.with(listIds, database.sql().sql("""
                        SELECT l.id, l.name, l.color, l.inbox_of, l.sort_key, l.revision, l.created_at, l.archived_at,
                            l.deleted_at, c.open_tasks
                        FROM list l
                        JOIN (%s) c ON c.list_id = l.id
                        WHERE l.owner_id = :person AND l.deleted_at IS NULL
                        ORDER BY l.sort_key, l.id""".formatted(EachList.of(listIds.size(), OpenCount::of))))
                .param("mostOpen", most)
                .param("person", personId)
                .query((row, _) -> new CountedList(ListStore.list(row), row.getInt("open_tasks")))
                .list();
    }
}
