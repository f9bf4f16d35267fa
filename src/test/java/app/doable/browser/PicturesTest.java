package app.doable.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes pictures of what people do, for people to look at; {@link AccessibilityTest} takes one of every page. With {@code -Ddoable.docs=true} the two of the README are
 * written to {@code docs} too.
 */
final class PicturesTest extends BrowserTest {
    private static final List<String> TASKS = List.of(
            "Send the signed lease back",
            "Call the dentist about Thursday",
            "Water the seedlings",
            "Review the quarterly numbers with Ana",
            "Book the train to Hamburg",
            "Buy bread and milk");

    private static final List<String> AUFGABEN = List.of(
            "Mietvertrag unterschrieben zurückschicken",
            "Zahnarzt wegen Donnerstag anrufen",
            "Setzlinge gießen",
            "Quartalszahlen mit Ana durchgehen",
            "Zug nach Hamburg buchen und nachsehen, ob noch ein Platz im Ruheabteil am Fenster frei ist",
            "Brot und Milch kaufen");

    static List<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.DESK.inTheDark().inGerman())
                .flatMap(setting -> Stream.of(setting, setting.onAPhone()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTasks(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        shoot(page, setting, "/empty");
        List<String> texts = setting.locale().startsWith("de") ? AUFGABEN : TASKS;
        texts.forEach(anna::add);
        anna.row(texts.getLast()).locator(".tick").click();
        page.locator(".toast").waitFor();
        page.locator("#add-text").blur();
        shoot(page, setting, "/tasks");
        anna.row(texts.get(1)).locator("a.words").click();
        page.locator("#panel-due").fill("tomorrow 17:00");
        page.locator("#panel-due").press("Enter");
        anna.row(texts.get(1)).locator(".due").waitFor();
        page.locator("#panel-priority").selectOption("high");
        page.locator("#panel-labels").fill("calls, health");
        page.locator("#panel-labels").press("Enter");
        page.locator(".about").getByText("@health").waitFor();
        shoot(page, setting, "/open");
        page.keyboard().press("Escape");
        anna.row(texts.get(1)).locator("a.words").press("F2");
        shoot(page, setting, "/editing");
        page.keyboard().press("Escape");
        page.reload();
        page.locator("#done > summary").click();
        page.keyboard().press("j");
        shoot(page, setting, "/done");
        page.keyboard().press("?");
        shoot(page, setting, "/keys");
        page.keyboard().press("Escape");
        page.locator("#select").click();
        anna.row(texts.getFirst()).locator(".pick").check();
        anna.row(texts.get(2)).locator(".pick").check();
        shoot(page, setting, "/selecting");
        page.locator("[data-menu=date] summary").click();
        shoot(page, setting, "/selecting-date");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theViews(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        new Household(page).moveIn();
        page.navigate("/today");
        page.locator("#groups .tick").nth(3).click();
        page.locator(".toast").waitFor();
        for (String view : List.of("/", "/today", "/upcoming", "/done", "/lists", "/labels", "/labels?name=paper")) {
            page.navigate(view);
            photograph(page, setting.name() + "-household" + view.replaceAll("[^a-z]+", "-"));
        }
        page.navigate("/lists");
        page.locator(".lists .place").nth(2).click();
        photograph(page, setting.name() + "-household-list");
        page.navigate(page.url() + "/history");
        photograph(page, setting.name() + "-household-list-history");
        page.navigate("/?sort=priority");
        photograph(page, setting.name() + "-household-sorted");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsBelowTasks(Setting setting) {
        Trip oslo = new Trip(visitor(setting));
        new Household(oslo.page).moveIn();
        Map<String, String> late = Map.of("date", "2026-01-02");
        long berth = oslo.add("Upper berth or lower?", Map.of("parent", oslo.cabin, "priority", "high", "due", late));
        oslo.add("Ask whether the dog may come along, and what that costs each way", Map.of("parent", berth));
        oslo.ask("PUT", "tasks/" + oslo.ferry + "/completion", Map.of());
        oslo.page.reload();
        oslo.toggle().click();
        oslo.page.locator(".tree").waitFor();
        oslo.words(berth).focus();
        oslo.page.keyboard().press("ArrowUp");
        photograph(oslo.page, setting.name() + "-tree");
        oslo.page.keyboard().press("Enter");
        oslo.page.locator(".panel-title").waitFor();
        photograph(oslo.page, setting.name() + "-tree-open");
        oslo.page.navigate("/today");
        oslo.row("Send the signed lease back").locator(".toggle").click();
        oslo.page.locator(".tree").waitFor();
        photograph(oslo.page, setting.name() + "-tree-today");
    }

    @Test
    void thePicturesOfTheReadme() {
        photographForTheReadme(Setting.DESK, "anna", "desk-light");
        photographForTheReadme(Setting.DESK.inTheDark().onAPhone(), "ben", "phone-dark");
    }

    private void photographForTheReadme(Setting setting, String username, String name) {
        Visitor person = visitor(setting).loggedIn(username);
        Page page = person.page();
        Household household = new Household(page);
        household.moveIn();
        page.navigate("/today");
        person.row("Buy bread and milk").locator(".tick").click();
        page.locator(".toast").waitFor();
        if (!setting.phone()) {
            person.row("Send the signed lease back").locator("a.words").click();
            page.locator(".panel-title").waitFor();
            page.locator("h1").click();
        }
        page.mouse().move(1, 1);
        photograph(page, name);
        if (Boolean.getBoolean("doable.docs")) {
            photographTo(page, Path.of("docs", name + ".png"));
        }
    }

    private static void shoot(Page page, Setting setting, String path) {
        photograph(page, setting.name() + path.replace('/', '-'));
    }
}
