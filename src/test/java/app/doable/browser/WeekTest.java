package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.doable.testing.SettableClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A week of a household's life in the browser, from Monday, the second of November 2026, nine o'clock in Berlin: real
 * pages, in both languages, a second browser open all along.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("languages")
final class WeekTest extends BrowserTest {
    private final SettableClock clock = new SettableClock();
    private final WeekWords words;
    private Visitor anna;
    private Page page;
    private Facts facts;
    private SecondBrowser kitchen;
    private String home;
    private String garden;

    WeekTest(WeekWords words) {
        this.words = words;
    }

    static List<WeekWords> languages() {
        return List.of(WeekWords.ENGLISH, WeekWords.GERMAN);
    }

    @Test
    void everyStepIsRightInBothBrowsers() {
        twentyTasksAreAdded();
        tasksAreDated();
        plannedByDrag();
        repeatsAreCompletedLateAndEarly();
        aWrongDeleteIsRestored();
        theSameTaskIsEditedInTwoBrowsers();
        theWeekIsDone();
    }

    @BeforeEach
    void arriveAndMakeLists() {
        var server = serverAt(clock);
        anna = visitor(words.setting(), server).loggedIn("anna");
        page = anna.page();
        facts = new Facts(page.request());
        facts.change("account", Map.of("timeZone", "Europe/Berlin"));
        kitchen = new SecondBrowser(visitor(words.setting(), server).returning("anna"));
        page.reload();
        home = makes(words.home());
        garden = makes(words.garden());
        kitchen.opensList(Long.parseLong(home.substring(home.lastIndexOf('/') + 1)));
        kitchen.isRight();
    }

    private String makes(String name) {
        page.navigate("/lists");
        page.locator("main form[action='/lists'] [name=name]").fill(name);
        page.locator("main form[action='/lists'] .button").click();
        assertThat(page.locator("h1")).hasText(name);
        return page.url().replaceAll("https?://[^/]*|\\?.*", "");
    }

    private void twentyTasksAreAdded() {
        page.navigate(home);
        for (int i = 0; i < words.tasks().size(); i++) {
            if (i == 12) {
                kitchen.isRight();
                page.navigate(garden);
            }
            anna.add(words.tasks().get(i));
        }
        assertThat(page.locator("#side-lists .count")).hasText(new String[] {"12", "8"});
    }

    private void tasksAreDated() {
        due(words.seedlings(), words.thisDay());
        due(words.rye(), words.inTwoDays());
        assertThat(anna.row(words.rye()).locator(".due")).isVisible();
        kitchen.isRight();
        page.navigate(home);
        due(words.rent(), words.thisDay());
        due(words.dentist(), words.nextDayAtFive());
        assertThat(anna.row(words.dentist()).locator(".due")).containsText("17:00");
        due(words.bins(), words.thisDay());
        due(words.filter(), words.afterAWeek());
        kitchen.isRight();
    }

    private void due(String task, String typed) {
        opened(task);
        page.locator("#panel-due").fill(typed);
        page.locator("#panel-due").press("Enter");
        anna.row(task).locator(".due").waitFor();
    }

    private Locator opened(String task) {
        anna.row(task).locator("a.words").click();
        Locator panel = page.locator("#panel .panel-task");
        assertThat(panel.locator(".panel-title")).hasValue(task);
        return panel;
    }

    private void plannedByDrag() {
        page.keyboard().press("Escape");
        drag(anna.row(words.lease()), anna.row(words.rent()), 0.1);
        assertThat(page.locator("#open > .row a.words").first()).hasText(words.lease());
        kitchen.isRight();
        drag(anna.row(words.bread()), page.locator(".side .place[href='/today']"), 0.5);
        anna.row(words.bread()).locator(".due").waitFor();
        kitchen.isRight();
        drag(anna.row(words.bread()), page.locator("#side-lists .place").nth(1), 0.5);
        assertThat(anna.row(words.bread())).hasCount(0);
        kitchen.isRight();
        page.navigate("/upcoming");
        drag(anna.row(words.dentist()), anna.row(words.rye()), 0.5);
        assertThat(page.locator("#day-2026-11-04 .row")).hasCount(2);
        kitchen.isRight();
    }

