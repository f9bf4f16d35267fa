package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks are dragged by a mouse. */
final class DragTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
    }

    private Locator words(String text) {
        return anna.row(text).locator("a.words");
    }

    private void isOrder(String... texts) {
        assertThat(page.locator("#open > .row a.words")).hasText(texts);
    }

    /** Presses on the one, and moves to a height within the other, or beside it. */
    private void pick(Locator from, Locator to, double height, double right) {
        BoundingBox start = box(from);
        BoundingBox end = box(to);
        double x = start.x + Math.min(40, start.width / 2);
        page.mouse().move(x, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(x, start.y + start.height / 2 + 10, new Mouse.MoveOptions().setSteps(3));
        boolean sameColumn = Math.abs(end.x - start.x) < 100;
        page.mouse()
                .move(
                        sameColumn ? x + right : end.x + end.width / 2,
                        end.y + end.height * height,
                        new Mouse.MoveOptions().setSteps(5));
    }

    /** An element that is just being replaced has none. */
    private BoundingBox box(Locator what) {
        page.waitForCondition(() -> what.boundingBox() != null);
        return Objects.requireNonNull(what.boundingBox());
    }

    private void drag(Locator from, Locator to, double height) {
        pick(from, to, height, 0);
        page.mouse().up();
    }

    @Test
    void aTaskIsDroppedBetweenTwoOthersAndStays() {
        anna.add("One", "Two", "Three", "Four");
        pick(words("Four"), anna.row("Two"), 0.2, 0);
        assertThat(page.locator(".drop-line")).isVisible();
        assertThat(page.locator(".ghost")).hasText("Four");
        photograph(page, "dragging");
        page.mouse().up();
        isOrder("One", "Four", "Two", "Three");
        assertThat(page.locator(".drop-line")).hasCount(0);
        assertThat(page.locator(".toast")).containsText("“Four” moved");
        assertThat(page.locator("#panel .panel-task")).hasCount(0);
        page.reload();
        isOrder("One", "Four", "Two", "Three");

        drag(words("One"), anna.row("Three"), 0.9);
        isOrder("Four", "Two", "Three", "One");
        anna.button("Undo").click();
        isOrder("One", "Four", "Two", "Three");
    }

    @Test
    void escapePutsItBackAndOpensNothing() {
        anna.add("One", "Two", "Three");
        pick(words("Three"), anna.row("One"), 0.2, 0);
        page.keyboard().press("Escape");
        assertThat(page.locator(".ghost")).hasCount(0);
        page.mouse().up();
        isOrder("One", "Two", "Three");
        assertThat(page.locator("#panel .panel-task")).hasCount(0);
        words("Two").click();
        assertThat(page.locator(".panel-title")).hasValue("Two");
    }

    @Test
    void draggedToTheRightItGoesBelowTheOneAbove() {
        anna.add("One", "Two", "Three");
        pick(words("Three"), anna.row("One"), 0.9, 90);
        assertThat(anna.row("One")).hasClass(java.util.regex.Pattern.compile("drop-here"));
        assertThat(page.locator(".ghost")).hasText("Below “One”");
        photograph(page, "dragging-below");
        page.mouse().up();
        isOrder("One", "Two");
        assertThat(anna.row("One").locator(".about")).containsText("0 of 1");
        anna.button("Undo").click();
        isOrder("One", "Two", "Three");
    }

    @Test
    void aTaskIsDroppedOnAnotherListAndOnToday() {
        Household.addList(page, "Garden");
        page.reload();
        anna.add("One", "Two");
        drag(words("One"), page.locator("#side-lists .place"), 0.5);
        isOrder("Two");
        assertThat(page.locator("#side-lists .count")).hasText("1");
        drag(words("Two"), page.locator(".side .place[href='/today']"), 0.5);
        assertThat(anna.row("Two").locator(".due")).hasText("Today");
        assertThat(page.locator(".toast")).containsText("“Two” changed");
    }

    @Test
    void subtasksAreDraggedAmongEachOtherAndOutOfTheirParent() {
        anna.add("One", "Two");
        words("One").click();
        for (String text : List.of("A", "B", "C")) {
            page.getByLabel("Add a subtask").fill(text);
            page.keyboard().press("Enter");
            page.locator(".subtask").getByText(text).waitFor();
        }
        Locator subtasks = page.locator("#panel .subtask");
        drag(subtasks.nth(2).locator(".words"), subtasks.nth(0), 0.2);
        assertThat(subtasks.locator(".words")).hasText(new String[] {"C", "A", "B"});
        assertThat(page.locator(".toast")).containsText("“C” moved");
        drag(subtasks.nth(0).locator(".words"), anna.row("Two"), 0.9);
        isOrder("One", "Two", "C");
        assertThat(subtasks.locator(".words")).hasText(new String[] {"A", "B"});
        drag(words("Two"), subtasks.nth(1), 0.2);
        isOrder("One", "C");
        assertThat(subtasks.locator(".words")).hasText(new String[] {"A", "Two", "B"});
    }

    @Test
    void betweenDaysADragChangesTheDayAndKeepsTheTime() {
        LocalDate today = LocalDate.now(ZONE);
        Household household = new Household(page);
        household.addDue(
                "Near", Map.of("date", today.plusDays(2).toString(), "time", "17:00", "zone", "Europe/Berlin"));
        household.addDue("Far", Map.of("date", today.plusDays(4).toString()));
        household.addDue("Late", Map.of("date", today.minusDays(4).toString()));
        household.addDue("Now", Map.of("date", today.toString()));
        page.navigate("/upcoming");
        drag(words("Near"), anna.row("Far"), 0.5);
        assertThat(page.locator("#day-" + today.plusDays(4) + " .row")).hasCount(2);
        assertThat(anna.row("Near").locator(".due")).containsText("17:00");
        anna.button("Undo").click();
        assertThat(page.locator("#day-" + today.plusDays(2) + " .row")).hasCount(1);

        page.navigate("/today");
        drag(words("Late"), anna.row("Now"), 0.5);
        assertThat(page.locator("#today .row")).hasCount(2);
        assertThat(page.locator("#overdue")).hasCount(0);
    }

    @Test
    void aLongListScrollsByNearItsEdges() {
        for (int i = 1; i <= 30; i++) {
            Household.addTask(page, "Task " + i);
        }
        page.reload();
        pick(words("Task 1"), anna.row("Task 5"), 0.5, 0);
        page.mouse().move(500, 850);
        page.waitForCondition(() -> page.evaluate("scrollY > 600").equals(true));
        page.mouse().move(500, 300);
        page.mouse().up();
        assertThat(page.locator(".toast")).containsText("“Task 1” moved");
        org.assertj.core.api.Assertions.assertThat(Household.openTasks(page).indexOf("Task 1"))
                .isGreaterThan(8);
    }

    @Test
    void twoBrowsersMoveAtOnceAndShowTheSameOrderWithEveryTask() {
        anna.add("One", "Two", "Three", "Four", "Five", "Six");
        Visitor phone = visitor(Setting.DESK.inTheDark()).returning("anna");
        for (String text : List.of("One", "Two", "Three")) {
            words(text).focus();
            Visitor.rowOn(phone.page(), "Six").locator("a.words").focus();
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Alt+ArrowDown");
                phone.page().keyboard().press("Alt+ArrowUp");
            }
        }
        assertThat(page.locator("body")).not().hasClass("dragging");
        page.waitForCondition(() -> {
            List<String> kept = Household.openTasks(page);
            return kept.size() == 6
                    && kept.equals(page.locator("#open > .row a.words").allTextContents())
                    && kept.equals(phone.page().locator("#open > .row a.words").allTextContents());
        });
        page.reload();
        org.assertj.core.api.Assertions.assertThat(
                        page.locator("#open > .row a.words").allTextContents())
                .containsExactlyElementsOf(Household.openTasks(page))
                .containsExactlyInAnyOrder("One", "Two", "Three", "Four", "Five", "Six");
    }
}
