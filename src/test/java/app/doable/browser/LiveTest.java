package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every open page of a person follows what changes elsewhere by the server's next look, and disturbs nobody who types. */
final class LiveTest extends BrowserTest {
    private final Looks looks;
    private Visitor desk;
    private Visitor phone;
    private int greetings;

    LiveTest() {
        Looks byHand = new Looks();
        this.looks = byHand;
        super(byHand::background);
    }

    @BeforeEach
    void arrive() {
        desk = visitor().loggedIn("anna");
        desk.add("One", "Two");
        phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        streamIsOpen(phone.page());
    }

    private void streamIsOpen(Page page) {
        String greeting = "Hello " + ++greetings;
        desk.add(greeting);
        looks.until(Visitor.rowOn(page, greeting)::isVisible);
    }

    /** Waits for the server's answer, which a page that shows moves at once does not. */
    private void onceAnswered(Visitor visitor, Runnable move) {
        visitor.page()
                .waitForResponse(answer -> answer.request().method().equals("POST"), move)
                .finished();
        looks.next();
    }

    @Test
    void anotherBrowserShowsWhatIsAddedCompletedRewordedAndDeleted() {
        onceAnswered(desk, () -> desk.add("Three"));
        assertThat(phone.row("Three")).isVisible();

        onceAnswered(phone, phone.row("Two").locator(".tick")::click);
        assertThat(desk.row("Two")).hasAttribute("data-done", "true");

        desk.row("One").locator("a.words").press("F2");
        desk.page().locator(".editor textarea").fill("Uno");
        onceAnswered(desk, () -> desk.page().keyboard().press("Enter"));
        assertThat(phone.row("Uno")).isVisible();

        desk.row("Three").locator("a.words").focus();
        onceAnswered(desk, () -> desk.page().keyboard().press("Delete"));
        assertThat(phone.row("Three")).hasCount(0);
    }

    @Test
    void anotherTabOfTheSameBrowserFollowsToo() {
        Page tab = desk.newTab();
        tab.navigate("/");
        streamIsOpen(tab);
        onceAnswered(desk, () -> desk.add("Three"));
        assertThat(Visitor.rowOn(tab, "Three")).isVisible();
    }

    @Test
    void whatIsBeingTypedIsLeftAlone() {
        phone.page().locator("#add-text").fill("Half a thought");
        phone.row("Two").locator("a.words").press("F2");
        Locator editor = phone.page().locator(".editor textarea");
        editor.fill("Two and a half");
        onceAnswered(desk, () -> desk.add("Three"));
        assertThat(phone.row("Three")).isVisible();
        assertThat(editor).hasValue("Two and a half");
        assertThat(editor).isFocused();
        assertThat(phone.page().locator("#add-text")).hasValue("Half a thought");
    }

    @Test
    void theFocusStaysOnItsRow() {
        phone.row("Two").locator("a.words").focus();
        onceAnswered(desk, desk.row("Two").locator(".tick")::click);
        assertThat(phone.row("Two")).hasAttribute("data-done", "true");
        assertThat(phone.row("Two").locator("a.words")).isFocused();
    }
}
