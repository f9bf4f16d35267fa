package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The open task as a sheet on a phone, beside its list on a desk: how it is opened, left, and what it says. */
final class SheetTest extends BrowserTest {
    private static final Setting PHONE = Setting.DESK.onAPhone();

    private Visitor arrive(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        anna.add("Call the dentist", "Buy bread");
        return anna;
    }

    private static Locator sheet(Visitor anna) {
        return anna.page().locator("#panel[role=dialog][aria-modal=true]");
    }

    private static Locator words(Visitor anna, String text) {
        return anna.row(text).locator("a.words");
    }

    private static Locator open(Visitor anna, String text) {
        words(anna, text).press("Enter");
        assertThat(anna.page().locator(".panel-title")).hasValue(text);
        return anna.page().locator("#panel");
    }

    private static void isClosed(Visitor anna) {
        assertThat(anna.page().locator("#panel .panel-task")).hasCount(0);
        assertThat(sheet(anna)).hasCount(0);
        assertThat(anna.page().locator("[inert]")).hasCount(0);
    }

    private static void isAtTheView(Visitor anna) {
        anna.page().waitForFunction("history.state === null");
    }

    private static int entries(Page page) {
        return (int) page.evaluate("history.length");
    }

    @Test
    void onAPhoneBackClosesItAndTheFocusIsInItsRowAgain() {
        Visitor anna = arrive(PHONE);
        int entries = entries(anna.page());
        open(anna, "Buy bread");
        assertThat(sheet(anna)).isFocused();
        assertThat(anna.page().locator("main")).hasAttribute("inert", "");
        assertThat(anna.page().locator(".side")).hasAttribute("inert", "");
        anna.page().goBack();
        isClosed(anna);
        assertThat(words(anna, "Buy bread")).isFocused();
        anna.page().goForward();
        assertThat(anna.page().locator(".panel-title")).hasValue("Buy bread");
        anna.page().keyboard().press("Escape");
        isClosed(anna);
        isAtTheView(anna);
        open(anna, "Call the dentist");
        anna.page().locator(".panel-close").tap();
        isClosed(anna);
        isAtTheView(anna);
        assertThat(entries(anna.page())).isEqualTo(entries + 1);
    }

