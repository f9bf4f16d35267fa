package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Midnight passes with a page open: it turns to the new day, and takes along what is being typed. */
final class MidnightTest extends BrowserTest {
    private static final String DAY = "24:00:00";

    private Page openToday() {
        Visitor anna = visitor().loggedIn("anna");
        anna.page().clock().install();
        anna.page().navigate("/today");
        anna.page().evaluate("() => { window.yesterday = true; }");
        return anna.page();
    }

    @Test
    void thePageTurnsAndKeepsWhatIsTyped() {
        Page page = openToday();
        page.locator("#add-text").fill("Half a thought");
        page.locator("#add-text").blur();
        page.clock().fastForward(DAY);
        page.waitForFunction("() => !window.yesterday");
        assertThat(page.locator("#add-text")).hasValue("Half a thought");
    }

    @Test
    void itWaitsForWhoeverIsTyping() {
        Page page = openToday();
        page.locator("#add-text").pressSequentially("Half");
        page.clock().fastForward(DAY);
        page.locator("#add-text").pressSequentially(" a thought");
        assertThat(page.locator("#add-text")).hasValue("Half a thought");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.yesterday"))
                .isEqualTo(true);
        page.locator("#add-text").press("Enter");
        assertThat(page.locator("#groups .words")).hasText("Half a thought");
        page.clock().runFor(60_000);
        page.waitForFunction("() => !window.yesterday");
        assertThat(page.locator("#groups .words")).hasText("Half a thought");
    }
}
