package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two browsers edit the text of the same row at the same time: the later one is kept, and told of the other. */
final class SameRowTest extends BrowserTest {
    private static void isToldOf(Page page, String text) {
        Locator toast = page.locator(".toast");
        assertThat(toast).containsText("Task was changed at the same time");
        assertThat(toast).containsText("“" + text + "”");
    }

    @Test
    void withScriptTheOtherTextIsOneClickAway() {
        Visitor desk = visitor().loggedIn("anna");
        desk.add("Milk");
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        desk.row("Milk").locator("a.words").press("F2");
        phone.row("Milk").locator("a.words").press("F2");
        phone.page().locator(".editor textarea").fill("Oat milk");
        phone.page().keyboard().press("Enter");
        phone.row("Oat milk").waitFor();

        desk.page().locator(".editor textarea").fill("Soy milk");
        desk.page().keyboard().press("Enter");

        desk.row("Soy milk").waitFor();
        isToldOf(desk.page(), "Oat milk");
        desk.button("Use that").click();
        desk.row("Oat milk").waitFor();
        phone.row("Oat milk").waitFor();
    }

    @Test
    void withoutScriptTooByForms() {
        Visitor desk = visitor(Setting.DESK.withoutScript()).loggedIn("anna");
        desk.add("Milk");
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        String row = desk.row("Milk").getAttribute("data-id");
        desk.page().navigate("/?edit=" + row);
        phone.row("Milk").locator("a.words").press("F2");
        phone.page().locator(".editor textarea").fill("Oat milk");
        phone.page().keyboard().press("Enter");
        phone.row("Oat milk").waitFor();

        desk.page().locator(".editor textarea").fill("Soy milk");
        desk.page().locator(".editor .button").first().click();

        desk.row("Soy milk").waitFor();
        isToldOf(desk.page(), "Oat milk");
        desk.button("Use that").click();
        assertThat(desk.page().locator(".panel-title")).hasValue("Oat milk");
        phone.row("Oat milk").waitFor();
    }
}
