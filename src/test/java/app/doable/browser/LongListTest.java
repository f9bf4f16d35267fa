package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More tasks than a page holds: the next ones come as one scrolls, and everything stays right with them. */
final class LongListTest extends BrowserTest {
    private static final int TASKS = 450;

    private Visitor anna(int tasks, String due) {
        Visitor anna = visitor().loggedIn("anna");
        new ManyTasks(server().database(), "anna").add(tasks, due);
        return anna;
    }

    private static void scrollThrough(Page page, String rows, int count) {
        Locator all = page.locator(rows);
        while (all.count() < count) {
            int before = all.count();
            page.locator(rows).last().scrollIntoViewIfNeeded();
            page.waitForFunction(
                    "([rows, before]) => document.querySelectorAll(rows).length > before",
                    java.util.List.of(rows, before));
        }
    }

    @Test
    void theNextPageComesAsOneScrollsAndTheLinkGoesWithTheLast() {
        Visitor anna = anna(TASKS, "");
        Page page = anna.page();
        page.navigate("/");
        assertThat(page.locator("#more-open .next")).hasCount(1);
        scrollThrough(page, "#open > .row", TASKS);
        assertThat(page.locator("#more-open .next")).hasCount(0);
        assertThat(page.locator("#open .words"))
                .hasText(IntStream.range(0, TASKS)
                        .mapToObj(number -> "Task " + number)
                        .toArray(String[]::new));
    }

    @Test
    void whatIsDoneFarDownStaysThereAndIsUndone() {
        Visitor anna = anna(TASKS, "");
        Page page = anna.page();
        page.navigate("/");
        scrollThrough(page, "#open > .row", TASKS);
        anna.row("Task 430").locator(".tick").click();
        assertThat(anna.row("Task 430")).hasAttribute("data-done", "true");
        assertThat(page.locator("#open > .row")).hasCount(TASKS);
        anna.row("Task 440").locator("a.words").focus();
        page.keyboard().press("Delete");
        assertThat(page.locator("#open > .row")).hasCount(TASKS - 1);
        assertThat(anna.row("Task 441").locator("a.words")).isFocused();
        anna.button("Undo").click();
        assertThat(page.locator("#open > .row")).hasCount(TASKS);
    }

    @Test
    void aChangeElsewhereIsSeenOnEveryPageWithoutTouchingWhatIsTyped() {
        Visitor anna = anna(TASKS, "");
        Page page = anna.page();
        page.navigate("/");
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        scrollThrough(page, "#open > .row", TASKS);
        anna.row("Task 420").locator("a.words").press("F2");
        page.locator(".editor textarea").fill("Half a thought");
        phone.row("Task 3").locator(".tick").click();
        assertThat(anna.row("Task 3")).hasAttribute("data-done", "true");
        assertThat(page.locator("#open > .row")).hasCount(TASKS);
        assertThat(page.locator(".editor textarea")).hasValue("Half a thought");
        assertThat(page.locator(".editor textarea")).isFocused();
        page.keyboard().press("Enter");
        assertThat(anna.row("Half a thought")).isVisible();
        assertThat(page.locator("#open > .row").nth(420)).containsText("Half a thought");
    }

    @Test
    void whatIsAddedWhileMoreIsBelowIsFoundByItsToast() {
        Visitor anna = anna(TASKS, "");
        Page page = anna.page();
        page.navigate("/");
        page.locator("#add-text").fill("The last");
        page.locator("#add-text").press("Enter");
        page.locator("[data-elsewhere] a").click();
        assertThat(anna.row("The last")).isVisible();
        assertThat(page.locator("#more-open .first")).isVisible();
    }

    @Test
    void groupsSayHowManyThereAreAsFarAsTheyAreKnown() {
        Visitor anna = anna(TASKS, "2001-02-03");
        Page page = anna.page();
        page.navigate("/today");
        assertThat(page.locator("#title-overdue .count")).hasText("200+");
        scrollThrough(page, "#overdue > .row", TASKS);
        assertThat(page.locator("#title-overdue .count")).hasText("450");
        anna.row("Task 7").locator(".tick").click();
        assertThat(page.locator("#title-overdue .count")).hasText("449");
        assertThat(page.locator("#overdue > .row")).hasCount(TASKS);
    }

    @Test
    void whatIsDoneComesAsOneScrollsToo() {
        Visitor anna = anna(0, "");
        new ManyTasks(server().database(), "anna").addDone(TASKS);
        Page page = anna.page();
        page.navigate("/done");
        scrollThrough(page, "#groups .row", TASKS);
        assertThat(page.locator("#groups .group")).hasCount(1);
        page.navigate("/");
        page.locator("#done > summary").click();
        scrollThrough(page, "#closed > .row", TASKS);
        assertThat(page.locator("#done .count")).hasText("450");
    }

    @Test
    void withoutScriptALinkLeadsOn() {
        Visitor anna = visitor(Setting.DESK.withoutScript()).loggedIn("anna");
        new ManyTasks(server().database(), "anna").add(TASKS, "");
        Page page = anna.page();
        page.navigate("/?sort=text");
        page.locator("#more-open .next").click();
        assertThat(page.locator("#open > .row")).hasCount(200);
        page.locator("#more-open .next").click();
        assertThat(page.locator("#open > .row")).hasCount(50);
        page.locator("#more-open .first").click();
        assertThat(page.locator("#open .words").first()).hasText("Task 0");
        org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("/?sort=text");
    }
}
