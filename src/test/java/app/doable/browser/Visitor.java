package app.doable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person with a browser of their own: what they do, and what the browser complained about. */
final class Visitor {
    static final String PASSWORD = "purple-otter-sings-7";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = newTab();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Another tab of the same browser. */
    Page newTab() {
        Page tab = context.newPage();
        tab.onConsoleMessage(this::listen);
        tab.onPageError(error -> complaints.add("error in script: " + error));
        return tab;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    /** Refused requests are written to the console by the browser; each is meant by the test that says so. */
    Visitor expecting(String complaint) {
        expected.add(complaint);
        return this;
    }

    /** Fails when the browser complained: of an error in script, or of what the page's own policy forbids. */
    void close() {
        context.close();
        assertThat(complaints)
                .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains))
                .as("what the browser complained about")
                .isEmpty();
    }

    /** Registers and logs in without the pages, and opens the home page. */
    Visitor loggedIn(String username) {
        post("register", username);
        post("login", username);
        page.navigate("/");
        return this;
    }

    /** Logs in without the pages, as somebody who has an account. */
    Visitor returning(String username) {
        post("login", username);
        page.navigate("/");
        return this;
    }

    private void post(String path, String username) {
        new Api(context.request()).ask("POST", path, Map.of("username", username, "password", PASSWORD));
    }

    /** Types into the add box and presses Enter. */
    void add(String... texts) {
        for (String text : texts) {
            page.locator("#add-text").fill(text);
            page.locator("#add-text").press("Enter");
            row(text).waitFor();
        }
    }

    /** The row that shows exactly this text, once the server has it. */
    Locator row(String text) {
        return rowOn(page, text);
    }

    static Locator rowOn(Page page, String text) {
        Locator words = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
        return page.locator("#tasks .row").filter(new Locator.FilterOptions().setHas(words));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void fill(Map<String, String> fields) {
        fields.forEach((label, text) -> page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text));
    }
}
