package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms before logging in. */
final class FormsTest extends BrowserTest {
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
}
