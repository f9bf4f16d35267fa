package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every open page of a person follows what changes elsewhere, within two seconds, and disturbs nobody who types. */
final class LiveTest extends BrowserTest {
    private static final int PROMISED_MILLIS = 2_000;

    private Visitor desk;
    private Visitor phone;
    private int greetings;

    @BeforeEach
    void arrive() {
        desk = visitor().loggedIn("anna");
        desk.add("One", "Two");
        phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        streamIsOpen(phone.page());
    }

    /** A page's stream is open once it has shown a first change, however busy the machine was until then. */
    private void streamIsOpen(Page page) {
        String greeting = "Hello " + ++greetings;
        desk.add(greeting);
        Visitor.rowOn(page, greeting).waitFor();
    }

    @Test
    void anotherBrowserShowsWhatIsAddedCompletedRewordedAndDeleted() {
        desk.add("Three");
        appears(Visitor.rowOn(phone.page(), "Three"));

        phone.row("Two").locator(".tick").click();
        assertThat(desk.row("Two"))
                .hasAttribute(
                        "data-done", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(PROMISED_MILLIS));

        desk.row("One").locator("a.words").press("F2");
        desk.page().locator(".editor textarea").fill("Uno");
        desk.page().keyboard().press("Enter");
        appears(Visitor.rowOn(phone.page(), "Uno"));

        desk.row("Three").locator("a.words").focus();
        desk.page().keyboard().press("Delete");
        assertThat(phone.row("Three")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PROMISED_MILLIS));
    }

    @Test
    void anotherTabOfTheSameBrowserFollowsToo() {
        Page tab = desk.newTab();
        tab.navigate("/");
        streamIsOpen(tab);
        desk.add("Three");
        appears(Visitor.rowOn(tab, "Three"));
    }

    @Test
    void whatIsBeingTypedIsLeftAlone() {
        phone.page().locator("#add-text").fill("Half a thought");
        phone.row("Two").locator("a.words").press("F2");
        Locator editor = phone.page().locator(".editor textarea");
        editor.fill("Two and a half");
        desk.add("Three");
        appears(Visitor.rowOn(phone.page(), "Three"));
        assertThat(editor).hasValue("Two and a half");
        assertThat(editor).isFocused();
        assertThat(phone.page().locator("#add-text")).hasValue("Half a thought");
    }

    @Test
    void theFocusStaysOnItsRow() {
        phone.row("Two").locator("a.words").focus();
        desk.row("Two").locator(".tick").click();
        assertThat(phone.row("Two")).hasAttribute("data-done", "true");
        assertThat(phone.row("Two").locator("a.words")).isFocused();
    }

    private static void appears(Locator row) {
        assertThat(row).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PROMISED_MILLIS));
    }
}
