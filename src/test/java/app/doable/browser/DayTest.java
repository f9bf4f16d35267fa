package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person's day, the same with script and without. */
final class DayTest extends BrowserTest {
    static List<Setting> settings() {
        return List.of(
                Setting.DESK,
                Setting.DESK.withoutScript(),
                Setting.DESK.onAPhone().inTheDark());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void fromRegisteringToLoggingInAgain(Setting setting) {
        Visitor anna = visitor(setting);
        Page page = anna.page();
        page.navigate("/register");
        anna.fill(Map.of("Username", "anna", "Password", Visitor.PASSWORD));
        anna.button("Create the account").click();

        anna.add("Water the seedlings", "Call the dentist", "Buy bread");
        assertThat(page.locator("#open > .row")).hasCount(3);

        rewords(anna, setting, "Call the dentist", "Call the dentist about Thursday");
        completesAndUndoes(anna, setting);
        deletesAndUndoes(anna, setting);
        clearsWhatIsDone(anna, setting);
        logsOutAndIn(anna, setting);
    }

    private static void rewords(Visitor anna, Setting setting, String before, String after) {
        anna.row(before).locator("a.words").click();
        Locator title = anna.page().locator(".panel-title");
        assertThat(title).hasValue(before);
        title.fill(after);
        if (setting.script()) {
            title.press("Enter");
            anna.row(after).waitFor();
            anna.page().keyboard().press("Escape");
        } else {
            anna.page().locator("[data-field=task] button").click();
            anna.page().getByText("Back to the list").click();
        }
        assertThat(anna.row(after)).isVisible();
    }

    private static void completesAndUndoes(Visitor anna, Setting setting) {
        anna.row("Buy bread").getByRole(AriaRole.CHECKBOX).click();
        assertThat(anna.page().locator(".toast")).containsText("“Buy bread” done");
        assertThat(anna.page().locator(setting.script() ? "#open .row[data-done]" : "#closed .row[data-done]"))
                .hasCount(1);
        anna.button("Undo").click();
        assertThat(anna.page().locator(".row[data-done]")).hasCount(0);
    }

    private static void deletesAndUndoes(Visitor anna, Setting setting) {
        if (setting.phone()) {
            anna.row("Buy bread").locator("a.words").click();
            anna.button("Delete").click();
        } else {
            anna.row("Buy bread").hover();
            anna.button("Delete Buy bread").click();
        }
        assertThat(anna.row("Buy bread")).hasCount(0);
        anna.button("Undo").click();
        assertThat(anna.row("Buy bread")).isVisible();
    }

    private static void clearsWhatIsDone(Visitor anna, Setting setting) {
        anna.row("Water the seedlings").getByRole(AriaRole.CHECKBOX).click();
        assertThat(anna.page().locator(".row[data-done]")).hasCount(1);
        if (setting.script()) {
            anna.page().reload();
        }
        anna.page().locator("#done > summary").click();
        anna.button("Clear done tasks").click();
        assertThat(anna.page().locator(".row[data-done]")).hasCount(0);
        assertThat(anna.page().locator(".toast")).isVisible();
        anna.button("Undo").click();
        assertThat(anna.page().locator(".row[data-done]")).hasCount(1);
    }

    private static void logsOutAndIn(Visitor anna, Setting setting) {
        Page page = anna.page();
        if (setting.phone()) {
            page.navigate("/account");
            page.locator("main form[action='/logout'] button").click();
        } else {
            page.locator("nav form[action='/logout'] button").click();
        }
        assertThat(page).hasURL(Pattern.compile("/login"));
        page.navigate("/account/sessions");
        assertThat(page).hasURL(Pattern.compile("/login"));
        anna.fill(Map.of("Username or e-mail", "anna", "Password", Visitor.PASSWORD));
        anna.button("Log in").click();
        assertThat(page).hasURL(Pattern.compile("/account/sessions$"));
        page.navigate("/");
        assertThat(page.locator("#open > .row")).hasCount(2);
    }
}
