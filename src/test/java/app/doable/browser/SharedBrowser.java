package app.doable.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's Chromium, started once in a run. */
public final class SharedBrowser implements BeforeAllCallback, BeforeEachCallback {
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        store(context).computeIfAbsent(Running.class, _ -> start());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Running running = Objects.requireNonNull(store(context).get(Running.class, Running.class));
        if (context.getRequiredTestInstance() instanceof BrowserTest test) {
            test.lend(running.browser());
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(SharedBrowser.class));
    }

    private static Running start() {
        Optional<Path> chromium = chromium();
        if (Boolean.parseBoolean(System.getenv("DOABLE_ALLOW_SKIPS"))) {
            Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(BrowserTest.PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow(
                                () -> new AssertionError("no Chromium: name one in CHROMIUM=/path/to/it")))
                        .setArgs(SWITCHES));
        return new Running(playwright, browser);
    }

    private static Optional<Path> chromium() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .filter(named -> !named.isBlank())
                .or(() -> Optional.of("/usr/bin/chromium"))
                .map(Path::of)
                .filter(Files::isExecutable);
    }
}
