package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed says what it is taken for, wherever a date or a rule is typed. */
final class PreviewTest extends BrowserTest {
    static List<Setting> settings() {
        return List.of(Setting.DESK, Setting.DESK.onAPhone().inTheDark());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRuleSaysItsWordsAndItsNextDates(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        anna.add("Water the seedlings");
        anna.row("Water the seedlings").locator("a.words").click();
        Locator field = page.locator("#panel-repeat");
        Locator understood = page.locator("#panel .understood");

        field.pressSequentially("every 2 weeks on mon, thu");
        assertThat(understood).containsText("every 2 weeks on Monday and Thursday: ");
        assertThat(understood).containsText(" · ");
        assertThat(page.locator("#said")).containsText("every 2 weeks on Monday and Thursday: ");
        photograph(page, "preview-rule-" + setting.name());
        org.assertj.core.api.Assertions.assertThat(Axe.faults(page)).isEmpty();
        field.pressSequentially(" and so on");
        assertThat(understood).hasCount(0);

        field.fill("3 days after it is done");
        assertThat(understood).containsText("done today, next ");
        field.press("Enter");
        assertThat(anna.row("Water the seedlings").locator(".repeat")).hasText("3 days after it is done");
        assertThat(understood).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theDateOfSeveralTasksSaysWhatItIsTakenFor(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        anna.add("Water the seedlings");
        page.locator("#select").click();
        anna.row("Water the seedlings").locator(".pick").check();
        page.locator("[data-menu=date] summary").click();
        Locator field = page.locator("#selection [name=due]");
        Locator understood = page.locator("#selection .understood");
        double height = page.locator("[data-menu=date] .menu-body").boundingBox().height;

        field.pressSequentially("3 dec 2099 9am");
        assertThat(understood).hasText("Thu, 3 Dec 2099, 09:00");
        photograph(page, "preview-selection-" + setting.name());
        org.assertj.core.api.Assertions.assertThat(
                        page.locator("[data-menu=date] .menu-body").boundingBox().height)
                .isEqualTo(height);
        field.press("Enter");
        assertThat(anna.row("Water the seedlings").locator(".due")).containsText("2099");
    }

    @Test
    void inGermanItIsGerman() {
        Visitor anna = visitor(Setting.DESK.inGerman()).loggedIn("anna");
        anna.add("Setzlinge gießen");
        anna.row("Setzlinge gießen").locator("a.words").click();
        anna.page().locator("#panel-repeat").fill("jeden tag");
        assertThat(anna.page().locator("#panel .understood")).containsText("jeden Tag: ");
    }
}
