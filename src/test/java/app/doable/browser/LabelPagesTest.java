package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels: a view of each, and all of them on a page, the same with script and without. */
final class LabelPagesTest extends BrowserTest {
    static List<Setting> settings() {
        return List.of(Setting.DESK, Setting.DESK.withoutScript());
    }

    private Page moveIn(Visitor anna) {
        new Household(anna.page()).moveIn();
        return anna.page();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRowsLabelLeadsToAllThatHaveIt(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = moveIn(anna);
        page.navigate("/today");
        anna.row("Send the signed lease back").locator(".label").click();
        assertThat(page).hasURL(Pattern.compile("/labels/[0-9]+$"));
        assertThat(page.locator("h1")).hasText("@paper");
        assertThat(page.locator("#groups .words")).hasText(new String[] {"Send the signed lease back"});
        assertThat(page.locator("#groups .about")).containsText("Home");
        anna.add("Renew the passport");
        assertThat(anna.row("Renew the passport").locator(".label")).hasText("@paper");
        page.locator(".sort > summary").click();
        page.getByText("A to Z").click();
        assertThat(page.locator("#groups .words"))
                .hasText(new String[] {"Renew the passport", "Send the signed lease back"});
        assertThat(page.locator("#tasks")).hasAttribute("data-sorted", "true");
        anna.row("Renew the passport").locator(".tick").click();
        assertThat(page.locator(".toast")).isVisible();
        assertThat(page.locator("#tasks")).hasAttribute("data-sorted", "true");
        page.reload();
        assertThat(page.locator(".sort > summary")).hasText("A to Z");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aLabelIsRenamedMergedAndTakenAwayAndEachIsUndone(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = moveIn(anna);
        page.navigate("/labels");
        assertThat(page.locator(".lists .place")).hasText(new String[] {"@calls 1", "@paper 1"});

        page.getByLabel("Settings of paper").click();
        page.locator("#name").fill("Forms");
        page.locator("main .form .button").click();
        assertThat(page.locator("h1")).hasText("@Forms");

        page.getByLabel("Settings of this label").click();
        page.locator("#name").fill("CALLS");
        page.locator("main .form .button").click();
        assertThat(page.locator("h1")).hasText("@calls");
        assertThat(page.locator("#groups .row")).hasCount(2);
        page.navigate("/labels");
        assertThat(page.locator(".lists .place")).hasText(new String[] {"@calls 2"});

        page.getByLabel("Settings of calls").click();
        anna.button("Take the label away").click();
        assertThat(page.locator(".toast")).containsText("2 tasks changed");
        anna.button("Undo").click();
        page.navigate("/labels");
        assertThat(page.locator(".lists .place")).hasText(new String[] {"@calls 2"});
    }
}
