package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is below a task, in place in its list: opened, walked through, ticked, moved, and fresh all along. */
final class TreeTest extends BrowserTest {
    private final Looks looks;
    private Trip oslo;
    private Page page;

    TreeTest() {
        Looks byHand = new Looks();
        this.looks = byHand;
        super(byHand::background);
    }

    @BeforeEach
    void arrive() {
        oslo = new Trip(visitor());
        page = oslo.page;
    }

    @Test
    void itIsOpenedAndClosedByMouse() {
        oslo.isClosed();
        assertThat(oslo.toggle()).hasAccessibleName("Subtasks 0 of 2");
        oslo.toggle().click();
        oslo.shows();
        assertThat(oslo.toggle()).hasAttribute("aria-expanded", "true");
        assertThat(oslo.toggle()).isFocused();
        assertThat(page.locator("#open > li").nth(1)).hasClass("tree");
        oslo.toggle().click();
        oslo.isClosed();
    }

    @Test
    void keysOpenItWalkThroughItTickAndCloseIt() {
        oslo.wordsOf("Trip to Oslo").focus();
        page.keyboard().press("ArrowRight");
        oslo.shows();
        page.keyboard().press("ArrowDown");
        assertThat(oslo.words(oslo.ferry)).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(oslo.branch(oslo.cabin)).hasAttribute("data-done", "true");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        page.keyboard().press("x");
        assertThat(oslo.branch(oslo.cabin)).not().hasAttribute("data-done", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(oslo.wordsOf("Buy bread")).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("ArrowLeft");
        oslo.isClosed();
        assertThat(oslo.wordsOf("Trip to Oslo")).isFocused();
    }

    @Test
    void whatIsTickedThereStaysAndIsCountedAndCanBeUndone() {
        oslo.toggle().click();
        oslo.branch(oslo.ferry).locator(".tick").click();
        page.locator("#below [value=one]").click();
        assertThat(oslo.toggle()).hasText("Subtasks 1 of 2");
        assertThat(oslo.branch(oslo.ferry)).hasAttribute("data-done", "true");
        assertThat(oslo.branch(oslo.ferry).locator(".tick")).isFocused();
        oslo.shows();
        page.locator(".toast .text-button").click();
        assertThat(oslo.toggle()).hasText("Subtasks 0 of 2");
        assertThat(oslo.branch(oslo.ferry)).not().hasAttribute("data-done", "true");
        oslo.branch(oslo.ferry).locator(".tick").click();
        page.locator("#below [value=all]").click();
        assertThat(oslo.branch(oslo.cabin)).hasAttribute("data-done", "true");
        oslo.row("Trip to Oslo").locator("> .tick").click();
        page.locator("#below [value=one]").click();
        assertThat(oslo.row("Trip to Oslo")).hasAttribute("data-done", "true");
        oslo.shows();
    }

    @Test
    void wordsOpenThePanelAndTheFocusComesBack() {
        oslo.toggle().click();
        oslo.words(oslo.cabin).click();
        assertThat(page.locator(".panel-title")).hasValue("Choose a cabin");
        assertThat(oslo.branch(oslo.cabin)).hasAttribute("data-open", "");
        page.locator(".panel-title").fill("Choose a window cabin");
        page.keyboard().press("Enter");
        oslo.shows("Book the ferry", "Choose a window cabin", "Pack");
        assertThat(oslo.branch(oslo.cabin)).hasAttribute("data-open", "");
        assertThat(page.locator(".panel-title")).isFocused();
        page.keyboard().press("Escape");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        page.keyboard().press("e");
        assertThat(page.locator(".panel-title")).isFocused();
    }

    @Test
    void anotherBrowsersChangesShowAndTheFocusIsNeverLost() {
        oslo.add("Greeting", Map.of());
        looks.until(oslo.row("Greeting")::isVisible);
        oslo.toggle().click();
        oslo.words(oslo.cabin).focus();
        oslo.add("Go by train there", Map.of("parent", oslo.trip));
        looks.next();
        oslo.shows("Book the ferry", "Choose a cabin", "Pack", "Go by train there");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        oslo.ask("PUT", "tasks/" + oslo.cabin + "/place", Map.of("parent", oslo.trip, "first", true));
        looks.next();
        oslo.shows("Choose a cabin", "Book the ferry", "Pack", "Go by train there");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        oslo.ask("DELETE", "tasks/" + oslo.cabin, Map.of());
        looks.next();
        oslo.shows("Book the ferry", "Pack", "Go by train there");
        assertThat(oslo.words(oslo.ferry)).isFocused();
        oslo.ask("DELETE", "tasks/" + oslo.trip, Map.of());
        looks.next();
        assertThat(page.locator(".tree")).hasCount(0);
        assertThat(oslo.wordsOf("Buy bread")).isFocused();
    }

    @Test
    void itFollowsItsRowAndWhatIsTypedStays() {
        oslo.toggle().click();
        oslo.shows();
        page.locator("#add-text").fill("Half a");
        oslo.wordsOf("Trip to Oslo").press("Alt+ArrowDown");
        assertThat(page.locator("#open > li").last()).hasClass("tree");
        assertThat(oslo.wordsOf("Trip to Oslo")).isFocused();
        oslo.wordsOf("Buy bread").press("Alt+ArrowDown");
        assertThat(page.locator("#open > li").last()).containsText("Buy bread");
        assertThat(page.locator("#open > li").nth(1)).hasClass("tree");
        page.waitForFunction(
                "() => fetch('/api/v1/tasks').then(all => all.json()).then(all => all.at(-1).task === 'Buy bread')");
        assertThat(page.locator("#add-text")).hasValue("Half a");
        oslo.shows();
    }

    @Test
    void withAltAndArrowsATaskIsMovedThere() {
        oslo.toggle().click();
        oslo.words(oslo.cabin).press("Alt+ArrowLeft");
        assertThat(page.locator("#said")).hasText("“Choose a cabin”: 2 of 3");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        for (String way : new String[] {"Down", "Up", "Up"}) {
            page.keyboard().press("Alt+Arrow" + way);
        }
        oslo.shows("Choose a cabin", "Book the ferry", "Pack");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        page.keyboard().press("Alt+ArrowLeft");
        assertThat(oslo.wordsOf("Choose a cabin")).isFocused();
        oslo.shows("Book the ferry", "Pack");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(oslo.words(oslo.cabin)).isFocused();
        oslo.shows("Book the ferry", "Pack", "Choose a cabin");
    }

    @Test
    void whatIsTypedInItsRowAndATreeThatDoesNotComeLeaveItAsItIs() {
        oslo.anna.expecting("ERR_FAILED");
        page.route("**/subtasks?*", route -> route.abort(), new Page.RouteOptions().setTimes(1));
        oslo.toggle().click();
        assertThat(page.locator(".toast.bad")).isVisible();
        oslo.isClosed();
        oslo.toggle().click();
        oslo.shows();
        oslo.wordsOf("Trip to Oslo").press("F2");
        page.locator(".editor textarea").fill("Trip to Ber");
        oslo.anna.add("Another");
        assertThat(page.locator(".editor textarea")).hasValue("Trip to Ber");
        oslo.shows();
        page.locator(".editor textarea").press("Escape");
        assertThat(oslo.toggle()).hasAttribute("aria-expanded", "true");
    }

    @Test
    void rowsAreDraggedPastItAndChosenBesideItAndItselfItIsNot() {
        oslo.toggle().click();
        oslo.shows();
        drag(oslo.words(oslo.cabin), oslo.row("Buy bread"));
        drag(oslo.wordsOf("Buy bread"), oslo.row("Trip to Oslo"));
        assertThat(page.locator("#open > li").first()).containsText("Buy bread");
        assertThat(page.locator("#open > li").last()).hasClass("tree");
        assertThat(page.locator(".toast")).containsText("“Buy bread” moved");
        drag(oslo.wordsOf("Trip to Oslo"), oslo.row("Buy bread"));
        assertThat(page.locator("#open > li").last()).containsText("Buy bread");
        assertThat(page.locator("#open > li").nth(1)).hasClass("tree");
        assertThat(page.locator(".toast")).containsText("“Trip to Oslo” moved");
        oslo.shows();
        oslo.wordsOf("Buy bread").press("Control+a");
        assertThat(page.locator("#selection-count")).hasText("2 selected");
        oslo.branch(oslo.cabin).locator(".tick").click();
        assertThat(oslo.branch(oslo.cabin)).hasAttribute("data-done", "true");
        assertThat(page.locator("#selection-count")).hasText("2 selected");
    }

    private static void drag(Locator what, Locator to) {
        what.dragTo(to, new Locator.DragToOptions().setTargetPosition(60, 5));
    }
}
