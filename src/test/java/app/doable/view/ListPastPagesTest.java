package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a list's history, as a browser without script shows it. */
final class ListPastPagesTest extends SharedServer {
    private static final String LISTS = "/api/v1/lists";
    private static final Pattern LINE =
            Pattern.compile("<div class=\"past-what\">(.*?)</div>(?=\\s*(?:<div|<p))", Pattern.DOTALL);
    private static final Pattern UNDO = Pattern.compile("name=\"changes\" value=\"([^\"]*)\" aria-label=\"([^\"]*)\"");

    private static long list(TestClient browser, String name) {
        return browser.json("POST", LISTS, "{\"name\": \"" + name + "\"}")
                .json()
                .get("id")
                .asLong();
    }

    private static long add(TestClient browser, long list, String text) {
        return browser.json("POST", "/api/v1/tasks", "{\"task\": \"" + text + "\", \"list\": " + list + "}")
                .json()
                .get("id")
                .asLong();
    }

    private static String past(TestClient browser, long list) {
        return page(browser, "/lists/" + list + "/history");
    }

    private static String page(TestClient browser, String path) {
        Answer answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** What each change is said to be, without the marks: the arrow is for the eyes, the word beside it for the ears. */
    private static List<String> lines(String html) {
        return LINE.matcher(html)
                .results()
                .map(line -> line.group(1)
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    /** @param label of its button */
    private static String undoing(String html, String label) {
        return UNDO.matcher(html)
                .results()
                .filter(undo -> undo.group(2).equals(label))
                .map(undo -> undo.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + html));
    }

    private static List<String> undoable(String html) {
        return UNDO.matcher(html).results().map(undo -> undo.group(2)).toList();
    }

    private static String undo(TestClient browser, long list, String label) {
        String here = "/lists/" + list + "/history";
        Answer undone =
                browser.form(here, "/tasks/undo", Map.of("changes", undoing(past(browser, list), label), "back", here));
        assertThat(undone.status()).isEqualTo(303);
        assertThat(undone.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith(here));
        return page(browser, undone.header("Location").orElseThrow());
    }

    @Test
    void allThatAListWentThroughIsToldTheNewestFirst() {
        TestClient browser = somebody();
        long garden = list(browser, "Garden");
        long sow = add(browser, garden, "Sow");
        browser.json("PATCH", "/api/v1/tasks/" + sow, "{\"task\": \"Sow beans\", \"priority\": \"high\"}");
        browser.json("PATCH", LISTS + "/" + garden, "{\"name\": \"Allotment\", \"color\": \"green\"}");
        browser.json("PUT", LISTS + "/" + garden + "/archival", "");
        browser.delete(LISTS + "/" + garden + "/archival");
        browser.delete(LISTS + "/" + garden);
        browser.json("POST", LISTS + "/" + garden + "/restoration", "");

        assertThat(lines(past(browser, garden)))
                .containsExactly(
                        "The list · Brought back",
                        "The list · Deleted",
                        "The list · Taken out of the archive",
                        "The list · Archived",
                        "The list · Name Garden →to Allotment",
                        "The list · Colour No colour →to Green",
                        "Sow beans · Task Sow →to Sow beans",
                        "Sow beans · Priority nothing →to High",
                        "Sow beans · Added",
                        "The list · Created");
    }

    @Test
    void whatATaskOfItLivedThroughIsTakenBackWhereItIsTold() {
        TestClient browser = somebody();
        long garden = list(browser, "Garden");
        long shed = list(browser, "Shed");
        long sow = add(browser, garden, "Sow");
        browser.json("PUT", "/api/v1/tasks/" + sow + "/place", "{\"list\": " + shed + "}");
        assertThat(lines(past(browser, garden))).first().isEqualTo("Sow · Moved Garden →to Shed");
        assertThat(lines(past(browser, shed))).first().isEqualTo("Sow · Moved Garden →to Shed");

        String after = undo(browser, garden, "Undo: Sow, Moved");

        assertThat(after).contains("Taken back").contains("Redo");
        assertThat(lines(after)).first().isEqualTo("Sow · Moved Shed →to Garden");
        assertThat(browser.get("/api/v1/tasks/" + sow).json().get("list").asLong())
                .isEqualTo(garden);
    }

    @Test
    void aRenamingIsTakenBackThoughTasksChangedSince() {
        TestClient browser = somebody();
        long garden = list(browser, "Garden");
        browser.json("PATCH", LISTS + "/" + garden, "{\"name\": \"Allotment\"}");
        browser.json("PATCH", LISTS + "/" + garden, "{\"color\": \"green\"}");
        add(browser, garden, "Sow");

        undo(browser, garden, "Undo: The list, Name");

        assertThat(browser.get(LISTS + "/" + garden).json().get("name").asText())
                .isEqualTo("Garden");
        assertThat(browser.get(LISTS + "/" + garden).json().get("color").asText())
                .isEqualTo("green");
    }

    @Test
    void onlyWhatCanBeTakenBackOffersIt() {
        TestClient browser = somebody();
        long garden = list(browser, "Garden");
        long sow = add(browser, garden, "Sow");
        browser.json("PATCH", "/api/v1/tasks/" + sow, "{\"task\": \"Sow beans\"}");
        browser.json("PATCH", "/api/v1/tasks/" + sow, "{\"task\": \"Sow peas\"}");
        browser.json("PUT", LISTS + "/" + garden + "/archival", "");
        browser.delete(LISTS + "/" + garden + "/archival");

        assertThat(undoable(past(browser, garden)))
                .containsExactly(
                        "Undo: The list, Taken out of the archive", "Undo: Sow peas, Task", "Undo: Sow peas, Added");
    }

    @Test
    void whatOneRequestDidToManyIsOneEntryWithOneWayBack() {
        TestClient browser = somebody();
        long garden = list(browser, "Garden");
        String ids = add(browser, garden, "Sow") + ", " + add(browser, garden, "Weed");
        browser.json("POST", "/api/v1/tasks/changes", "{\"tasks\": [" + ids + "], \"edit\": {\"completed\": true}}");
        String html = past(browser, garden);
        assertThat(lines(html)).startsWith("Weed · Done", "Sow · Done");
        assertThat(undoable(html)).containsExactly("Undo: Weed, Done", "Undo: Weed, Added", "Undo: Sow, Added");

        undo(browser, garden, undoable(html).getFirst());

        assertThat(browser.get("/api/v1/tasks?completed=false&list=" + garden)
                        .json()
                        .findValuesAsText("task"))
                .containsExactly("Sow", "Weed");
    }

    @Test
    void aLongHistoryGoesOnEarlierAndBackToTheNewest() {
        TestClient browser = somebody();
        long garden = list(browser, "Garden");
        for (int i = 0; i < 60; i++) {
            add(browser, garden, "task-" + i + ".");
        }
        String newest = past(browser, garden);
        assertThat(lines(newest)).hasSize(50).first().isEqualTo("task-59. · Added");
        assertThat(newest).doesNotContain("Back to the newest");

        Matcher link = Pattern.compile("href=\"(/lists/[0-9]+/history\\?from=[^\"]*)\"")
                .matcher(newest);
        assertThat(link.find()).isTrue();
        String earlier = page(browser, link.group(1));

        assertThat(lines(earlier)).hasSize(11).first().isEqualTo("task-9. · Added");
        assertThat(earlier).contains("Back to the newest").doesNotContain("Show what was earlier");
        assertThat(lines(page(browser, "/lists/" + garden + "/history?from=nonsense")))
                .isEqualTo(lines(newest));
    }

    @Test
    void itIsThereInGermanAndForTheInbox() {
        TestClient browser = somebody();
        browser.json("POST", "/tasks", "{\"task\": \"Milch\"}");
        long inbox = browser.get(LISTS).json().at("/0/id").asLong();
        browser.json("PATCH", LISTS + "/" + inbox, "{\"color\": \"green\"}");

        Answer answer = browser.get("/lists/" + inbox + "/history", "Accept", "text/html", "Accept-Language", "de");

        assertThat(lines(answer.body()))
                .contains("Milch · Hinzugefügt")
                .first()
                .asString()
                .startsWith("Die Liste · Farbe");
        assertThat(answer.body()).contains("<p class=\"back\"><a href=\"/\">");
        assertThat(page(browser, "/")).contains("href=\"/lists/" + inbox + "/history\"");
        assertThat(page(browser, "/lists/" + inbox + "/settings")).contains("href=\"/lists/" + inbox + "/history\"");
    }
}
