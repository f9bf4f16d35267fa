package app.doable.browser;

import app.doable.schedule.Background;
import app.doable.testing.Mailbox;
import app.doable.testing.TestServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server for each test, one that sends mail, and browsers of its visitors. A test fails when a browser complains. */
@ExtendWith(SharedBrowser.class)
abstract class BrowserTest {
    /** Long enough for a busy machine: nothing waits that long when all is well. */
    static final int PATIENCE_MILLIS = 20_000;

    /** Where visitors are: at times it is another day there than where the server is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final List<Visitor> visitors = new ArrayList<>();
    private final Mailbox mailbox = Mailbox.start();
    private final TestServer server;
    private final List<TestServer> others = new ArrayList<>();
    private @Nullable TestServer dated;
    private @Nullable Browser browser;

    BrowserTest() {
        this(Background::new);
    }

    /** @param backgrounds in which the server repeats its work */
    BrowserTest(Supplier<Background> backgrounds) {
        server = TestServer.start(
                Map.of("DOABLE_SMTP_URL", mailbox.url(), "DOABLE_MAIL_FROM", "doable@example.org"),
                Clock.tickMillis(ZoneOffset.UTC),
                backgrounds);
    }

    void lend(Browser lent) {
        browser = lent;
    }

    /** How somebody's browser is set. */
    record Setting(boolean script, boolean dark, boolean phone, String locale) {
        static final Setting DESK = new Setting(true, false, false, "en-GB");

        Setting withoutScript() {
            return new Setting(false, dark, phone, locale);
        }

        Setting inTheDark() {
            return new Setting(script, true, phone, locale);
        }

        Setting onAPhone() {
            return new Setting(script, dark, true, locale);
        }

        Setting inGerman() {
            return new Setting(script, dark, phone, "de-DE");
        }

        String name() {
            return String.join(
                    "-",
                    phone ? "phone" : "desk",
                    dark ? "dark" : "light",
                    locale.substring(0, 2),
                    script ? "script" : "plain");
        }
    }

    @AfterEach
    final void leave() {
        try {
            visitors.forEach(Visitor::close);
        } finally {
            server.close();
            mailbox.close();
            others.forEach(TestServer::close);
        }
    }

    TestServer server() {
        return server;
    }

    /** What the server sent. */
    Mailbox mailbox() {
        return mailbox;
    }

    /** Another server, which sends no mail and takes nobody in but the first. */
    TestServer closedServer() {
        return alsoOpen(TestServer.start(Map.of("DOABLE_REGISTRATION", "closed")));
    }

    /** Another server, where it is as late as the clock says; the same one when it is asked for again. */
    TestServer serverAt(Clock clock) {
        TestServer started = dated == null ? alsoOpen(TestServer.start(Map.of(), clock)) : dated;
        dated = started;
        return started;
    }

    /** Another server, which stops when all visitors have left. */
    TestServer alsoOpen(TestServer other) {
        others.add(other);
        return other;
    }

    Visitor visitor() {
        return visitor(Setting.DESK);
    }

    Visitor visitor(Setting setting) {
        return visitor(setting, server);
    }

    Visitor visitor(Setting setting, TestServer where) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(where.url().toString())
                .setJavaScriptEnabled(setting.script())
                .setLocale(setting.locale())
                .setTimezoneId(ZONE.getId())
                .setColorScheme(setting.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(setting.phone())
                .setIsMobile(setting.phone())
                .setViewportSize(setting.phone() ? 400 : 1360, setting.phone() ? 760 : 860);
        var context = Objects.requireNonNull(browser).newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        if (!setting.script()) {
            // as script said when there was some: without, days would begin where the server is
            context.addCookies(List.of(
                    new Cookie("doable-zone", ZONE.getId()).setUrl(where.url().toString())));
        }
        Visitor visitor = new Visitor(context);
        visitors.add(visitor);
        return visitor;
    }

    /** A picture among the build's results, for people to look at. */
    static void photograph(Page page, String name) {
        Path folder = Path.of(System.getProperty("doable.build", "target/checks"), "screenshots");
        photographTo(page, folder.resolve(name + ".png"));
    }

    static void photographTo(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
    }
}
