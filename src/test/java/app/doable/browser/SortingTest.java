package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The menu of orders, and that the one that was chosen stays. */
final class SortingTest extends BrowserTest {
    private static final String[] AS_ADDED = {"Plums", "Apples"};
    private static final String[] SORTED = {"Apples", "Plums"};

    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        anna.add(AS_ADDED);
    }

    private static Locator words(Page page) {
        return page.locator("#open .words");
    }

    private static void choose(Page page, String order) {
        page.locator("#sort > summary").click();
        page.locator("#sort .menu-item").getByText(order).click();
    }

    @Test
    void whatWasChosenIsShownAtOnceAndInAnotherBrowser() {
        page.locator("#add-text").fill("not sent yet");

        choose(page, "A to Z");

        assertThat(words(page)).hasText(SORTED);
        assertThat(page.locator("#sort")).not().hasAttribute("open", "");
        assertThat(page.locator("#sort > summary")).isFocused();
        assertThat(page.locator("#sort > summary")).hasText("A to Z");
        assertThat(page.locator("#tasks")).not().hasAttribute("data-ordered", "true");
        assertThat(page.locator("#add-text")).hasValue("not sent yet");
        assertThat(words(visitor(Setting.DESK.onAPhone()).returning("anna").page()))
                .hasText(SORTED);

        choose(page, "Own order");
        assertThat(words(page)).hasText(AS_ADDED);
        assertThat(page.locator("#tasks")).hasAttribute("data-ordered", "true");
        page.reload();
        assertThat(words(page)).hasText(AS_ADDED);
    }

    @Test
    void anotherTabFollowsWithTheNextChange() {
        Page other = anna.newTab();
        other.navigate("/");
        choose(page, "A to Z");
        assertThat(words(page)).hasText(SORTED);
        anna.add("Cherries");
        assertThat(words(other)).hasText(new String[] {"Apples", "Cherries", "Plums"});
        assertThat(other.locator("#sort > summary")).hasText("A to Z");
    }

    @Test
    void anAddressThatWantsAnOrderGivesWayToWhatIsChosen() {
        page.navigate("/?sort=text");
        assertThat(words(page)).hasText(SORTED);
        choose(page, "Own order");
        assertThat(page).hasURL(server().url() + "/");
        assertThat(words(page)).hasText(AS_ADDED);
    }

    @Test
    void withoutScriptItIsTheSame() {
        Page plain = visitor(Setting.DESK.withoutScript()).returning("anna").page();
        choose(plain, "A to Z");
        assertThat(words(plain)).hasText(SORTED);
        plain.navigate("/");
        assertThat(words(plain)).hasText(SORTED);
        choose(plain, "Own order");
        assertThat(words(plain)).hasText(AS_ADDED);
    }

    @Test
    void escapeAndAClickElsewhereCloseTheMenu() {
        anna.row("Plums").locator(".words").click();
        page.locator("#panel .panel-task").waitFor();
        Locator summary = page.locator("#sort > summary");
        Locator first = page.locator("#sort .menu-item").first();

        summary.click();
        assertThat(first).isVisible();
        page.keyboard().press("Tab");
        assertThat(first).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#sort .menu-item").nth(1)).isFocused();
        page.keyboard().press("Escape");
        assertThat(first).isHidden();
        assertThat(summary).isFocused();
        assertThat(page.locator("#panel .panel-task")).isVisible();

        summary.click();
        assertThat(first).isVisible();
        page.locator("h1").click();
        assertThat(first).isHidden();
    }
}
