package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The open task beside the list: each field is kept as soon as it was changed. */
final class PanelTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        anna.add("Call the dentist", "Buy bread");
    }

    private static Locator field(Locator panel, String label) {
        return panel.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator open(String text) {
        anna.row(text).locator("a.words").click();
        assertThat(page.locator(".panel-title")).hasValue(text);
        return page.locator("#panel");
    }

    @Test
    void aDateIsTypedAsPeopleSayIt() {
        Locator panel = open("Call the dentist");
        field(panel, "Due").fill("tomorrow 5pm");
        page.keyboard().press("Enter");
        assertThat(anna.row("Call the dentist").locator(".due")).containsText("Tomorrow");
        assertThat(panel.locator(".past")).containsText("Due");
    }

    @Test
    void aDateThatIsNotUnderstoodIsSaidBesideItAndKept() {
        anna.expecting("422");
        Locator panel = open("Call the dentist");
        field(panel, "Due").fill("31 feb");
        page.keyboard().press("Enter");
        assertThat(panel.locator(".fault")).containsText("no date");
        assertThat(field(panel, "Due")).hasValue("31 feb");
    }

    @Test
    void priorityLabelsAndNotesAreKeptAndShownInTheRow() {
        Locator panel = open("Call the dentist");
        field(panel, "Priority").selectOption("high");
        assertThat(anna.row("Call the dentist").locator(".ring.high")).isVisible();
        field(panel, "Labels").fill("calls, health");
        page.keyboard().press("Enter");
        assertThat(anna.row("Call the dentist").locator(".about")).containsText("@health");
        panel.getByText("Write a note").click();
        panel.locator("textarea[name=notes]").fill("Ask about **Thursday**");
        panel.locator("[data-field=notes] .button").first().click();
        assertThat(panel.locator(".notes strong")).hasText("Thursday");
    }

    @Test
    void aNoteThatIsLeftWithoutItsButtonIsKept() {
        Locator panel = open("Call the dentist");
        panel.getByText("Write a note").click();
        panel.locator("textarea[name=notes]").fill("Ask about Thursday");
        page.keyboard().press("Escape");
        assertThat(panel.locator(".panel-task")).hasCount(0);
        assertThat(anna.row("Call the dentist").locator(".about")).containsText("Notes");
        open("Call the dentist");
        assertThat(panel.locator(".notes")).hasText("Ask about Thursday");
    }

    @Test
    void anEarlierValueComesBackFromTheHistory() {
        Locator panel = open("Call the dentist");
        panel.locator(".panel-title").fill("Call nobody");
        page.keyboard().press("Enter");
        anna.row("Call nobody").waitFor();
        panel.locator(".past").getByText("restore").first().click();
        anna.row("Call the dentist").waitFor();
        assertThat(panel.locator(".panel-title")).hasValue("Call the dentist");
    }

    @Test
    void aLongHistoryGoesOnEarlierInThePanelAndBackToTheNewest() {
        String task = anna.row("Buy bread").getAttribute("data-id");
        for (int i = 1; i <= 32; i++) {
            Api.of(page).ask("PATCH", "tasks/" + task, Map.of("notes", "note " + i + "."));
        }
        Locator panel = open("Buy bread");
        assertThat(panel.locator(".past")).containsText("note 32.");
        panel.getByText("Show what was earlier").click();
        assertThat(panel.locator(".past")).containsText("Added");
        assertThat(panel.locator(".past")).not().containsText("note 32.");
        panel.getByText("Back to the newest").click();
        assertThat(panel.locator(".past")).containsText("note 32.");
        assertThat(page.locator("#open .row")).hasCount(2);
    }

    @Test
    void anotherBrowsersChangeShowsWithoutTouchingWhatIsBeingTyped() {
        Locator panel = open("Call the dentist");
        field(panel, "Labels").pressSequentially("cal");
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        phone.row("Call the dentist").locator("a.words").click();
        phone.page().locator("#panel-priority").selectOption("low");
        assertThat(anna.row("Call the dentist").locator(".ring.low")).isVisible();
        assertThat(field(panel, "Priority")).hasValue("low");
        assertThat(field(panel, "Labels")).hasValue("cal");
        assertThat(field(panel, "Labels")).isFocused();
    }

    @Test
    void theSameFieldEditedTwiceShowsTheLaterAndSaysSo() {
        Locator panel = open("Call the dentist");
        panel.locator(".panel-title").pressSequentially(" about Friday");
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        phone.row("Call the dentist").locator("a.words").press("F2");
        phone.page().locator(".editor textarea").fill("Call the doctor");
        phone.page().keyboard().press("Enter");
        phone.row("Call the doctor").waitFor();
        anna.row("Call the doctor").waitFor();
        panel.locator(".panel-title").press("Enter");
        anna.row("Call the dentist about Friday").waitFor();
        assertThat(panel.locator(".clash blockquote")).hasText("Call the doctor");
        assertThat(anna.page().locator(".past").first()).containsText("Call the doctor");
        phone.row("Call the dentist about Friday").locator("a.words").click();
        assertThat(phone.page().locator("#panel .clash")).containsText("Call the doctor");
        panel.locator(".clash button").click();
        anna.row("Call the doctor").waitFor();
        assertThat(panel.locator(".clash")).hasCount(0);
    }

    @Test
    void whatIsCompletedOrDeletedInThePanelIsSoInTheList() {
        Locator panel = open("Call the dentist");
        panel.locator(".tick").click();
        assertThat(anna.row("Call the dentist")).hasAttribute("data-done", "true");
        assertThat(panel.locator(".tick")).hasAttribute("aria-checked", "true");
        panel.locator(".tick").click();
        assertThat(anna.row("Call the dentist")).not().hasAttribute("data-done", "true");
        panel.getByText("Delete").click();
        assertThat(anna.row("Call the dentist")).hasCount(0);
        assertThat(panel.locator(".panel-task")).hasCount(0);
        assertThat(page.locator(".toast")).containsText("deleted");
        anna.button("Undo").click();
        anna.row("Call the dentist").waitFor();
    }

    @Test
    void escapeClosesItAndTheFocusIsBackInTheRow() {
        open("Buy bread");
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel .panel-task")).hasCount(0);
        assertThat(anna.row("Buy bread").locator("a.words")).isFocused();
    }

    @Test
    void subtasksAreAddedAndCompletedWithTheirParentOrWithout() {
        Locator panel = open("Call the dentist");
        for (String text : java.util.List.of("Find the number", "Choose a day")) {
            panel.getByLabel("Add a subtask").fill(text);
            page.keyboard().press("Enter");
            panel.locator(".subtask").getByText(text).waitFor();
        }
        assertThat(anna.row("Call the dentist").locator(".about")).containsText("0 of 2");
        panel.locator(".subtask .tick").first().click();
        assertThat(anna.row("Call the dentist").locator(".about")).containsText("1 of 2");
        assertThat(panel.locator(".subtask[data-done]")).hasCount(1);
        page.keyboard().press("Escape");
        anna.row("Call the dentist").locator(".tick").click();
        page.locator("#below").getByText("Complete them too").click();
        assertThat(anna.row("Call the dentist")).hasAttribute("data-done", "true");
        anna.button("Undo").click();
        assertThat(anna.row("Call the dentist").locator(".about")).containsText("1 of 2");
    }

    @Test
    void aTaskGoesToAnotherListAndBack() {
        Household.addList(page, "Garden");
        page.reload();
        Locator panel = open("Buy bread");
        field(panel, "List").selectOption("Garden");
        assertThat(anna.row("Buy bread")).hasCount(0);
        assertThat(page.locator("#side-lists .count")).hasText("1");
        assertThat(panel.locator(".panel-title")).hasValue("Buy bread");
        field(panel, "List").selectOption("Inbox");
        anna.row("Buy bread").waitFor();
    }
}
