package app.doable.list;

import app.doable.database.Database;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of a person's lists: also of those that are archived or in the trash, since they may come back. */
final class ListOrderStore {
    private final Database database;

    ListOrderStore(Database database) {
        this.database = database;
    }

    /**
     * How many lists the person has, without those in the trash, and the last place of all.
     *
     * @param last empty when there is only the Inbox
     */
    record Extent(int lists, String last) {}

    Extent extent(long personId) {
        return database.sql()
                .sql("""
                        SELECT COUNT(*) - COUNT(deleted_at) AS lists, MAX(sort_key) AS last_key
                        FROM list
                        WHERE owner_id = :person""")
                .param("person", personId)
                .query((row, _) -> new Extent(row.getInt("lists"), row.getString("last_key")))
                .single();
    }

    /** The first place after that one that another list has; empty when there is none. */
    String findNext(long personId, String sortKey, long otherThan) {
        return database.sql()
                .sql("""
                        SELECT COALESCE(MIN(sort_key), '') AS next_key
                        FROM list
                        WHERE owner_id = :person AND sort_key > :sortKey AND id <> :list""")
                .param("person", personId)
                .param("sortKey", sortKey)
                .param("list", otherThan)
                .query(String.class)
                .single();
    }

    /** Spaces the person's lists as evenly as can be, in the order that they have. */
    void spaceAnew(long personId) {
        List<Long> lists = database.sql()
                .sql("SELECT id FROM list WHERE owner_id = :person AND inbox_of IS NULL ORDER BY sort_key, id")
                .param("person", personId)
                .query((row, _) -> row.getLong("id"))
                .list();
        List<String> keys = SortKey.anew(lists.size());
        String cases = IntStream.range(0, lists.size())
                .mapToObj(i -> "WHEN :list%1$d THEN :key%1$d".formatted(i))
                .collect(Collectors.joining(" "));
        JdbcClient.StatementSpec update = database.sql()
                .sql("UPDATE list SET sort_key = CASE id " + cases + " END WHERE owner_id = :person AND id IN (:lists)")
                .param("person", personId)
                .param("lists", lists);
        for (int i = 0; i < lists.size(); i++) {
            update = update.param("list" + i, lists.get(i)).param("key" + i, keys.get(i));
        }
        update.update();
    }
}
