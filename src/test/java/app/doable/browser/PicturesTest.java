package app.doable.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes a picture of every page, for people to look at. */
final class PicturesTest extends BrowserTest {
    static List<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.DESK.inTheDark())
                .flatMap(setting -> Stream.of(setting, setting.onAPhone()))
                .flatMap(setting -> Stream.of(setting, setting.inGerman()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyPage(Setting setting) {
        Visitor visitor = visitor(setting).expecting("status of 4");
        Page page = visitor.page();
        for (String path : List.of("/login", "/register")) {
            page.navigate(path);
            shoot(page, setting, path);
        }
        page.navigate("/register");
        page.locator("#username").fill("a b");
        page.locator("#password").fill("short");
        page.locator(".form .button").click();
        page.locator(".fault").first().waitFor();
        shoot(page, setting, "/register-faults");
        visitor.loggedIn("anna");
        shoot(page, setting, "/empty");
    }

    private static void shoot(Page page, Setting setting, String path) {
        photograph(page, setting.name() + path.replace('/', '-'));
    }
}
