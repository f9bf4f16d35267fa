package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a list went through, read and taken back, with script and without. */
final class ListPastTest extends BrowserTest {
    static List<Setting> settings() {
        return List.of(Setting.DESK, Setting.DESK.withoutScript().onAPhone());
    }

    private static void make(Page page) {
        page.navigate("/lists");
        page.locator("#name").fill("Garden");
        page.locator(".form .button").click();
        assertThat(page.locator("h1")).hasText("Garden");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRenamingIsReadInTheHistoryTakenBackAndDoneAgain(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        make(page);
        page.getByLabel("Settings of this list").click();
        page.locator("#name").fill("Allotment");
        page.locator(".form .button").click();
        anna.add("Order seeds");

        page.getByLabel("Settings of this list").click();
        page.getByText("Show the history").click();

        assertThat(page.locator(".part h2")).hasCount(1);
        Locator lines = page.locator(".past-what");
        assertThat(lines).containsText(new String[] {"Order seeds · Added", "Garden", "The list · Created"});
        assertThat(page.locator(".past .soft").first()).containsText(Pattern.compile("[0-9]:[0-9]{2} · anna"));
        page.getByLabel("Undo: The list, Name").click();
        assertThat(page.locator(".toast")).containsText("Taken back");
        assertThat(page.locator("main .heading")).containsText("Garden");
        assertThat(lines.first()).containsText("Allotment");
        anna.button("Redo").click();
        assertThat(page.locator("main .heading")).containsText("Allotment");
        page.getByText("Order seeds").first().click();
        assertThat(page.locator(".panel-title")).hasValue("Order seeds");
    }
}
