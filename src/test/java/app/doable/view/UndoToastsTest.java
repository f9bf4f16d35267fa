package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each form's toast and its way back, as a browser without script shows them. */
final class UndoToastsTest extends SharedServer {
    private static final Pattern TOAST = Pattern.compile("<form class=\"toast.*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private static String add(TestClient browser, String where, String content) {
        return browser.json("POST", "/api/v1/" + where, content)
                .json()
                .get("id")
                .asText();
    }

    private static JsonNode task(TestClient browser, String id) {
        return browser.get("/api/v1/tasks/" + id).json();
    }

    private static JsonNode list(TestClient browser, String id) {
        return browser.get("/api/v1/lists/" + id).json();
    }

    /** Sends a form and follows its answer. */
    private static String sent(TestClient browser, String action, Map<String, String> fields) {
        Answer answer = browser.form("/account/deletion", action, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return browser.get(answer.header("Location").orElseThrow(), "Accept", "text/html")
                .body();
    }

    private static String toast(String page) {
        Matcher toast = TOAST.matcher(page);
        assertThat(toast.find()).as("a toast in " + page).isTrue();
        return toast.group();
    }

    /** Presses the toast's button. */
    private static String press(TestClient browser, String page) {
        String toast = toast(page);
        Map<String, String> fields = HIDDEN.matcher(toast)
                .results()
                .filter(field -> !field.group(1).equals("csrf"))
                .collect(Collectors.toMap(
                        field -> field.group(1), field -> field.group(2).replace("&amp;", "&"), (one, _) -> one));
        String action = toast.replaceAll("(?s).*? action=\"([^\"]*)\".*", "$1");
        return sent(browser, action, fields);
    }

    /** The toast's button takes it back, and the next one's does it again. */
    private static String takenBack(TestClient browser, String page) {
        String after = press(browser, page);
        assertThat(toast(after)).contains("Taken back").contains("Redo");
        return after;
    }

    @Test
    void anEditInThePanelIsTakenBackAndDoneAgain() {
        TestClient browser = somebody();
        String id = add(browser, "tasks", "{\"task\": \"milk\"}");

        String page = sent(browser, "/tasks/" + id, Map.of("panel", "1", "priority", "high", "back", "/"));

        assertThat(toast(page)).contains("“milk” changed");
        String after = takenBack(browser, page);
        assertThat(task(browser, id).has("priority")).isFalse();
        press(browser, after);
        assertThat(task(browser, id).get("priority").asText()).isEqualTo("high");
    }

    @Test
    void aMoveToAnotherListIsTakenBack() {
        TestClient browser = somebody();
        String id = add(browser, "tasks", "{\"task\": \"milk\"}");
        String inbox = task(browser, id).get("list").asText();
        String list = add(browser, "lists", "{\"name\": \"Garden\"}");

        String page = sent(browser, "/tasks/" + id + "/place", Map.of("list", list, "back", "/"));

        assertThat(task(browser, id).get("list").asText()).isEqualTo(list);
        assertThat(toast(page)).contains("“milk” moved");
        takenBack(browser, page);
        assertThat(task(browser, id).get("list").asText()).isEqualTo(inbox);
    }

    @Test
    void aReopeningIsTakenBack() {
        TestClient browser = somebody();
        String id = add(browser, "tasks", "{\"task\": \"milk\", \"completed\": true}");

        String page = sent(browser, "/tasks/" + id + "/completion", Map.of("completed", "false"));

        assertThat(toast(page)).contains("“milk” opened again");
        takenBack(browser, page);
        assertThat(task(browser, id).get("completed").asBoolean()).isTrue();
    }

    @Test
    void aTaskThatCameOutOfTheTrashGoesBack() {
        TestClient browser = somebody();
        String id = add(browser, "tasks", "{\"task\": \"milk\"}");
        browser.delete("/api/v1/tasks/" + id);

        String page = sent(browser, "/tasks/" + id + "/restoration", Map.of());

        assertThat(toast(page)).contains("“milk” brought back");
        assertThat(task(browser, id).get("task").asText()).isEqualTo("milk");
        takenBack(browser, page);
        assertThat(browser.get("/api/v1/tasks/" + id).status()).isEqualTo(404);
    }

    @Test
    void aListThatCameOutOfTheTrashGoesBack() {
        TestClient browser = somebody();
        String id = add(browser, "lists", "{\"name\": \"Garden\"}");
        browser.delete("/api/v1/lists/" + id);

        String page = sent(browser, "/lists/" + id + "/restoration", Map.of());

        assertThat(toast(page)).contains("“Garden” brought back");
        takenBack(browser, page);
        assertThat(browser.get("/api/v1/lists/" + id).status()).isEqualTo(404);
    }

    @Test
    void aListsNameAndColourAreTakenBackTogether() {
        TestClient browser = somebody();
        String id = add(browser, "lists", "{\"name\": \"Garden\", \"color\": \"green\"}");

        String page = sent(browser, "/lists/" + id, Map.of("name", "Allotment", "color", "red"));

        assertThat(list(browser, id).get("name").asText()).isEqualTo("Allotment");
        assertThat(toast(page)).contains("“Allotment” changed");
        takenBack(browser, page);
        assertThat(list(browser, id).get("name").asText()).isEqualTo("Garden");
        assertThat(list(browser, id).get("color").asText()).isEqualTo("green");
    }

    @Test
    void aListThatWasTakenOutOfTheArchiveGoesBack() {
        TestClient browser = somebody();
        String id = add(browser, "lists", "{\"name\": \"Garden\"}");
        browser.json("PUT", "/api/v1/lists/" + id + "/archival", "");

        String page = sent(browser, "/lists/" + id + "/archival", Map.of("archived", "false"));

        assertThat(toast(page)).contains("“Garden” taken out of the archive");
        takenBack(browser, page);
        assertThat(list(browser, id).has("archivedAt")).isTrue();
    }

    @Test
    void twoWhoEditTheSameRowAreToldAndCanTakeTheOthersText() {
        TestClient desk = somebody();
        String id = add(desk, "tasks", "{\"task\": \"milk\"}");
        String seen = task(desk, id).get("list").asText() + "."
                + task(desk, id).get("revision").asText();
        desk.json("PUT", "/tasks/" + id, "{\"task\": \"oat milk\"}");

        String page = sent(desk, "/tasks/" + id, Map.of("task", "soy milk", "seen", seen));

        assertThat(task(desk, id).get("task").asText()).isEqualTo("soy milk");
        assertThat(toast(page)).contains("Task was changed at the same time").contains("“oat milk”");
        press(desk, page);
        assertThat(task(desk, id).get("task").asText()).isEqualTo("oat milk");
    }

    @Test
    void whoHasSeenWhatTheyEditIsToldOfNothing() {
        TestClient desk = somebody();
        String id = add(desk, "tasks", "{\"task\": \"milk\"}");
        desk.json("PUT", "/tasks/" + id, "{\"task\": \"oat milk\"}");
        String seen = task(desk, id).get("list").asText() + "."
                + task(desk, id).get("revision").asText();

        String page = sent(desk, "/tasks/" + id, Map.of("task", "soy milk", "seen", seen));

        assertThat(page).doesNotContain("at the same time");
        assertThat(toast(page)).contains("“soy milk” changed");
    }

    @Test
    void aPanelsLongHistoryGoesOnEarlierAndBackToTheNewest() {
        TestClient browser = somebody();
        String id = add(browser, "tasks", "{\"task\": \"text 0.\"}");
        for (int i = 1; i <= 35; i++) {
            browser.json("PUT", "/tasks/" + id, "{\"task\": \"text " + i + ".\"}");
        }
        String newest = browser.get("/tasks/" + id, "Accept", "text/html").body();
        assertThat(newest).contains("text 6.").doesNotContain("text 4.").doesNotContain("Back to the newest");

        Matcher link = Pattern.compile("href=\"(/tasks/[^\"]*past=[^\"]*)\"").matcher(newest);
        assertThat(link.find()).isTrue();
        String earlier = browser.get(link.group(1).replace("&amp;", "&"), "Accept", "text/html")
                .body();

        assertThat(earlier)
                .contains("text 4.")
                .contains("Added")
                .contains("Back to the newest")
                .doesNotContain("text 6.")
                .doesNotContain("Show what was earlier");
    }
}
