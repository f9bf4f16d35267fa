package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.http.Route;
import app.doable.testing.EachDatabase;
import app.doable.testing.LentDatabase;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the routes of lists and tasks cost, against {@code budgets.txt}: the clock stands still, as nobody is seen later. */
@EachDatabase
final class BudgetsTest {
    private static final String TOKEN_PAGE = "/account/deletion";
    private static final int ROWS_OF_ONE = 20;
    private static final int FEW = 3;
    private static final int MANY = 12;

    private final TestServer server;
    private TestClient client;
    private Belongings belongings;
    private int measured;

    BudgetsTest(LentDatabase lent) {
        server = TestServer.start(lent.settings(), new SettableClock());
        client = server.client().loggedIn("ann");
        belongings = new Belongings(client);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyRouteCostsWhatTheTableSays() {
        List<String> table = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        for (Budget budget : Budget.all()) {
            table.add(budget.toString());
            measured.add(budget.costing(measure(budget.sent(), FEW)).toString());
        }
        assertThat(measured).isEqualTo(table);
    }

    @Test
    void whatChangesManyTasksCostsNoMoreThanForFew() {
        List<Budget> ofMany = Budget.all().stream().filter(Budget::isOfMany).toList();
        assertThat(ofMany)
                .hasSizeGreaterThan(8)
                .allSatisfy(budget -> assertThat(measure(budget.sent(), MANY))
                        .as(budget.toString())
                        .isEqualTo(budget.cost()));
    }

    @Test
    void onlyWhatSaysWhyCostsMoreThanItMay() {
        assertThat(Budget.all()).filteredOn(budget -> budget.why().isEmpty()).allMatch(Budget::isKept);
    }

    @Test
    void everyRouteOfListsAndTasksIsInTheTable() {
        List<String> rows = Budget.all().stream().map(Budget::route).toList();
        Predicate<Route> elsewhere =
                route -> Budget.ELSEWHERE.matcher(route.path()).matches();
        assertThat(server.routes())
                .filteredOn(elsewhere.negate())
                .extracting(Budget::route)
                .isSubsetOf(rows);
    }

    private Budget.Cost measure(Sent row, int many) {
        if (++measured % ROWS_OF_ONE == 0) {
            client = server.client().loggedIn("ann" + measured); // nobody may have all those lists
            belongings = new Belongings(client);
        }
        Map<String, String> things = belongings.forRow(row, many);
        Sent sent = row.among(things);
        Database database = server.database();
        long page = sent.isForm() ? costOfTheTokensPage() : 0;
        long statements = database.statements() + page;
        long commits = database.commits();

        Answer answer = sent.by(client, TOKEN_PAGE);

        assertThat(answer.status()).as(row + " " + answer.body()).isLessThan(400);
        return new Budget.Cost(database.statements() - statements, database.commits() - commits);
    }

    /** A form's token is read from a page first, whose side bar is in memory by then. */
    private long costOfTheTokensPage() {
        client.get(TOKEN_PAGE, "Accept", "text/html");
        long before = server.database().statements();
        client.get(TOKEN_PAGE, "Accept", "text/html");
        return server.database().statements() - before;
    }
}
