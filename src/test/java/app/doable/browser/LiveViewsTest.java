package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever page is open follows what is done in another browser, and so does its side bar: by the server's next look,
 * and there is one each second.
 */
final class LiveViewsTest extends BrowserTest {
    private static final String LABEL = "/labels?name=phone";

    private final Looks looks;
    private final LocalDate today = LocalDate.now(ZONE);
    private Visitor anna;
    private Page page;
    private Page other;
    private long list;

    LiveViewsTest() {
        Looks byHand = new Looks();
        this.looks = byHand;
        super(byHand::background);
    }

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        other = visitor().returning("anna").page();
        list = id(ask("POST", "lists", Map.of("name", "Garden")));
        ask("POST", "tasks", Map.of("task", "Standing", "labels", new String[] {"phone"}, "list", list));
    }

    /** Through the API in the other browser, once: the look that follows is the only one. */
    private JsonNode tell(String method, String address, Map<String, ?> body) {
        JsonNode answer = ask(method, address, body);
        looks.next();
        return answer;
    }

    private JsonNode ask(String method, String address, Map<String, ?> body) {
        return Api.of(other).ask(method, address, body);
    }

    private static long id(JsonNode made) {
        return (made.isArray() ? made.get(0) : made).get("id").asLong();
    }

    private void open(String view) {
        page.navigate(view.replace("{list}", Long.toString(list)));
        long greeting = id(ask("POST", "lists", Map.of("name", "Hello")));
        looks.until(page.locator("#side-lists").getByText("Hello")::isVisible);
        tell("DELETE", "lists/" + greeting, Map.of());
        assertThat(page.locator("#side-lists").getByText("Hello")).hasCount(0);
    }

    /** The text is there, or not any more. */
    private void within(String text, boolean there) {
        page.waitForFunction(
                "([text, there]) => document.querySelector('main').textContent.includes(text) === there",
                java.util.List.of(text, there));
    }

    private Map<String, ?> fitting(String text, String view) {
        Map<String, Object> task = new java.util.HashMap<>(Map.of("task", text));
        switch (view) {
            case "/today" -> task.put("due", Map.of("date", today.toString()));
            case "/upcoming" -> task.put("due", Map.of("date", today.plusDays(2).toString()));
            case LABEL -> task.put("labels", new String[] {"phone"});
            case "/lists/{list}", "/lists/{list}?sort=text" -> task.put("list", list);
            default -> {}
        }
        return task;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/today", "/upcoming", "/lists/{list}", "/lists/{list}?sort=text", LABEL, "/today?sort=text"
            })
    void aViewFollowsWhatIsAddedRewordedMovedAndDeleted(String view) {
        open(view);
        String kind = view.startsWith("/today") ? "/today" : view;
        long task = id(tell("POST", "tasks", fitting("Fresh", kind)));
        within("Fresh", true);
        tell("PATCH", "tasks/" + task, Map.of("task", "Reworded"));
        within("Reworded", true);
        within("Fresh", false);
        tell("PUT", "tasks/" + task + "/completion", Map.of());
        page.waitForFunction(
                "id => !document.querySelector(`#groups #task-${id}:not([data-done])`)", String.valueOf(task));
        tell("DELETE", "tasks/" + task + "/completion", Map.of());
        page.locator("#groups #task-" + task + ":not([data-done])").waitFor();
        tell("DELETE", "tasks/" + task, Map.of());
        within("Reworded", false);
        tell("POST", "tasks/" + task + "/restoration", Map.of());
        within("Reworded", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/done", "/trash", "/lists", "/labels", "/account", "/labels/{label}/settings"})
    void everyOtherPageFollowsToo(String view) {
        open(view.replace("{label}", Long.toString(id(ask("GET", "labels", Map.of())))));
        long task = id(tell("POST", "tasks", Map.of("task", "Fresh", "due", Map.of("date", today.toString()))));
        page.waitForFunction("() => document.querySelector('#count-today').textContent === '1'");
        switch (view) {
            case "/done" -> {
                tell("PUT", "tasks/" + task + "/completion", Map.of());
                within("Fresh", true);
                tell("DELETE", "tasks/" + task + "/completion", Map.of());
                within("Fresh", false);
            }
            case "/trash" -> {
                tell("DELETE", "tasks/" + task, Map.of());
                within("Fresh", true);
                tell("POST", "tasks/" + task + "/restoration", Map.of());
                within("Fresh", false);
            }
            case "/lists" -> {
                tell("PUT", "lists/" + list, Map.of("name", "Orchard"));
                within("Orchard", true);
            }
            case "/labels" -> {
                tell("PATCH", "tasks/" + task, Map.of("labels", new String[] {"waiting"}));
                within("waiting", true);
            }
            default -> tell("PUT", "lists/" + list, Map.of("name", "Orchard"));
        }
        tell("PUT", "lists/" + list, Map.of("name", "Meadow"));
        page.locator("#side-lists").getByText("Meadow").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lists", "/labels", "/trash"})
    void theFocusAndWhatIsTypedStay(String view) {
        ask("DELETE", "tasks/" + id(ask("POST", "tasks", Map.of("task", "Gone"))), Map.of());
        open(view);
        if (view.equals("/lists")) {
            page.locator("#name").fill("Half a name");
        }
        page.locator("main [data-live] :is(a, button, summary):visible").last().focus();
        String focused = (String) page.evaluate("() => document.activeElement.textContent.trim()");
        tell(
                "DELETE",
                "tasks/" + id(ask("POST", "tasks", Map.of("task", "Gone too", "labels", new String[] {"x"}))),
                Map.of());
        tell("POST", "lists", Map.of("name", "Orchard"));
        page.locator("#side-lists").getByText("Orchard").waitFor();
        assertThat(page.locator("main [data-live] :focus")).hasText(focused);
        if (view.equals("/lists")) {
            assertThat(page.locator("#name")).hasValue("Half a name");
        }
    }
}
