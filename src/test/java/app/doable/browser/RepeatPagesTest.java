package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A task that repeats: typed in words, completed, skipped, and all of that taken back. */
final class RepeatPagesTest extends BrowserTest {
    private static Locator field(Locator panel, String label) {
        return panel.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator open(Visitor person, String text) {
        person.row(text).locator("a.words").click();
        assertThat(person.page().locator(".panel-title")).hasValue(text);
        return person.page().locator("#panel");
    }

    private static void type(Visitor person, Locator panel, String label, String words) {
        field(panel, label).fill(words);
        person.page().keyboard().press("Enter");
    }

    @Test
    void aRuleIsTypedInWordsReadBackAndShownInTheRow() {
        Visitor anna = visitor().loggedIn("anna");
        anna.add("Water the seedlings");
        Locator panel = open(anna, "Water the seedlings");

        type(anna, panel, "Due", "today");
        assertThat(anna.row("Water the seedlings").locator(".due")).hasText("Today");
        type(anna, panel, "Repeat", "every other day");

        assertThat(anna.row("Water the seedlings").locator(".repeat")).hasText("every 2 days");
        assertThat(field(panel, "Repeat")).hasValue("every 2 days");
        assertThat(panel.locator(".past")).containsText("every 2 days");
        photograph(anna.page(), "repeat-panel");
        field(panel, "Repeat").focus();
        panel.getByText("every week", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(anna.row("Water the seedlings").locator(".repeat")).hasText("every week");
        field(panel, "Repeat").focus();
        panel.getByText("Never", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(anna.row("Water the seedlings").locator(".repeat")).hasCount(0);
    }

    @Test
    void wordsThatAreNotUnderstoodStayBesideTheFault() {
        Visitor anna = visitor(Setting.DESK.inGerman()).expecting("422").loggedIn("anna");
        anna.add("Setzlinge gießen");
        Locator panel = open(anna, "Setzlinge gießen");

        type(anna, panel, "Wiederholen", "ab und zu");
        assertThat(panel.locator("[data-field=repeat] .fault")).containsText("nicht verstanden");
        assertThat(field(panel, "Wiederholen")).hasValue("ab und zu");
        type(anna, panel, "Wiederholen", "jeden Tag");

        assertThat(anna.row("Setzlinge gießen").locator(".repeat")).hasText("jeden Tag");
        assertThat(anna.row("Setzlinge gießen").locator(".due")).hasText("Heute");
    }

    @Test
    void aCompletedTimeStaysWhereItIsSeenAndIsUndoneFromTheToast() {
        Visitor anna = visitor().loggedIn("anna");
        anna.page().navigate("/today");
        anna.add("Water the seedlings", "Buy bread");
        Locator panel = open(anna, "Water the seedlings");
        type(anna, panel, "Repeat", "every day");
        assertThat(anna.row("Water the seedlings").locator(".repeat")).isVisible();

        anna.row("Water the seedlings").locator(".tick").click();

        assertThat(anna.page().locator(".toast")).containsText("done, next tomorrow");
        assertThat(anna.row("Water the seedlings").locator(".tick")).hasAttribute("aria-checked", "true");
        assertThat(anna.row("Water the seedlings").locator(".about")).containsText("every day");
        assertThat(anna.row("Water the seedlings").locator(".due")).hasCount(0);
        assertThat(field(panel, "Due")).not().hasValue("");
        photograph(anna.page(), "repeat-done");
        anna.page().locator(".toast .text-button").click();
        assertThat(anna.row("Water the seedlings").locator(".tick")).hasAttribute("aria-checked", "false");

        anna.row("Water the seedlings").locator(".tick").click();
        assertThat(anna.row("Water the seedlings").locator(".tick")).hasAttribute("aria-checked", "true");
        anna.row("Water the seedlings").locator(".tick").click();
        assertThat(anna.row("Water the seedlings").locator(".tick")).hasAttribute("aria-checked", "false");
    }

    @Test
    void twoBrowsersThatTickTheSameTimeDoItOnce() {
        Visitor anna = visitor().loggedIn("anna");
        anna.page().navigate("/today");
        anna.add("Water the seedlings");
        Locator panel = open(anna, "Water the seedlings");
        type(anna, panel, "Repeat", "every day");
        assertThat(anna.row("Water the seedlings").locator(".repeat")).isVisible();
        Visitor plain = visitor(Setting.DESK.withoutScript()).returning("anna");
        plain.page().navigate("/today");

        anna.row("Water the seedlings").locator(".tick").click();
        assertThat(anna.page().locator(".toast")).containsText("next tomorrow");
        plain.row("Water the seedlings").locator(".tick").click();

        plain.page().navigate("/upcoming");
        assertThat(plain.page().locator("#groups .group").first().locator(".words"))
                .hasText("Water the seedlings");
        plain.page().navigate("/done");
        assertThat(plain.row("Water the seedlings")).hasCount(1);
        assertThat(plain.row("Water the seedlings").locator(".due")).hasText("Today");
        photograph(plain.page(), "repeat-done-view");
    }

    @Test
    void withoutScriptARuleIsSetATimeSkippedAndThatUndone() {
        Visitor anna = visitor(Setting.DESK.withoutScript()).loggedIn("anna");
        Page page = anna.page();
        page.locator("#add-text").fill("Water the seedlings");
        page.locator("#add-text").press("Enter");
        anna.row("Water the seedlings").locator("a.words").click();
        page.locator("#panel-repeat").fill("every day");
        page.locator("#panel-repeat").press("Enter");
        assertThat(page.locator("#panel-repeat")).hasValue("every day");

        anna.button("Skip this one").click();

        assertThat(page.locator(".toast")).containsText("skipped, next tomorrow");
        assertThat(anna.row("Water the seedlings").locator(".due")).hasText("Tomorrow");
        anna.page().locator(".toast .text-button").click();
        assertThat(anna.row("Water the seedlings").locator(".due")).hasText("Today");
    }
}