    @Test
    void theTabKeyStaysInTheSheet() {
        Visitor anna = arrive(PHONE);
        open(anna, "Buy bread");
        for (int i = 0; i < 30; i++) {
            anna.page().keyboard().press("Tab");
            assertThat(anna.page().evaluate("document.activeElement.closest('.side, .middle, .skip') === null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aSwipeDownOnItsHeadClosesItAndAShortOneDoesNot() {
        Visitor anna = arrive(PHONE);
        Locator panel = open(anna, "Buy bread");
        Finger finger = new Finger(anna.page());
        finger.downOn(panel.locator(".panel-head")).moveBy(2, 60).up();
        assertThat(sheet(anna)).isVisible();
        assertThat(panel).hasCSS("transform", "none");
        finger.downOn(panel.locator(".panel-head")).moveBy(4, 200).up();
        isClosed(anna);
        isAtTheView(anna);
        assertThat(words(anna, "Buy bread")).isFocused();
    }

    @Test
    void whatIsBesideTheSheetClosesIt() {
        Visitor anna = arrive(PHONE);
        open(anna, "Buy bread");
        anna.page().touchscreen().tap(200, 20);
        isClosed(anna);
    }

    @Test
    void theFocusFindsItsRowThoughThatWasRenderedAgain() {
        Visitor anna = arrive(PHONE);
        Locator panel = open(anna, "Buy bread");
        panel.locator(".panel-title").fill("Buy rolls");
        anna.page().goBack();
        isClosed(anna);
        anna.row("Buy rolls").waitFor();
        assertThat(words(anna, "Buy rolls")).isFocused();
    }

    @Test
    void aTaskThatIsDeletedLeavesNoSheetAndNoEntryBehind() {
        Visitor anna = arrive(PHONE);
        Locator panel = open(anna, "Buy bread");
        panel.getByText("Delete").click();
        isClosed(anna);
        isAtTheView(anna);
        assertThat(anna.row("Buy bread")).hasCount(0);
        assertThat(anna.page().evaluate("document.activeElement !== document.body"))
                .isEqualTo(true);
    }

    @Test
    void onADeskBackShowsTheViewAsItWasAndReloadingTheTask() {
        Visitor anna = arrive(Setting.DESK);
        Page page = anna.page();
        int entries = entries(page);
        open(anna, "Buy bread");
        assertThat(page.locator(".panel-title")).isFocused();
        words(anna, "Call the dentist").click();
        assertThat(page.locator(".panel-title")).hasValue("Call the dentist");
        assertThat(sheet(anna)).hasCount(0);
        assertThat(page.locator("[inert]")).hasCount(0);
        assertThat(entries(page)).isEqualTo(entries + 1);
        page.reload();
        assertThat(page.locator(".panel-title")).hasValue("Call the dentist");
        page.goBack();
        isClosed(anna);
        assertThat(page.locator("h1")).hasText("Inbox");
    }

    @Test
    void closingLeavesTheViewWhereItWasScrolledTo() {
        Visitor anna = arrive(Setting.DESK);
        Page page = anna.page();
        Household.addTasks(page, 50);
        page.reload();
        Locator row = page.locator("#open > .row").nth(20);
        row.scrollIntoViewIfNeeded();
        row.locator("a.words").click();
        page.locator(".panel-title").waitFor();
        Object scrolled = page.evaluate("scrollBy(0, 100), scrollY");
        page.locator(".panel-close").click();
        isClosed(anna);
        isAtTheView(anna);
        assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
        row.locator("a.words").click();
        page.locator(".panel-title").waitFor();
        page.goBack();
        isClosed(anna);
        assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
    }

    @Test
    void theDateFieldSaysWhatItUnderstoodAndNothingMoves() {
        Visitor anna = arrive(Setting.DESK);
        Locator panel = open(anna, "Buy bread");
        Locator due = panel.locator("#panel-due");
        due.focus();
        double height = panel.locator(".props").boundingBox().height;
        due.pressSequentially("3 de");
        assertThat(panel.locator(".understood")).hasCount(0);
        due.pressSequentially("c 2099 9am");
        assertThat(panel.locator(".understood")).hasText("Thu, 3 Dec 2099, 09:00");
        assertThat(anna.page().locator("#said")).hasText("Thu, 3 Dec 2099, 09:00");
        assertThat(panel.locator(".props").boundingBox().height).isEqualTo(height);
        photograph(anna.page(), "understood-desk");
        due.pressSequentially("x");
        assertThat(panel.locator(".understood")).hasCount(0);
        due.press("Backspace");
        due.press("Enter");
        assertThat(panel.locator("[data-field=due] > .saved")).isVisible();
        assertThat(anna.row("Buy bread").locator(".due")).containsText("2099");
        assertThat(panel.locator(".understood")).hasCount(0);
    }

    @Test
    void whatWasTakenSaysSoForAMomentAndWhatWasRefusedDoesNot() {
        Visitor anna = arrive(PHONE.inTheDark());
        anna.expecting("422");
        Locator panel = open(anna, "Buy bread");
        panel.locator("#panel-priority").selectOption("high");
        assertThat(panel.locator("[data-field=priority] > .saved")).isVisible();
        photograph(anna.page(), "saved-phone-dark");
        assertThat(anna.page().locator("#said")).hasText("Priority: Saved");
        assertThat(panel.locator("[data-field=priority] > .saved")).isHidden();
        panel.locator("#panel-due").fill("31 feb");
        panel.locator("#panel-due").press("Enter");
        assertThat(panel.locator(".fault")).isVisible();
        assertThat(panel.locator("[data-field=due] > .saved")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void axeFindsNothingInTheSheetWhileADateIsTyped(boolean dark) {
        Visitor anna = arrive(dark ? PHONE.inTheDark() : PHONE);
        Locator panel = open(anna, "Buy bread");
        panel.locator("#panel-due").pressSequentially("fri");
        assertThat(panel.locator(".understood")).isVisible();
        assertThat(Axe.faults(anna.page())).isEmpty();
    }

    @Test
    void theSheetIsPhotographed() {
        Visitor anna = arrive(PHONE);
        Locator panel = open(anna, "Buy bread");
        panel.locator("#panel-due").pressSequentially("tomorrow at 5pm");
        assertThat(panel.locator(".understood")).containsText("17:00");
        photograph(anna.page(), "understood-phone");
        panel.locator("#panel-start").pressSequentially("tomorrow");
        assertThat(panel.locator("[data-field=start] > .understood")).isVisible();
        photograph(anna.page(), "understood-start-phone");
        panel.locator(".panel-title").fill("Buy rolls");
        panel.locator(".panel-title").press("Enter");
        assertThat(panel.locator("[data-field=task] > .saved")).isVisible();
        photograph(anna.page(), "saved-phone");
    }
}
