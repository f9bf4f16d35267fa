package app.doable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** axe-core finds nothing on any page, in both themes and languages, with errors and open dialogs. */
final class AccessibilityTest extends BrowserTest {
    private static final Pattern SCRIPT = Pattern.compile("\\.js$");

    static List<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.DESK.inTheDark().inGerman())
                .flatMap(setting -> Stream.of(setting, setting.onAPhone(), setting.withoutScript()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void thePagesBeforeLoggingIn(Setting setting) {
        Page page = looking(setting).expecting("status of 4").page();
        for (String path : List.of("/login", "/register", "/forgot-password", "/nothing-here")) {
            page.navigate(path);
            check(page, path);
        }
        page.navigate("/login");
        page.locator("#username").fill("nobody");
        page.locator("#password").fill("wrong");
        page.locator(".form .button").click();
        page.locator(".notice").waitFor();
        check(page, "/login, refused");
        page.navigate("/register");
        page.locator("#username").fill("a b");
        page.locator("#password").fill("short");
        page.locator(".form .button").click();
        page.locator(".fault").first().waitFor();
        check(page, "/register, refused");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theAccount(Setting setting) {
        Visitor anna = looking(setting).expecting("status of 4").loggedIn("anna");
        visitor(setting).returning("anna");
        Page page = anna.page();
        for (String path : List.of("/account", "/account/sessions", "/account/security", "/account/deletion")) {
            page.navigate(path);
            check(page, path);
        }
        page.navigate("/account");
        page.locator("#currentPassword").fill("wrong");
        page.locator("#newPassword").fill("short");
        page.locator("form[action='/account/password'] .button").click();
        page.locator(".fault, .notice.bad").first().waitFor();
        check(page, "/account, refused");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTasks(Setting setting) {
        Visitor anna = looking(setting).loggedIn("anna");
        Page page = anna.page();
        check(page, "no tasks");
        anna.add("One", "Two", "Three");
        anna.row("One").locator(".tick").click();
        page.locator(".toast").waitFor();
        anna.row("Two").locator("a.words").focus();
        check(page, "a toast and a row in focus");
        anna.row("Two").locator("a.words").click();
        page.locator(".editor textarea").waitFor();
        check(page, "an editor");
        page.navigate("/");
        page.locator("#done > summary").click();
        check(page, "done tasks");
        if (setting.script()) {
            page.locator("#done > summary").press("?");
            check(page, "the keys' dialog");
        }
    }

    /**
     * axe is script itself: where the page should have none, script is on and the page's own files never arrive, so
     * that its forms and links do what they do without.
     */
    private Visitor looking(Setting setting) {
        if (setting.script()) {
            return visitor(setting);
        }
        Visitor visitor = visitor(new Setting(true, setting.dark(), setting.phone(), setting.locale()));
        visitor.context().route(SCRIPT, route -> route.abort());
        return visitor.expecting("ERR_FAILED");
    }

    private static void check(Page page, String what) {
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        List<Map<String, String>> found = results.getViolations().stream()
                .map(rule -> Map.of(
                        "rule", rule.getId(),
                        "nodes",
                                rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList()
                                        .toString()))
                .toList();
        assertThat(found).as(what).isEmpty();
    }
}
