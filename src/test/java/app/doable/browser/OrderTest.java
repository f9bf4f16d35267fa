package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks are put into another order, below one another and into other lists, by keys alone. */
final class OrderTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        anna.add("One", "Two", "Three", "Four");
    }

    private Locator words(String text) {
        return anna.row(text).locator("a.words");
    }

    private void isOrder(String... texts) {
        assertThat(page.locator("#open > .row a.words")).hasText(texts);
    }

    private void isKept(String... texts) {
        isOrder(texts);
        page.waitForCondition(() -> Household.openTasks(page).equals(List.of(texts)));
        page.reload();
        isOrder(texts);
    }

    @Test
    void aTaskGoesUpAndDownAndKeepsTheFocusAndItsPlace() {
        words("Three").focus();
        page.keyboard().press("Alt+ArrowUp");
        isOrder("One", "Three", "Two", "Four");
        assertThat(words("Three")).isFocused();
        assertThat(page.locator("#said")).hasText("“Three”: 2 of 4");
        page.keyboard().press("Alt+ArrowDown");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(".toast")).containsText("“Three” moved");
        assertThat(words("Three")).isFocused();
        isKept("One", "Two", "Four", "Three");
    }

    @Test
    void quickPressesAllCountAndNothingJumpsBackWhileTheyAreOnTheirWay() {
        List<Route> waiting = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.route("**/place", waiting::add);
        words("Four").focus();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Alt+ArrowUp");
        }
        isOrder("Four", "One", "Two", "Three");
        words("Three").focus();
        page.keyboard().press("Alt+ArrowUp");
        page.evaluate("htmx.trigger('#tasks', 'changed')");
        page.request().get("/"); // the page's own request is there before this one's answer
        isOrder("Four", "One", "Three", "Two");
        page.unroute("**/place");
        waiting.forEach(Route::resume);
        assertThat(page.locator(".toast")).containsText("“Three” moved");
        isKept("Four", "One", "Three", "Two");
    }

    @Test
    void aTaskThatWasSentAwayIsMeantNoMoreOnceAnotherMovedBehindIt() {
        List<Route> waiting = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<String> moved = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/place")) {
                moved.add(request.postData());
            }
        });
        page.route("**/place", waiting::add);
        words("Two").focus();
        page.keyboard().press("Alt+ArrowRight");
        words("Four").focus();
        page.keyboard().press("Alt+ArrowUp");
        page.waitForCondition(() -> waiting.size() == 1);
        page.unroute("**/place");
        waiting.forEach(Route::resume);
        assertThat(page.locator(".toast")).containsText("“Four” moved");
        isOrder("One", "Four", "Three");

        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("Alt+ArrowLeft");
        words("Three").focus();
        page.keyboard().press("Alt+ArrowUp");

        assertThat(page.locator(".toast")).containsText("“Three” moved");
        isOrder("One", "Three", "Four");
        org.assertj.core.api.Assertions.assertThat(moved).hasSize(3);
    }

    @Test
    void whoLeavesThePageAtOnceHasMovedTheTaskAllTheSame() {
        words("Four").focus();
        page.keyboard().press("Alt+ArrowUp");
        words("One").focus();
        page.keyboard().press("Alt+ArrowDown");
        page.reload();
        page.waitForCondition(() -> Household.openTasks(page).equals(List.of("Two", "One", "Four", "Three")));
    }

    @Test
    void theEndsOfTheListAreSaidAndNothingMoves() {
        words("One").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator("#said")).hasText("“One” cannot go further");
        page.keyboard().press("Alt+ArrowRight");
        page.keyboard().press("Alt+ArrowLeft");
        isKept("One", "Two", "Three", "Four");
    }

    @Test
    void aTaskGoesBelowTheOneAboveAndOutAgainWithTheFocus() {
        words("Two").focus();
        page.keyboard().press("Alt+ArrowRight");
        Locator subtask = page.locator("#panel .subtask a.words");
        assertThat(subtask).hasText("Two");
        assertThat(subtask).isFocused();
        isOrder("One", "Three", "Four");
        assertThat(anna.row("One").locator(".about")).containsText("0 of 1");
        assertThat(page.locator("#said")).hasText("“Two” is now below “One”");

        page.keyboard().press("Alt+ArrowLeft");
        assertThat(words("Two")).isFocused();
        isKept("One", "Two", "Three", "Four");
    }

    @Test
    void twoQuickPressesPutATaskTwoLevelsDeep() {
        words("Two").focus();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("#panel .subtask a.words")).isFocused();
        words("Three").focus();
        page.keyboard().press("Alt+ArrowRight");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("#panel .panel-title")).hasValue("Two");
        assertThat(page.locator("#panel .subtask a.words")).hasText("Three");
        assertThat(page.locator("#panel .subtask a.words")).isFocused();
        isOrder("One", "Four");
    }

    @Test
    void subtasksHaveAnOrderOfTheirOwn() {
        words("One").click();
        Locator subtasks = page.locator("#panel .subtask a.words");
        for (String text : List.of("A", "B", "C")) {
            page.getByLabel("Add a subtask").fill(text);
            page.keyboard().press("Enter");
            page.locator(".subtask").getByText(text).waitFor();
        }
        subtasks.nth(2).focus();
        page.keyboard().press("Alt+ArrowUp");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(subtasks).hasText(new String[] {"C", "A", "B"});
        assertThat(subtasks.first()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(subtasks.nth(1)).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(".toast")).containsText("“A” moved");
        page.reload();
        words("One").click();
        assertThat(subtasks).hasText(new String[] {"C", "B", "A"});
    }

    @Test
    void aMoveIsUndoneFromTheToast() {
        words("Four").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".toast")).containsText("“Four” moved");
        page.keyboard().press("z");
        isKept("One", "Two", "Three", "Four");
    }

    @Test
    void aMoveThatDoesNotArriveIsTakenBackAndSaidSo() {
        anna.expecting("ERR_FAILED").expecting("htmx:sendError").expecting("htmx:afterRequest");
        page.route("**/place", Route::abort);
        words("Four").focus();
        page.keyboard().press("Alt+ArrowUp");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".toast.bad")).isVisible();
        isOrder("One", "Two", "Three", "Four");
        assertThat(words("Four")).isFocused();
        page.unroute("**/place");
        page.keyboard().press("Alt+ArrowUp");
        isKept("One", "Two", "Four", "Three");
    }

    @Test
    void aPlaceThatIsGoneIsSaidAndTheListIsShownAsItIs() {
        anna.expecting("422");
        Route[] held = new Route[1];
        page.route("**/place", route -> held[0] = route);
        words("Four").focus();
        page.keyboard().press("Alt+ArrowUp");
        isOrder("One", "Two", "Four", "Three");
        Household.put(page, "Two", Map.of("list", Household.addList(page, "Garden")));
        held[0].resume();
        assertThat(page.locator(".toast.bad")).containsText("It cannot go there");
        isOrder("One", "Three", "Four");
    }

    @Test
    void aTaskGoesToAnotherListAndToADateByKeys() {
        Household.addList(page, "Garden");
        page.reload();
        words("Two").focus();
        page.keyboard().press("m");
        assertThat(page.locator("#selection .menu-item").first()).isFocused();
        page.keyboard().press("g");
        page.keyboard().press("Enter");
        isOrder("One", "Three", "Four");
        assertThat(page.locator("#side-lists .count")).hasText("1");
        assertThat(page.locator(".toast")).containsText("“Two” moved");
        assertThat(words("Three")).isFocused();
        page.keyboard().press("t");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(anna.row("Three").locator(".due")).hasText("Tomorrow");
        assertThat(words("Three")).isFocused();
        page.keyboard().press("d");
        page.keyboard().press("Escape");
        assertThat(page.locator("#selection")).isHidden();
        assertThat(words("Three")).isFocused();
    }
}
