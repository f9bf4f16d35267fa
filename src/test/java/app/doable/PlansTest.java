package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;

/** No statement of any route of lists and tasks looks at more than it shows or changes, as the embedded database says. */
final class PlansTest {
    private static final String TOKEN_PAGE = "/account/deletion";
    private static final int FEW = 3;
    private static final int ROWS_OF_ONE = 20;

    /** A table, or what else rows come from, and what it is called. */
    private static final Pattern SOURCE = Pattern.compile(
            "(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)\\b(?:\\s+(?!(?:WHERE|SET|ORDER|ON|JOIN|LEFT|CROSS|LIMIT|GROUP|UNION|AND|AS)\\b)(\\w+))?");

    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)(?: .*)?");
    private static final Pattern WHOLE_LIST =
            Pattern.compile("SEARCH (?:t|task|c|task_change) .*\\(list_id=\\?(?: AND (?:done_at|trashed_at)>\\?)?\\)");

    /** What is meant to look at a whole list: all tasks, all that are done, and a list that is to be gone. */
    private static final List<Pattern> WHOLE = List.of(
            Pattern.compile("SELECT .* t.deleted_at IS NULL ORDER BY t.list_id, t.sort_key, t.id"),
            Pattern.compile("UPDATE task SET deleted_at = .* AND done_at > 0 .*"),
            Pattern.compile("SELECT .* ORDER BY (t\\.list_id, t\\.)?done_at DESC.* LIMIT .*"),
            Pattern.compile("SELECT id, list_id FROM .* of_lists LIMIT .*"),
            Pattern.compile("DELETE FROM list WHERE .*"));

    @Test
    void whatIsReadIsFoundByAnIndex() {
        Set<String> seen = new ConcurrentSkipListSet<>();
        try (TestServer server = TestServer.observed(connections -> ProxyDataSourceBuilder.create(connections)
                .afterQuery((_, queries) ->
                        queries.forEach(query -> seen.add(query.getQuery().replaceAll("\\s+", " "))))
                .build())) {
            visitAll(server);
            List<String> statements = List.copyOf(seen);
            assertThat(statements).hasSizeGreaterThan(100);
            assertThat(statements.stream()
                            .flatMap(sql -> scans(sql, plan(server.database(), sql)).stream()
                                    .map(step -> step + " of " + sql)))
                    .isEmpty();
        }
    }

    private static void visitAll(TestServer server) {
        TestClient client = server.client().loggedIn("ann");
        Belongings belongings = new Belongings(client);
        int visited = 0;
        for (Budget budget : Budget.all()) {
            if (++visited % ROWS_OF_ONE == 0) {
                client = server.client().loggedIn("ann" + visited); // nobody may have all those lists
                belongings = new Belongings(client);
            }
            budget.sent().among(belongings.forRow(budget.sent(), FEW)).by(client, TOKEN_PAGE);
        }
    }

    private static List<String> plan(Database database, String sql) {
        return database.read(() -> database.sql()
                .sql("EXPLAIN QUERY PLAN " + sql.replace("?", "1"))
                .query((row, _) -> row.getString("detail"))
                .list());
    }

    private static List<String> scans(String sql, List<String> plan) {
        Set<String> tables = tables(sql);
        boolean whole = WHOLE.stream().anyMatch(pattern -> pattern.matcher(sql).matches());
        List<String> scans = new ArrayList<>();
        for (String step : plan) {
            Matcher scan = SCAN.matcher(step);
            boolean ofATable = scan.matches() && tables.contains(scan.group(1));
            if (ofATable
                    || step.contains("AUTOMATIC")
                    || (!whole && WHOLE_LIST.matcher(step).matches())) {
                scans.add(step);
            }
        }
        return scans;
    }

    /** What tables are called in it, unless something else is called so, too. */
    private static Set<String> tables(String sql) {
        Set<String> base =
                Set.of("task", "list", "task_change", "label", "task_label", "completion", "person", "session");
        Set<String> tables = new HashSet<>();
        Set<String> others = new HashSet<>();
        Matcher source = SOURCE.matcher(sql);
        while (source.find()) {
            String called = source.group(2) == null ? source.group(1) : source.group(2);
            (base.contains(source.group(1)) ? tables : others).add(called);
        }
        tables.removeAll(others);
        return tables;
    }
}
