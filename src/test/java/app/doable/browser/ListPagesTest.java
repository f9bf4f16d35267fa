package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several lists: made, filled, put in order, put away and brought back, with script and without. */
final class ListPagesTest extends BrowserTest {
    static List<Setting> settings() {
        return List.of(Setting.DESK, Setting.DESK.withoutScript());
    }

    private static void make(Page page, String name, String color) {
        page.navigate("/lists");
        page.locator("#name").fill(name);
        page.locator("input[name=color][value=" + color + "]").check();
        page.locator(".form .button").click();
        assertThat(page.locator("h1")).hasText(name);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aListIsMadeAndFilledAndCounted(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        make(page, "Garden", "purple");
        anna.add("Water the seedlings", "Order seeds");
        assertThat(page.locator("#side-lists .count")).hasText("2");
        page.navigate("/");
        assertThat(page.locator("#open .row")).hasCount(0);
        assertThat(page.locator("#side-lists .place")).containsText("Garden");
        page.locator("#side-lists .place").click();
        assertThat(page.locator("#open .row")).hasCount(2);
        anna.row("Order seeds").locator(".tick").click();
        assertThat(page.locator("#side-lists .count")).hasText("1");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aListIsRenamedArchivedAndBroughtBack(Setting setting) {
        Page page = visitor(setting).loggedIn("anna").page();
        make(page, "Garden", "purple");
        page.getByLabel("Settings of this list").click();
        page.locator("#name").fill("Allotment");
        page.locator(".form .button").click();
        assertThat(page.locator("h1")).hasText("Allotment");
        page.getByLabel("Settings of this list").click();
        page.getByText("Archive", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#side-lists .place")).hasCount(0);
        page.getByText("Take out of the archive").click();
        assertThat(page.locator("#side-lists .place")).containsText("Allotment");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aDeletedListComesBackWithItsTasks(Setting setting) {
        Visitor anna = visitor(setting).loggedIn("anna");
        Page page = anna.page();
        make(page, "Garden", "purple");
        anna.add("Water the seedlings");
        page.getByLabel("Settings of this list").click();
        page.getByText("Delete the list").click();
        assertThat(page.locator(".toast")).containsText("Garden");
        assertThat(page.locator("#side-lists .place")).hasCount(0);
        anna.button("Undo").click();
        assertThat(page.locator(".toast")).containsText("Taken back");
        page.navigate("/lists");
        page.locator("main .facts").getByText("Garden").click();
        assertThat(anna.row("Water the seedlings")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void listsKeepTheOrderTheyAreGiven(Setting setting) {
        Page page = visitor(setting).loggedIn("anna").page();
        make(page, "Home", "red");
        make(page, "Work", "blue");
        make(page, "Garden", "purple");
        page.navigate("/lists");
        page.getByLabel("Move Garden up").click();
        assertThat(page).hasURL(Pattern.compile("/lists\\?undo=[0-9.]+$"));
        assertThat(page.locator("#side-lists .place span:nth-child(2)"))
                .hasText(new String[] {"Home", "Garden", "Work"});
        assertThat(page.locator(".toast")).containsText("“Garden” moved");
        page.getByLabel("Move Home down").click();
        assertThat(page.locator("#side-lists .place span:nth-child(2)"))
                .hasText(new String[] {"Garden", "Home", "Work"});
    }
}
