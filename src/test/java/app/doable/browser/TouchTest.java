package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Swiping, scrolling, dragging and choosing by a finger. */
final class TouchTest extends BrowserTest {
    private Visitor anna;
    private Page page;
    private Finger finger;

    @BeforeEach
    void arrive() {
        anna = visitor(Setting.DESK.onAPhone()).loggedIn("anna");
        page = anna.page();
        finger = new Finger(page);
        anna.add("One", "Two", "Three", "Four");
        page.locator("#add-text").blur();
    }

    private Locator words(String text) {
        return anna.row(text).locator("a.words");
    }

    private void isOrder(String... texts) {
        assertThat(page.locator("#open > .row a.words")).hasText(texts);
    }

    @Test
    void aSwipeToTheRightCompletesAndCanBeUndone() {
        finger.downOn(words("Two")).moveBy(130, 2);
        assertThat(page.locator(".swipe-hint[data-to=done][data-enough]")).isVisible();
        photograph(page, "swiping-done");
        finger.up();
        assertThat(anna.row("Two")).hasAttribute("data-done", "true");
        assertThat(page.locator(".swipe-hint")).hasCount(0);
        anna.button("Undo").click();
        assertThat(anna.row("Two")).not().hasAttribute("data-done", "true");
        assertThat(page.locator("#panel .panel-task")).hasCount(0);
    }

    @Test
    void aSwipeToTheLeftAsksForADate() {
        finger.downOn(words("Two")).moveBy(-130, 2);
        assertThat(page.locator(".swipe-hint[data-to=date][data-enough]")).isVisible();
        finger.up();
        Locator menu = page.locator("[data-menu=date] .menu-body");
        assertThat(menu).isVisible();
        photograph(page, "swiped-date");
        menu.getByText("Tomorrow").click();
        assertThat(anna.row("Two").locator(".due")).hasText("Tomorrow");
        assertThat(page.locator("#selection")).isHidden();
    }

    @Test
    void aShortSwipeOrScrollingDoesNothing() {
        finger.downOn(words("Two")).moveBy(60, 0).up();
        finger.downOn(words("Three")).moveBy(-70, 4).up();
        Household.addTasks(page, 50);
        page.reload();
        finger.downOn(words("Four")).moveBy(30, -300).up();
        page.waitForCondition(() -> page.evaluate("scrollY > 100").equals(true));
        assertThat(page.locator(".swipe-hint, .ghost")).hasCount(0);
        assertThat(page.locator("#tasks .row[data-done]")).hasCount(0);
        assertThat(page.locator("#selection")).isHidden();
        assertThat(page.locator("#panel .panel-task")).hasCount(0);
    }

    @Test
    void aLongPressChoosesAndATapChoosesMore() {
        finger.downOn(words("Two"));
        page.locator(".ghost").waitFor();
        finger.up();
        assertThat(page.locator("#selection-count")).hasText("1 selected");
        words("Four").tap();
        assertThat(page.locator("#selection-count")).hasText("2 selected");
        photograph(page, "selecting-phone");
        page.locator("[data-menu=move] summary").tap();
        photograph(page, "selecting-phone-move");
        page.locator("[data-menu=move] summary").tap();
        page.locator("#selection .act.danger").tap();
        isOrder("One", "Three");
        assertThat(page.locator(".toast")).containsText("2 tasks deleted");
    }

    @Test
    void afterALongPressATaskIsDragged() {
        finger.downOn(words("Four"));
        page.locator(".ghost").waitFor();
        finger.moveBy(0, -130);
        assertThat(page.locator(".drop-line")).isVisible();
        photograph(page, "dragging-phone");
        finger.up();
        isOrder("One", "Four", "Two", "Three");
        assertThat(page.locator(".toast")).containsText("“Four” moved");
        assertThat(page.locator("#selection")).isHidden();
        assertThat(page.locator("#panel .panel-task")).hasCount(0);
    }

    @Test
    void everyRowAndButtonIsLargeEnoughForAFinger() {
        words("One").tap();
        page.locator(".panel-close").tap();
        page.locator("#select").tap();
        Object small = page.evaluate("""
                () => [...document.querySelectorAll("#tasks .row, .selection .act, .selection .icon-button")]
                    .map((one) => one.getBoundingClientRect())
                    .filter(({ width, height }) => height < 44 || width < 44).length""");
        org.assertj.core.api.Assertions.assertThat(small).isEqualTo(0);
    }
}
