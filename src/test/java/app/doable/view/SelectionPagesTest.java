package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several tasks changed by one form, and tasks put elsewhere, as a browser without script does it. */
final class SelectionPagesTest extends SharedServer {
    private static String add(TestClient browser, String text) {
        return browser.json("POST", "/tasks", "{\"task\": \"" + text + "\"}")
                .json()
                .get("id")
                .asText();
    }

    private static List<String> open(TestClient browser) {
        return browser.get("/tasks?completed=false").json().findValuesAsText("task");
    }

    private static String page(TestClient browser, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return browser.get(answer.header("Location").orElseThrow(), "Accept", "text/html")
                .body();
    }

    private static String undo(String page) {
        String value = page.substring(page.indexOf("name=\"changes\" value=\"") + 22);
        return value.substring(0, value.indexOf('"'));
    }

    @Test
    void aLinkShowsBoxesToCheckAndWhatCanBecomeOfTheTasks() {
        TestClient browser = somebody();
        add(browser, "milk");
        String plain = browser.get("/", "Accept", "text/html").body();
        assertThat(plain).contains("href=\"/?select=1\"").doesNotContain("data-selecting");

        String selecting = browser.get("/?select=1", "Accept", "text/html").body();

        assertThat(selecting).contains("data-selecting=\"true\"").contains("form=\"selection\"");
    }

    @Test
    void fiveHundredTasksChangeInOneRequestAndAreUndoneAsOne() {
        TestClient browser = somebody();
        String ids =
                IntStream.range(0, 500).mapToObj(i -> add(browser, "task " + i)).collect(Collectors.joining(","));

        Answer done = browser.form("/", "/tasks/changes", Map.of("tasks", ids, "completed", "true"));

        String page = page(browser, done);
        assertThat(page).contains("500 tasks done");
        assertThat(open(browser)).isEmpty();
        page(browser, browser.form("/", "/tasks/undo", Map.of("changes", undo(page))));
        assertThat(open(browser)).hasSize(500);
    }

    @Test
    void withoutScriptAButtonOfItsOwnTakesTheSubtasksAlong() {
        TestClient browser = somebody();
        String parent = add(browser, "paint");
        browser.json("POST", "/api/v1/tasks", "{\"task\": \"buy paint\", \"parent\": " + parent + "}");

        assertThat(browser.get("/?select=1", "Accept", "text/html").body())
                .containsPattern("<noscript><button[^>]*name=\"completed\" value=\"all\"");
        browser.form("/", "/tasks/changes", Map.of("tasks", parent, "completed", "all"));

        assertThat(open(browser)).isEmpty();
    }

    @Test
    void whatIsTypedCountsOnlyWithItsButtonAndADayKeepsTheTime() {
        TestClient browser = somebody();
        String id = add(browser, "milk");
        page(
                browser,
                browser.form("/", "/tasks/changes", Map.of("tasks", id, "typed", "add", "due", "24 dec 2026 9am")));
        page(
                browser,
                browser.form(
                        "/", "/tasks/changes", Map.of("tasks", id, "day", "2026-12-26", "due", "", "labels", "x")));
        page(
                browser,
                browser.form("/", "/tasks/changes", Map.of("tasks", id, "typed", "add", "labels", "shop, paper")));
        page(browser, browser.form("/", "/tasks/changes", Map.of("tasks", id, "typed", "remove", "labels", "PAPER")));
        page(browser, browser.form("/", "/tasks/changes", Map.of("tasks", id, "priority", "high")));

        String task = browser.get("/api/v1/tasks/" + id).body();

        assertThat(task)
                .contains("2026-12-26")
                .contains("09:00")
                .contains("[\"shop\"]")
                .contains("\"high\"");
        page(browser, browser.form("/", "/tasks/changes", Map.of("tasks", id, "day", "")));
        assertThat(browser.get("/api/v1/tasks/" + id).body()).doesNotContain("2026-12-26");
    }

    @Test
    void whatCannotBeIsSaidWithTheTasksStillChosenAndNothingDone() {
        TestClient browser = somebody();
        TestClient stranger = somebody();
        String id = add(browser, "milk");
        String others = add(stranger, "secret");
        List<Map<String, String>> refused = List.of(
                Map.of("completed", "true"),
                Map.of("tasks", id + "," + others, "deleted", "true"),
                Map.of("tasks", id, "day", "31 feb"),
                Map.of("tasks", id, "typed", "add", "due", "31 feb"),
                Map.of("tasks", id, "typed", "add"),
                Map.of("tasks", id, "typed", "add", "labels", "x".repeat(1000)),
                Map.of("tasks", id, "list", "1"),
                Map.of("tasks", id, "list", "x"),
                Map.of("tasks", id, "priority", "urgent"));

        for (Map<String, String> fields : refused) {
            Answer answer = browser.form("/", "/tasks/changes", fields);
            assertThat(answer.status()).as(fields.toString()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("data-selecting=\"true\"")
                    .contains("id=\"selection-fault\" role=\"alert\"><svg");
            assertThat(answer.body().contains("value=\"" + id + "\" form=\"selection\" autocomplete=\"off\" checked"))
                    .as(fields.toString())
                    .isEqualTo(fields.containsKey("tasks"));
        }

        String tooMany =
                IntStream.rangeClosed(1, 10_001).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(browser.form("/", "/tasks/changes", Map.of("tasks", tooMany, "deleted", "true"))
                        .status())
                .isEqualTo(422);
        assertThat(open(browser)).containsExactly("milk");
        assertThat(open(stranger)).containsExactly("secret");
    }

    @Test
    void aTaskGoesUpDownBelowTheOneAboveAndOutAgain() {
        TestClient browser = somebody();
        add(browser, "one");
        String two = add(browser, "two");
        add(browser, "three");

        for (Map.Entry<String, List<String>> step : List.of(
                Map.entry("up", List.of("two", "one", "three")),
                Map.entry("up", List.of("two", "one", "three")),
                Map.entry("out", List.of("two", "one", "three")),
                Map.entry("down", List.of("one", "two", "three")))) {
            browser.form("/", "/tasks/" + two + "/place", Map.of("way", step.getKey(), "back", "/"));
            assertThat(open(browser)).as(step.getKey()).containsExactlyElementsOf(step.getValue());
        }
        browser.form("/", "/tasks/" + two + "/place", Map.of("way", "in", "back", "/"));
        assertThat(browser.get("/api/v1/tasks/" + two).json().has("parent")).isTrue();
        browser.form("/", "/tasks/" + two + "/place", Map.of("way", "out", "back", "/"));
        assertThat(browser.get("/api/v1/tasks/" + two).json().has("parent")).isFalse();
        assertThat(open(browser)).containsExactly("one", "two", "three");
    }

    @Test
    void aMoveInTheViewIsOfferedToBeUndone() {
        TestClient browser = somebody();
        String one = add(browser, "one");
        String two = add(browser, "two");

        String page = page(browser, browser.form("/", "/tasks/" + two + "/place", Map.of("before", one, "view", "/")));

        assertThat(page).contains("“two” moved");
        assertThat(open(browser)).containsExactly("two", "one");
        page(browser, browser.form("/", "/tasks/undo", Map.of("changes", undo(page))));
        assertThat(open(browser)).containsExactly("one", "two");
        assertThat(browser.form("/", "/tasks/" + two + "/place", Map.of("after", "999999", "view", "/"))
                        .status())
                .isEqualTo(422);
    }
}
