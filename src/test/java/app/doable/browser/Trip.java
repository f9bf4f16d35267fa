package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** Somebody's Inbox with a task that has some below it, on two levels, and one without; and what of that is shown. */
final class Trip {
    final Visitor anna;
    final Page page;
    final long trip;
    final long ferry;
    final long cabin;

    Trip(Visitor visitor) {
        anna = visitor.loggedIn("anna");
        page = anna.page();
        trip = add("Trip to Oslo", Map.of());
        ferry = add("Book the ferry", Map.of("parent", trip));
        cabin = add("Choose a cabin", Map.of("parent", ferry));
        add("Pack", Map.of("parent", trip));
        add("Buy bread", Map.of());
        page.reload();
    }

    long add(String text, Map<String, ?> fields) {
        Map<String, Object> task = new HashMap<>(fields);
        task.put("task", text);
        return Api.of(page).ask("POST", "tasks", task).get("id").asLong();
    }

    void ask(String method, String path, Map<String, ?> body) {
        Api.of(page).ask(method, path, body);
    }

    Locator row(String text) {
        return anna.row(text);
    }

    Locator wordsOf(String text) {
        return row(text).locator(".words");
    }

    Locator toggle() {
        return row("Trip to Oslo").locator(".toggle");
    }

    Locator branch(long id) {
        return page.locator("#tasks .branch[data-id='" + id + "']");
    }

    Locator words(long id) {
        return branch(id).locator(".words");
    }

    /** Below all rows that are open, in order; all that is below the trip when nothing is said. */
    void shows(String... texts) {
        String[] all = {"Book the ferry", "Choose a cabin", "Pack"};
        assertThat(page.locator(".tree .words")).hasText(texts.length == 0 ? all : texts);
    }

    void isClosed() {
        assertThat(page.locator(".tree")).hasCount(0);
        assertThat(toggle()).hasAttribute("aria-expanded", "false");
    }
}
