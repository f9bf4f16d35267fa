package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is below a task, in place in each view, under a finger, without script, and when it is very much. */
final class TreeViewsTest extends BrowserTest {
    @Test
    void itIsThereInEveryViewThatSaysHowMuchIsBelow() {
        Trip oslo = new Trip(visitor());
        Page page = oslo.page;
        String path = "tasks/" + oslo.trip;
        String day = LocalDate.now(ZONE).plusDays(2).toString();
        oslo.ask("PATCH", path, Map.of("due", Map.of("date", day), "labels", List.of("travel")));
        for (String view : List.of("/?sort=text", "/upcoming", "/labels?name=travel", "/today")) {
            if (view.equals("/today")) {
                oslo.ask("PATCH", path, Map.of("due", Map.of("date", "2026-01-02")));
            }
            page.navigate(view);
            oslo.toggle().click();
            oslo.shows();
            assertThat(oslo.words(oslo.cabin)).hasAttribute("href", Pattern.compile(".*from=%2F.+"));
        }
        page.locator("#title-overdue button").click(); // to another list on the page
        assertThat(page.locator("#today > li").last()).hasClass("tree");
        oslo.shows();
    }

    @Test
    void ofVeryManyTheFirstAreShownAndTheTaskHasTheRest() {
        Trip oslo = new Trip(visitor());
        Household.addTasks(oslo.page, 100, Map.of("parent", (int) oslo.trip));
        oslo.toggle().click();
        assertThat(oslo.page.locator(".tree .branch")).hasCount(100);
        oslo.page.locator(".tree .further a").press("Enter");
        assertThat(oslo.page.locator(".panel-title")).hasValue("Trip to Oslo");
    }

    @Test
    void withoutScriptTheViewShowsItUntilSomethingInItWasTicked() {
        Trip oslo = new Trip(visitor(Setting.DESK.withoutScript()));
        oslo.toggle().click();
        oslo.shows();
        assertThat(oslo.toggle()).hasAttribute("aria-expanded", "true");
        oslo.toggle().click();
        oslo.isClosed();
        oslo.toggle().click();
        oslo.branch(oslo.cabin).locator(".tick").click();
        assertThat(oslo.page.locator(".toast")).isVisible();
        oslo.isClosed();
        oslo.toggle().click();
        assertThat(oslo.branch(oslo.cabin)).hasAttribute("data-done", "true");
        oslo.page.navigate("/tasks/" + oslo.trip + "/subtasks?from=%2F%3Fsort%3Dtext");
        oslo.shows();
        oslo.toggle().click();
        assertThat(oslo.page).hasURL(Pattern.compile(".*[?&]sort=text.*"));
        oslo.isClosed();
    }

    @Test
    void underAFingerAllOfItIsLargeEnoughAndASwipeDoesNothing() {
        Trip oslo = new Trip(visitor(Setting.DESK.onAPhone()));
        Finger finger = new Finger(oslo.page);
        oslo.toggle().tap();
        oslo.shows();
        for (Locator part : oslo.page.locator(".branch, .branch .tick").all()) {
            assertThat(part.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        oslo.words(oslo.cabin).tap();
        assertThat(oslo.page.locator(".panel-title")).hasValue("Choose a cabin");
        oslo.page.goBack();
        assertThat(oslo.words(oslo.cabin)).isFocused();
        finger.downOn(oslo.branch(oslo.cabin)).moveBy(150, 2).up();
        finger.downOn(oslo.row("Buy bread")).moveBy(150, 2).up();
        assertThat(oslo.row("Buy bread")).hasAttribute("data-done", "true");
        assertThat(oslo.branch(oslo.cabin)).not().hasAttribute("data-done", "true");
    }
}
