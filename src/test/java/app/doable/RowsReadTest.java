package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.EachDatabase;
import app.doable.testing.TestClient;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;

/**
 * No statement of any route of lists and tasks reads much more than it shows or changes, whatever is stored beside, as the
 * servers count. What they plan shows nothing: they plan for the rows that there are. See {@link PlansTest} for SQLite.
 */
@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL})
final class RowsReadTest {
    private static final String TOKEN_PAGE = "/account/deletion";
    private static final int FEW = 3;
    private static final int ROWS_OF_ONE = 20;

    /** More than any page shows and any count counts, and fewer than there are of any kind of task. */
    private static final long MOST = Crowd.OWN_OF_A_KIND - 500;

    /** What shows or changes as many tasks as there are, and ends five hundred with all that was kept of them. */
    private static final Pattern OF_ALL =
            Pattern.compile("(GET (/api/v1)?/tasks|POST /api/v1/views/today/postponement) reads .*"
                    + "|.* rows: DELETE FROM (task|list) WHERE id IN .*");

    private final TestDatabase kind;
    private final Map<String, String> settings;
    private final ReadRows read;

    RowsReadTest(TestDatabase kind) {
        this.kind = kind;
        this.settings = TestDatabases.settings(kind);
        this.read = new ReadRows(kind, MOST);
    }

    @Test
    void aStatementReadsWhatItIsAbout() throws SQLException {
        try (TestServer server = TestServer.observed(
                        settings,
                        connections -> ProxyDataSourceBuilder.create(connections)
                                .listener(read)
                                .build());
                Crowd crowd = new Crowd(kind, settings)) {
            assertThat(visitAll(server.client().loggedIn("ann"), crowd)).isEmpty();
        }
    }

    private List<String> visitAll(TestClient client, Crowd crowd) throws SQLException {
        Belongings belongings = new Belongings(client);
        crowd.gather(belongings.forRow(Sent.parse("PAGE /"), FEW));
        List<String> over = new ArrayList<>();
        int visited = 0;
        for (Budget budget : Budget.all()) {
            if (++visited % ROWS_OF_ONE == 0) {
                crowd.forgetListsAndOrders();
            }
            Sent sent = budget.sent().among(belongings.forRow(budget.sent(), FEW));
            over.addAll(read.during(budget.sent().toString(), () -> sent.by(client, TOKEN_PAGE)));
        }
        over.removeIf(said -> OF_ALL.matcher(said).matches());
        return over;
    }
}
