package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms before logging in. */
final class FormsTest extends BrowserTest {
    static List<Setting> settings() {
        return List.of(Setting.DESK, Setting.DESK.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void languageAndThemeAreChosenAtTheFootOfThePage(Setting setting) {
        Visitor visitor = visitor(setting);
        Page page = visitor.page();
        page.navigate("/register");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(251, 250, 247)");
        visitor.button("Dark").click();
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(21, 24, 22)");
        visitor.button("Deutsch").click();
        assertThat(page).hasURL(Pattern.compile("/register$"));
        assertThat(page.locator("h1")).hasText("Konto anlegen");
        assertThat(visitor.button("Dunkel")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aRefusedFormComesBackWithItsFirstFaultInFocus() {
        Visitor anna = visitor().expecting("422");
        Page page = anna.page();
        page.navigate("/register");
        assertThat(page.locator("#username")).isFocused();
        anna.fill(Map.of("Username", "anna", "Password", "password"));
        anna.button("Create the account").click();
        assertThat(page.locator("#password-fault")).isVisible();
        assertThat(page.locator("#password")).isFocused();
    }

    @Test
    void aPasswordIsShownAndHiddenAgain() {
        Visitor anna = visitor();
        Page page = anna.page();
        page.navigate("/login");
        page.locator("#password").fill("purple-otter");
        assertThat(page.locator("#password")).hasAttribute("type", "password");
        anna.button("Show password").click();
        assertThat(page.locator("#password")).hasAttribute("type", "text");
        assertThat(page.locator("#password")).hasValue("purple-otter");
        assertThat(page.locator("#password")).isFocused();
        anna.button("Show password").click();
        assertThat(page.locator("#password")).hasAttribute("type", "password");
    }

    /** By what the fields are for, as the HTML standard names it: so they fill in what they know, and offer to keep. */
    @ParameterizedTest
    @CsvSource({
        "/login, #username, username",
        "/login, #password, current-password",
        "/register, #username, username",
        "/register, #email, email",
        "/register, #password, new-password",
        "/account, form[action='/account/password'] [name=username], username",
        "/account, #currentPassword, current-password",
        "/account, #newPassword, new-password",
    })
    void passwordManagersKnowWhichFieldIsWhich(String path, String field, String purpose) {
        Visitor anna = visitor(Setting.DESK.withoutScript());
        if (path.equals("/account")) {
            anna.loggedIn("anna");
        }
        anna.page().navigate(path);
        assertThat(anna.page().locator(field)).hasAttribute("autocomplete", purpose);
    }
}
