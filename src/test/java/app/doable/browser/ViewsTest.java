package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today and Upcoming: what is due, across the lists. */
final class ViewsTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
    }

    private void due(String text, String when) {
        anna.add(text);
        anna.row(text).locator("a.words").click();
        page.locator("#panel-due").fill(when);
        page.locator("#panel-due").press("Enter");
        anna.row(text).locator(".due").waitFor();
        page.keyboard().press("Escape");
    }

    @Test
    void todayShowsWhatIsOverdueFirst() {
        due("Water the seedlings", "today");
        due("Call the dentist", "yesterday");
        due("Book the train", "tomorrow");
        page.navigate("/today");
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Call the dentist", "Water the seedlings"});
        assertThat(page.locator("#group-overdue h2")).containsText("Overdue");
        assertThat(page.locator("#count-today")).hasText("2");
    }

    @Test
    void whatIsAddedTodayIsDueToday() {
        page.navigate("/today");
        anna.add("Buy bread");
        assertThat(anna.row("Buy bread").locator(".about")).hasText("Inbox");
        assertThat(page.locator("#count-today")).hasText("1");
    }

    @Test
    void whatIsCompletedStaysUntilTheViewIsLeft() {
        page.navigate("/today");
        anna.add("Buy bread", "Buy milk");
        anna.row("Buy bread").locator(".tick").click();
        assertThat(anna.row("Buy bread")).hasAttribute("data-done", "true");
        assertThat(page.locator("#count-today")).hasText("1");
        anna.add("Buy tea");
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Buy bread", "Buy milk", "Buy tea"});
        page.reload();
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Buy milk", "Buy tea"});
    }

    @Test
    void upcomingGoesDayByDay() {
        due("Book the train", "tomorrow");
        due("Pay the rent", "+40");
        due("Water the seedlings", "today");
        page.navigate("/upcoming");
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Book the train", "Pay the rent"});
        assertThat(page.locator("#groups .group:has(.row)")).hasCount(2);
        anna.row("Pay the rent").locator("a.words").click();
        page.locator("#panel-due").fill("+3");
        page.locator("#panel-due").press("Enter");
        assertThat(page.locator("#groups .group:has(.row) h2").nth(1)).not().containsText("January");
        assertThat(page.locator("#groups .group[data-day]")).hasCount(7);
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Book the train", "Pay the rent"});
    }

    @Test
    void upcomingShowsTheNextDaysThoughNothingIsDueAndBeginsWhereAPersonWants() {
        due("Call the dentist", "yesterday");
        due("Book the train", "+2");
        due("Pay the rent", "+400");
        page.navigate("/upcoming");
        assertThat(page.locator("#groups .group")).hasCount(8);
        assertThat(page.locator("#groups .group").first()).containsText("Tomorrow");
        assertThat(page.locator("#groups .group").nth(1).locator(".words")).hasText("Book the train");
        assertThat(page.locator("#before")).containsText("overdue: 1");
        page.locator(".months a").nth(3).click();
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Pay the rent"});
        assertThat(page.locator("#groups .group").first()).hasAttribute("data-day", Pattern.compile("-01$"));
        String first = page.locator("#groups .group").first().getAttribute("data-day");
        anna.add("Plan the month");
        assertThat(page.locator("#day-" + first + " .words")).hasText("Plan the month");
        page.locator("#before a").click();
        assertThat(page.locator("#overdue .words")).hasText("Call the dentist");
    }

    @Test
    void whatIsAddedToUpcomingIsDueTomorrow() {
        page.navigate("/upcoming");
        anna.add("Buy bread");
        assertThat(page.locator("#groups .group").first().locator(".words")).hasText("Buy bread");
        assertThat(anna.row("Buy bread").locator(".about")).hasText("Inbox");
        assertThat(page.locator("#groups .group")).hasCount(7);
        anna.row("Buy bread").locator(".delete").click();
        assertThat(page.locator("#groups .words")).hasCount(0);
        assertThat(page.locator("#groups .group")).hasCount(7);
    }

    @Test
    void theTrashIsEmptiedOnlyOnceOneIsSure() {
        anna.add("Buy bread");
        anna.row("Buy bread").locator(".delete").click();
        assertThat(anna.row("Buy bread")).hasCount(0);
        page.navigate("/trash");
        assertThat(page.locator("#deleted")).containsText("Inbox");
        assertThat(anna.button("Yes, end them for good")).isHidden();
        page.locator(".sure > summary").click();
        anna.button("Yes, end them for good").click();
        assertThat(page.locator("main")).containsText("Nothing was deleted");
    }

    @Test
    void anotherBrowserSeesItAtOnce() {
        page.navigate("/today");
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        phone.page().navigate("/today");
        phone.add("Buy bread");
        anna.row("Buy bread").waitFor();
        anna.row("Buy bread").locator(".delete").click();
        assertThat(phone.row("Buy bread")).hasCount(0);
    }

    @Test
    void whatIsOverdueIsMovedToTodayAtOnceAndBack() {
        due("Water the seedlings", "yesterday");
        due("Call the dentist", "yesterday");
        page.navigate("/today");
        anna.button("Move to today").click();
        assertThat(page.locator("#group-overdue")).hasCount(0);
        assertThat(page.locator("#today .words")).hasCount(2);
        anna.button("Undo").click();
        assertThat(page.locator("#overdue .words")).hasCount(2);
    }

    @Test
    void whatIsDoneAndWhatIsDeletedIsFoundAgain() {
        anna.add("Buy bread", "Buy milk");
        anna.row("Buy bread").locator(".tick").click();
        page.locator(".toast").waitFor();
        page.navigate("/done");
        assertThat(anna.row("Buy bread")).isVisible();
        page.navigate("/");
        anna.row("Buy milk").hover();
        anna.button("Delete Buy milk").click();
        assertThat(anna.row("Buy milk")).hasCount(0);
        page.navigate("/trash");
        anna.button("Bring back Buy milk").click();
        page.navigate("/");
        assertThat(anna.row("Buy milk")).isVisible();
    }
}
