package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several tasks are chosen, and one thing becomes of all of them. */
final class SelectTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        anna.add("One", "Two", "Three", "Four", "Five");
    }

    private Locator words(String text) {
        return anna.row(text).locator("a.words");
    }

    private void click(String text, KeyboardModifier modifier) {
        words(text).click(new Locator.ClickOptions().setModifiers(List.of(modifier)));
    }

    private void areChosen(String... texts) {
        Locator chosen = page.locator("#tasks .row:has(.pick:checked) a.words");
        assertThat(chosen).hasText(texts);
        assertThat(page.locator("#selection-count")).hasText(texts.length + " selected");
    }

    private void isOrder(String... texts) {
        assertThat(page.locator("#open > .row a.words")).hasText(texts);
    }

    @Test
    void byShiftAndCtrlAndAPlainClick() {
        click("Two", KeyboardModifier.CONTROL);
        areChosen("Two");
        click("Four", KeyboardModifier.SHIFT);
        areChosen("Two", "Three", "Four");
        click("Three", KeyboardModifier.CONTROL);
        areChosen("Two", "Four");
        words("One").click();
        areChosen("One", "Two", "Four");
        anna.row("One").locator(".pick").click();
        areChosen("Two", "Four");
        photograph(page, "selecting");
        page.keyboard().press("Escape");
        assertThat(page.locator("#selection")).isHidden();
        assertThat(page.locator(".pick:checked")).hasCount(0);
        words("One").click();
        assertThat(page.locator(".panel-title")).hasValue("One");
    }

    @Test
    void byKeysAlone() {
        words("Two").focus();
        page.keyboard().press("v");
        areChosen("Two");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        areChosen("Two", "Three", "Four");
        page.keyboard().press("Shift+ArrowUp");
        areChosen("Two", "Three");
        assertThat(words("Three")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press(" ");
        areChosen("Two", "Three", "Five");
        assertThat(page.locator("#said")).hasText("3 selected");
        page.keyboard().press("ControlOrMeta+a");
        areChosen("One", "Two", "Three", "Four", "Five");
        page.keyboard().press("t");
        page.keyboard().press("Enter");
        assertThat(page.locator("#open .due")).hasCount(5);
        assertThat(page.locator("#selection")).isHidden();
        assertThat(words("One")).isFocused();
    }

    @Test
    void allAreCompletedStayInPlaceAndAreUndoneAsOne() {
        click("One", KeyboardModifier.CONTROL);
        click("Three", KeyboardModifier.CONTROL);
        anna.button("Complete").click();
        assertThat(page.locator(".toast")).containsText("2 tasks done");
        assertThat(anna.row("One")).hasAttribute("data-done", "true");
        isOrder("One", "Two", "Three", "Four", "Five");
        anna.button("Undo").click();
        assertThat(page.locator("#open > .row[data-done]")).hasCount(0);
        page.reload();
        isOrder("One", "Two", "Three", "Four", "Five");
    }

    @Test
    void whatIsOpenBelowThemIsAskedFor() {
        words("Two").focus();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(anna.row("One").locator(".about")).containsText("0 of 1");
        page.locator(".panel-title").waitFor();
        page.keyboard().press("Escape");
        page.locator(".panel-title").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        click("One", KeyboardModifier.CONTROL);
        click("Three", KeyboardModifier.CONTROL);
        anna.button("Complete").click();
        photograph(page, "selecting-below");
        anna.button("Cancel").click();
        areChosen("One", "Three");

        anna.button("Complete").click();
        anna.button("Only the chosen tasks").click();
        assertThat(page.locator(".toast")).containsText("2 tasks done");
        anna.button("Undo").click();
        assertThat(page.locator("#open > .row[data-done]")).hasCount(0);

        click("One", KeyboardModifier.CONTROL);
        click("Three", KeyboardModifier.CONTROL);
        anna.button("Complete").click();
        anna.button("Complete them too").click();
        assertThat(page.locator(".toast")).containsText("3 tasks done");
        assertThat(anna.row("One")).hasAttribute("data-done", "true");
    }

    @Test
    void allGoToAnotherListGetALabelAPriorityADateAndAreDeleted() {
        Household.addList(page, "Garden");
        page.reload();
        click("One", KeyboardModifier.CONTROL);
        click("Two", KeyboardModifier.SHIFT);
        page.locator("[data-menu=label] summary").click();
        page.locator("[data-menu=label] input").fill("shop");
        page.keyboard().press("Enter");
        assertThat(page.locator("#open .about").getByText("@shop")).hasCount(2);

        click("One", KeyboardModifier.CONTROL);
        click("Two", KeyboardModifier.CONTROL);
        page.locator("[data-menu=priority] summary").click();
        photograph(page, "selecting-priority");
        page.locator("[data-menu=priority]").getByText("High").click();
        assertThat(page.locator("#open .ring.high")).hasCount(2);

        click("One", KeyboardModifier.CONTROL);
        page.locator("[data-menu=date] summary").click();
        page.locator("[data-menu=date] input").fill("tomorrow 9am");
        page.keyboard().press("Enter");
        assertThat(anna.row("One").locator(".due")).containsText("09:00");

        click("One", KeyboardModifier.CONTROL);
        click("Two", KeyboardModifier.CONTROL);
        page.locator("[data-menu=move] summary").click();
        page.locator("[data-menu=move]").getByText("Garden").click();
        isOrder("Three", "Four", "Five");
        assertThat(page.locator(".toast")).containsText("2 tasks moved");
        anna.button("Undo").click();
        isOrder("One", "Two", "Three", "Four", "Five");

        words("Four").focus();
        page.keyboard().press("Shift+ArrowDown");
        page.locator("#selection .act.danger").click();
        isOrder("One", "Two", "Three");
        assertThat(words("Three")).isFocused();
        anna.button("Undo").click();
        isOrder("One", "Two", "Three", "Four", "Five");
    }

    @Test
    void whatIsChosenSurvivesWhatChangesElsewhere() {
        click("Two", KeyboardModifier.CONTROL);
        click("Four", KeyboardModifier.CONTROL);
        Household.addTask(page, "Six");
        anna.row("Six").waitFor();
        areChosen("Two", "Four");
        Household.delete(page, "Two");
        assertThat(anna.row("Two")).hasCount(0);
        areChosen("Four");
    }

    @Test
    void whatCannotBeIsSaidInTheBarAndNothingIsLost() {
        anna.expecting("422");
        words("Two").focus();
        page.keyboard().press("d");
        page.locator("[data-menu=date] input").fill("31 feb");
        page.keyboard().press("Enter");
        assertThat(page.locator("#selection-fault")).containsText("no date");
        assertThat(page.locator("[data-menu=date] input")).hasValue("31 feb");
        assertThat(page.locator("[data-menu=date] input")).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("28 feb", new Keyboard.TypeOptions());
        page.keyboard().press("Enter");
        assertThat(anna.row("Two").locator(".due")).isVisible();
        assertThat(words("Two")).isFocused();
    }

    @Test
    void fiveHundredTasksOfOnePageChangeInOneRequest() {
        Household.addTasks(page, 500);
        page.reload();
        words("One").focus();
        int[] requests = {0};
        page.onRequest(request -> requests[0] += request.method().equals("POST") ? 1 : 0);
        page.keyboard().press("ControlOrMeta+a");
        String count = page.locator("#selection-count").textContent();
        page.locator("#selection .act.danger").click();
        assertThat(page.locator(".toast")).containsText(count.replace(" selected", "") + " ");
        org.assertj.core.api.Assertions.assertThat(requests[0]).isEqualTo(1);
        anna.button("Undo").click();
        words("One").waitFor();
    }

    @Test
    void withoutScriptBoxesAreCheckedAndTheSameBarChangesThem() {
        Visitor plain = visitor(Setting.DESK.withoutScript()).returning("anna").expecting("422");
        Page still = plain.page();
        still.locator("#select").click();
        plain.row("Two").locator(".pick").check();
        plain.row("Four").locator(".pick").check();
        photograph(still, "selecting-plain");
        still.locator("[data-menu=date] summary").click();
        still.locator("[data-menu=date] input").fill("31 feb");
        still.keyboard().press("Enter");
        assertThat(still.locator("#selection-fault")).containsText("no date");
        assertThat(still.locator(".pick:checked")).hasCount(2);
        still.locator("[data-menu=date] input").fill("tomorrow");
        still.keyboard().press("Enter");
        assertThat(still.locator("#open .due")).hasCount(2);
        assertThat(still.locator(".toast")).containsText("2 tasks changed");
        plain.button("Undo").click();
        assertThat(still.locator("#open .due")).hasCount(0);
        plain.row("Two").locator("a.words").click();
        plain.button("Move up").click();
        still.navigate("/");
        assertThat(still.locator("#open > .row a.words")).hasText(new String[] {"Two", "One", "Three", "Four", "Five"});
    }
}
