package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A list of 2,000 tasks, all of them on the page: what is asserted is that each change shows, and the times that took are
 * printed for people, since they are the machine's.
 */
final class LongListTimesTest extends BrowserTest {
    private static final int TASKS = 2_000;
    private static final PrintStream OUT = System.out;

    /** Notes every piece of script and layout that held a frame up for longer than 50 ms. */
    private static final String WATCH = """
            window.held = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.held.push(Math.round(entry.duration));
            }).observe({ type: "longtask", buffered: true });
            """;

    private static void print(Page page, String what, long from) {
        String held = String.valueOf(page.evaluate("() => window.held.splice(0).join(' ')"));
        OUT.printf(
                Locale.ROOT,
                "2,000 tasks, %s: %d ms; held up by %s ms%n",
                what,
                (System.nanoTime() - from) / 1_000_000,
                held.isEmpty() ? "no" : held);
    }

    @Test
    void everyChangeOfALongListShows() {
        Visitor anna = visitor().loggedIn("anna");
        Page page = anna.page();
        new ManyTasks(server().database(), "anna").add(TASKS, "");
        page.setDefaultTimeout(60_000);
        page.addInitScript(WATCH);
        long from = System.nanoTime();
        page.navigate("/");
        print(page, "opened", from);

        from = System.nanoTime();
        while (page.locator("#open > .row").count() < TASKS) {
            page.mouse().wheel(0, 4_000);
            page.waitForTimeout(50);
        }
        print(page, "scrolled to the end", from);

        from = System.nanoTime();
        page.evaluate(
                "() => document.querySelector('#task-' + document.querySelectorAll('#open > .row')[1500].dataset.id"
                        + " + ' .tick').click()");
        page.waitForFunction("() => document.querySelectorAll('#open > .row')[1500].dataset.done");
        print(page, "completed", from);

        from = System.nanoTime();
        page.locator("#add-text").fill("One more");
        page.locator("#add-text").press("Enter");
        page.waitForFunction("() => !document.querySelector('.pending')");
        print(page, "added", from);

        from = System.nanoTime();
        page.mouse().wheel(0, -200_000);
        page.waitForFunction("() => scrollY === 0");
        print(page, "back to the top", from);
        assertThat(page.locator("#open > .row[data-done]")).hasCount(1);
    }
}