    private void drag(Locator row, Locator to, double height) {
        BoundingBox start = box(row.locator("a.words"));
        BoundingBox end = box(to);
        double x = start.x + Math.min(40, start.width / 2);
        page.mouse().move(x, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(x, start.y + start.height / 2 + 10, new Mouse.MoveOptions().setSteps(3));
        boolean sameColumn = Math.abs(end.x - start.x) < 100;
        page.mouse()
                .move(
                        sameColumn ? x : end.x + end.width / 2,
                        end.y + end.height * height,
                        new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private BoundingBox box(Locator what) {
        page.waitForCondition(() -> what.boundingBox() != null);
        return Objects.requireNonNull(what.boundingBox());
    }

    /** The bins go out on Mondays and Thursdays and are a day late; the filter is cleaned days early. */
    private void repeatsAreCompletedLateAndEarly() {
        page.navigate(home);
        repeats(words.bins(), words.everySecondWeek());
        repeats(words.rent(), words.monthsEnd());
        repeats(words.filter(), words.afterwards());
        kitchen.isRight();
        clock.advance(Duration.ofDays(1));
        kitchen.turnsThePage();
        kitchen.isRight();
        page.navigate("/today");
        assertThat(page.locator("#group-overdue .row")).hasCount(4);
        anna.row(words.bins()).locator(".tick").click();
        assertThat(page.locator(".toast")).containsText(words.bins());
        kitchen.isRight();
        isDue(words.bins(), "2026-11-05");
        page.navigate("/upcoming");
        anna.row(words.filter()).locator(".tick").click();
        assertThat(page.locator(".toast")).containsText(words.filter());
        isDue(words.filter(), "2026-11-06");
        kitchen.isRight();
    }

    private void repeats(String task, WeekWords.Rule rule) {
        Locator panel = opened(task);
        panel.locator("#panel-repeat").fill(rule.typed());
        assertThat(panel.locator(".understood")).containsText(rule.read() + ": ");
        panel.locator("#panel-repeat").press("Enter");
        assertThat(anna.row(task).locator(".repeat")).hasText(rule.read());
        assertThat(panel.locator("#panel-repeat")).hasValue(rule.read());
    }

    private void isDue(String task, String day) {
        page.waitForCondition(() -> facts.task(task).at("/due/date").asText().equals(day));
    }

    private void aWrongDeleteIsRestored() {
        page.navigate(garden);
        anna.row(words.roses()).hover();
        anna.row(words.roses()).locator(".delete").click();
        assertThat(anna.row(words.roses())).hasCount(0);
        clock.advance(Duration.ofDays(1));
        page.navigate("/trash");
        anna.button(words.t("trash.restoreThis", words.roses())).click();
        page.navigate(garden);
        assertThat(anna.row(words.roses())).isVisible();
        kitchen.turnsThePage();
        kitchen.isRight();
    }

    private void theSameTaskIsEditedInTwoBrowsers() {
        page.navigate(home);
        Locator panel = opened(words.dentist());
        panel.locator(".panel-title").pressSequentially("!");
        Visitor bed = visitor(words.setting().onAPhone(), serverAt(clock)).returning("anna");
        bed.page().navigate(home);
        bed.row(words.dentist()).locator("a.words").press("F2");
        bed.page().locator(".editor textarea").fill(words.cat());
        bed.page().keyboard().press("Enter");
        anna.row(words.cat()).waitFor();
        kitchen.isRight();
        panel.locator(".panel-title").press("Enter");
        anna.row(words.dentist() + "!").waitFor();
        assertThat(panel.locator(".notice")).isVisible();
        assertThat(panel.locator(".past")).containsText(words.cat());
        bed.row(words.dentist() + "!").waitFor();
        kitchen.isRight();
    }

    private void theWeekIsDone() {
        clock.advance(Duration.ofDays(4));
        page.navigate("/today");
        anna.button(words.t("task.moveToToday")).click();
        assertThat(page.locator("#group-overdue")).hasCount(0);
        kitchen.turnsThePage();
        kitchen.isRight();
        anna.row(words.rent()).locator(".tick").click();
        assertThat(anna.row(words.rent())).hasAttribute("data-done", "true");
        isDue(words.rent(), "2026-11-30");
        kitchen.isRight();
        page.navigate("/done");
        assertThat(page.locator("#day-2026-11-08 .row")).hasCount(1);
        assertThat(page.locator("#groups")).containsText(words.rent());
        photograph(page, "week-done-" + words);
    }
}
