package app.doable.task;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The open tasks of a list or of a label in any order, and those that are due in another than their own. A page is one
 * statement, which finds the page's tasks and reads the rest of those alone: in the view's own order they are one range
 * of an index, put in order when they are read; else it looks at all open tasks of what is shown, and docs/decisions says
 * what that costs.
 */
final class SortedStore {
    private final Database database;
    private final BranchRowStore rows;

    SortedStore(Database database) {
        this.database = database;
        this.rows = new BranchRowStore(database);
    }

    /** A task, and where it stands; among what is done that says nothing. */
    record Found(Branch branch, SortedPlace place) {
        boolean isDone() {
            return branch.task().completed();
        }
    }

    /** What is found of a label. */
    record Labelled(String name, List<Found> found) {}

    /** What is done in the list, behind all that is open. */
    private static final String DONE = """
            SELECT id, 2 AS late, 0 AS rank_number, '' AS rank_first, '' AS rank_second
            FROM task
            WHERE list_id = :list
                AND done_at > 0
                AND done_at <= :doneAt
                AND (done_at < :doneAt OR sort_key < :doneKey OR (sort_key = :doneKey AND id < :doneTask))
                AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
            ORDER BY done_at DESC, sort_key DESC, id DESC
            LIMIT :doneLimit""";

    private static final String RANKS = """
            , found.late AS found_group, found.rank_number AS found_number, found.rank_first AS found_first,
            found.rank_second AS found_second""";

    private static final String BY_RANK = """
            ORDER BY found.late, found.rank_number, found.rank_first, found.rank_second, t.sort_key, t.id""";

    /** The first after the place, in order. */
    List<Found> find(long personId, SortedSource source, SortedPlace after, int limit) {
        Sort sort = after.sort();
        return inOrder(
                source,
                sort,
                bound(tasks(source.page(sort), sort, rows.columns()), personId, source, after, limit)
                        .query((row, _) -> found(row, sort))
                        .list());
    }

    /** The same of a list, and in no order the latest of those that were done in it before that place. */
    List<Found> findWithDone(
            long personId, SortedSource list, SortedPlace after, int limit, Place doneBefore, int doneLimit) {
        Sort sort = after.sort();
        String sql = tasks(withDone(list.page(sort)), sort, rows.columns());
        return inOrder(
                list,
                sort,
                bound(sql, personId, list, after, limit)
                        .param("doneAt", doneBefore.completedAt())
                        .param("doneKey", doneBefore.sortKey())
                        .param("doneTask", doneBefore.taskId())
                        .param("doneLimit", doneLimit)
                        .query((row, _) -> found(row, sort))
                        .list());
    }

    /** The same of a label and what it is called; empty when there is no such label, or not for this person. */
    Optional<Labelled> findLabelled(long personId, SortedSource label, SortedPlace after, int limit) {
        Sort sort = after.sort();
        List<String> names = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        bound(labelled(label.page(sort), sort, rows.columns()), personId, label, after, limit)
                .query(row -> {
                    names.add(row.getString("label_name"));
                    if (row.getObject("id") != null) {
                        found.add(found(row, sort));
                    }
                });
        return names.stream().findFirst().map(name -> new Labelled(name, inOrder(label, sort, found)));
    }

    private JdbcClient.StatementSpec bound(
            String sql, long personId, SortedSource source, SortedPlace after, int limit) {
        Map<String, Object> values = new HashMap<>(after.values());
        values.putAll(source.values());
        return database.sql().sql(sql).params(values).param("person", personId).param("limit", limit);
    }

    private static List<Found> inOrder(SortedSource source, Sort sort, List<Found> found) {
        return sort == Sort.OWN
                ? found.stream()
                        .sorted(Comparator.comparing(one -> one.branch().task(), source.ownOrder()))
                        .toList()
                : found;
    }

    private static Found found(ResultSet row, Sort sort) throws SQLException {
        Branch branch = BranchRowStore.branch(row);
        Task task = branch.task();
        return new Found(
                branch,
                sort == Sort.OWN
                        ? SortedPlace.own(task.sortKey(), task.id())
                        : new SortedPlace(
                                sort,
                                row.getInt("found_group"),
                                row.getInt("found_number"),
                                row.getString("found_first"),
                                row.getString("found_second"),
                                task.sortKey(),
                                task.id()));
    }

    static String tasks(String page, Sort sort, String columns) {
        return """
                SELECT %s%s
                FROM (%s) found
                CROSS JOIN task t
                WHERE t.id = found.id
                %s""".formatted(columns, ranks(sort), page, order(sort));
    }

    static String labelled(String page, Sort sort, String columns) {
        return """
                SELECT b.name AS label_name, %s%s
                FROM label b
                LEFT JOIN (%s) found ON 1 = 1
                LEFT JOIN task t ON t.id = found.id
                WHERE b.id = :label AND b.person_id = :person
                %s""".formatted(columns, ranks(sort), page, order(sort));
    }

    private static String ranks(Sort sort) {
        return sort == Sort.OWN ? "" : RANKS;
    }

    private static String order(Sort sort) {
        return sort == Sort.OWN ? "" : BY_RANK;
    }

    static String withDone(String page) {
        return "SELECT * FROM (%s) opened UNION ALL SELECT * FROM (%s) closed".formatted(page, DONE);
    }
}
