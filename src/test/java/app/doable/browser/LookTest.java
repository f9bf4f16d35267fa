package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture shows and a person sees at once: nothing jumps, overlaps, wraps or shouts. */
final class LookTest extends BrowserTest {
    private Visitor movedIn(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        new Household(anna.page()).moveIn();
        return anna;
    }

    private static BoundingBox box(Locator part) {
        return Objects.requireNonNull(part.boundingBox());
    }

    private static Object color(Locator part) {
        return part.evaluate("part => getComputedStyle(part).color");
    }

    @Test
    void nothingJumpsWhenTheLastOverdueTaskIsDone() {
        Visitor anna = movedIn(Setting.DESK);
        Page page = anna.page();
        page.navigate("/today");
        Locator late = anna.row("Call the dentist about Thursday");
        Locator lease = anna.row("Send the signed lease back");
        assertThat(color(late.locator(".due"))).isNotEqualTo(color(late.locator(".about")));
        double before = box(lease).y;

        late.locator(".tick").click();

        assertThat(page.locator(".toast")).isVisible();
        assertThat(late).hasAttribute("data-done", "true");
        assertThat(page.locator("#group-today h2")).containsText("Today");
        assertThat(page.locator("#group-overdue .count")).hasText("");
        assertThat(box(lease).y).isEqualTo(before);
        // done is done, however late
        assertThat(color(late.locator(".due"))).isEqualTo(color(late.locator(".about")));
    }

    @Test
    void whatIsDoneSaysWhatItSaidWhereItStays() {
        Visitor anna = movedIn(Setting.DESK);
        Page page = anna.page();
        page.navigate("/today");
        Locator bread = anna.row("Buy bread and milk");
        Locator seedlings = anna.row("Water the seedlings");
        Locator lease = anna.row("Send the signed lease back");
        double height = box(bread).height;

        bread.locator(".tick").click();
        assertThat(page.locator(".toast")).containsText("Buy bread and milk");
        assertThat(bread.locator(".about")).hasText("Home");
        assertThat(box(bread).height).isEqualTo(height);

        seedlings.locator(".tick").click();
        assertThat(page.locator(".toast")).containsText("Water the seedlings");
        assertThat(seedlings.locator(".about")).containsText("Garden");

        page.navigate(page.locator("#side-lists a").first().getAttribute("href"));
        lease.locator(".tick").click();
        page.locator("#below").getByText("Only this task").click();
        assertThat(page.locator(".toast")).containsText("Send the signed lease back");
        assertThat(lease.locator(".about")).containsText("1 of 3");
        anna.add("Pay the rent");
        assertThat(lease.locator(".about")).containsText("1 of 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1360, 1000, 760})
    void aToastLeavesTheOpenTaskFree(int width) {
        Visitor anna = movedIn(Setting.DESK);
        Page page = anna.page();
        page.setViewportSize(width, 860);
        page.navigate("/today");
        anna.row("Send the signed lease back").locator("a.words").click();
        page.locator("#panel .panel-task").waitFor();
        page.locator("#panel-priority").selectOption("low");
        Locator toast = page.locator(".toast");
        assertThat(toast).isVisible();
        assertThat(box(toast).x + box(toast).width).isLessThan(box(page.locator("#panel")).x);
        assertThat(box(toast).width).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE"})
    void theDateStaysOnOneLineOnANarrowPhone(String locale) {
        Page page = movedIn(new Setting(true, false, true, locale)).page();
        page.setViewportSize(360, 640);
        for (String view : new String[] {"/", "/today", "/upcoming"}) {
            page.navigate(view);
            assertThat(box(page.locator(".heading time")).height).as(view).isLessThan(26);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        }
    }

    @Test
    void whatHelpsToFillInAFieldLeavesItsFrameFree() {
        Visitor anna = movedIn(Setting.DESK);
        Page page = anna.page();
        page.navigate("/today");
        anna.row("Send the signed lease back").locator("a.words").click();
        page.locator("#panel-due").click();
        BoundingBox field = box(page.locator("#panel-due"));
        BoundingBox chip = box(page.locator("[data-field=due] .chip").first());
        assertThat(chip.y - field.y - field.height).isGreaterThanOrEqualTo(4);
        assertThat(chip.x).isEqualTo(field.x);
    }
}
