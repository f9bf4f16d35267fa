package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestFolders;
import app.doable.testing.TestServer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two servers on one database: a page of one follows what is done on a page of the other, by its next look. */
final class LiveNodesTest extends BrowserTest {
    private final Map<String, String> settings = TestDatabases.settings(TestDatabase.POSTGRESQL);
    private final Looks looks = new Looks();
    private final TestServer here = alsoOpen(TestServer.start(settings, Clock.tickMillis(ZoneOffset.UTC)));
    private final TestServer there =
            alsoOpen(TestServer.start(beside(settings), Clock.tickMillis(ZoneOffset.UTC), looks::background));

    private static Map<String, String> beside(Map<String, String> settings) {
        Map<String, String> beside = new HashMap<>(settings);
        beside.put("DOABLE_DATA_DIR", TestFolders.create("data").toString());
        return beside;
    }

    @Test
    void aPageOfOneFollowsWhatIsDoneOnAPageOfTheOther() {
        Visitor desk = visitor(Setting.DESK, here).loggedIn("anna");
        Visitor phone = visitor(Setting.DESK.onAPhone(), there).returning("anna");
        desk.add("One");
        looks.until(phone.row("One")::isVisible);

        desk.add("Two");
        looks.next();
        assertThat(phone.row("Two")).isVisible();

        desk.page()
                .waitForResponse(
                        answer -> answer.url().contains("/completion"),
                        desk.row("One").locator(".tick")::click)
                .finished();
        looks.next();
        assertThat(phone.row("One")).hasAttribute("data-done", "true");
    }
}
