package app.doable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.http.Route;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.microsoft.playwright.Page;
import io.javalin.http.HandlerType;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * axe-core finds nothing on any page, in both themes and languages, with script and without. While it is there, it
 * leaves pictures for people to look at: {@link PicturesTest} has those of longer stories.
 */
final class AccessibilityTest extends BrowserTest {
    private static final Pattern SCRIPT = Pattern.compile("\\.js$");

    private final List<String> found = new ArrayList<>();

    static List<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.DESK.inTheDark().inGerman())
                .flatMap(setting -> Stream.of(setting, setting.onAPhone(), setting.withoutScript()))
                .toList();
    }

    @AfterEach
    void nothingIsFound() {
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theEntrance(Setting setting) {
        shoot(looking(setting, server()), setting, new Sights(server(), mailbox()).ofTheEntrance());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aServerThatSendsNoMailAndTakesNobodyIn(Setting setting) {
        TestServer closed = closedServer();
        closed.client().loggedIn("anna");
        shoot(looking(setting, closed), setting, Sights.ofAClosedServer());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theAccount(Setting setting) {
        Visitor anna = looking(setting, server()).loggedIn("anna");
        visitor(setting).returning("anna");
        shoot(anna, setting, Sights.ofTheAccount());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTasks(Setting setting) {
        Visitor anna = looking(setting, server()).loggedIn("anna");
        look(anna, TaskSights.ofTheTasks());
        shoot(anna, setting, TaskSights.ofTheLists());
        if (setting.script()) {
            anna.expecting("htmx:sendError").expecting("htmx:afterRequest").expecting("ERR_FAILED");
            look(anna, TaskSights.ofScript());
        }
    }

    /** Whoever adds a page adds it to {@link Sights} or {@link TaskSights}: this fails without. */
    @Test
    void everyPageIsLookedAt() {
        TestClient anna = server().client().loggedIn("anna");
        List<String> pages = server().routes().stream()
                .filter(route -> route.method().equals(HandlerType.GET))
                .map(Route::path)
                .filter(path -> isPage(anna, path.replaceAll("\\{[^}]*}", "0")))
                .toList();
        assertThat(pages).contains("/", "/login", "/api/docs");
        assertThat(Sights.routes(new Sights(server(), mailbox()))).containsAll(pages);
    }

    private static boolean isPage(TestClient client, String path) {
        return client.send("HEAD", path, BodyPublishers.noBody(), "Accept", "text/html")
                .header("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
    }

    /**
     * axe is script itself: where the page should have none, script is on and the page's own files never arrive, so
     * that its forms and links do what they do without.
     */
    private Visitor looking(Setting setting, TestServer where) {
        Visitor visitor = visitor(new Setting(true, setting.dark(), setting.phone(), setting.locale()), where)
                .expecting("status of 4");
        if (setting.script()) {
            return visitor;
        }
        visitor.context().route(SCRIPT, route -> route.abort());
        return visitor.expecting("ERR_FAILED");
    }

    private void look(Visitor visitor, List<Sight> sights) {
        look(visitor, sights, _ -> {});
    }

    /** Without script pages look the same. */
    private void shoot(Visitor visitor, Setting setting, List<Sight> sights) {
        look(visitor, sights, sight -> {
            if (setting.script()) {
                photograph(visitor.page(), setting.name() + sight.name());
            }
        });
    }

    private void look(Visitor visitor, List<Sight> sights, Consumer<Sight> before) {
        for (Sight sight : sights) {
            sight.visit(visitor.page());
            before.accept(sight);
            check(visitor.page(), sight.name());
        }
    }

    private void check(Page page, String what) {
        Axe.faults(page).forEach(fault -> found.add(what + ": " + fault));
    }
}
