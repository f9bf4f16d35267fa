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

/** The home page's forms, as a browser without script sends them. */
final class ViewPagesTest extends SharedServer {
    private static long add(TestClient browser, String text) {
        return browser.json("POST", "/tasks", "{\"task\": \"" + text + "\"}")
                .json()
                .get("id")
                .asLong();
    }

    private static String home(TestClient browser, String path) {
        Answer answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static Answer follow(TestClient browser, Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return browser.get(answer.header("Location").orElseThrow(), "Accept", "text/html");
    }

    private static String field(String html, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(matcher.find()).as("a field " + name).isTrue();
        return matcher.group(1);
    }

    private static List<String> open(TestClient browser) {
        return browser.get("/tasks?completed=false").json().findValuesAsText("task");
    }

    private static List<String> done(TestClient browser) {
        return browser.get("/tasks?completed=true").json().findValuesAsText("task");
    }

    @Test
    void aTaskIsAddedOnceHoweverOftenItsFormIsSent() {
        TestClient browser = somebody();
        String key = field(home(browser, "/"), "key");

        for (int i = 0; i < 2; i++) {
            Answer added = browser.form("/", "/tasks", Map.of("task", "milk & <b>honey</b>", "key", key));
            assertThat(follow(browser, added).body()).contains("milk &amp; &lt;b&gt;honey&lt;/b&gt;");
        }

        assertThat(open(browser)).containsExactly("milk & <b>honey</b>");
        assertThat(home(browser, "/")).contains("milk &amp; &lt;b&gt;honey&lt;/b&gt;");
        assertThat(field(home(browser, "/"), "key")).isNotEqualTo(key);
    }

    @Test
    void aRefusedTextStaysInItsFieldBesideTheReason() {
        TestClient browser = somebody();
        String text = "x".repeat(10_001);

        Answer refused = browser.form("/", "/tasks", Map.of("task", text));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(text).contains("10,000");
        assertThat(open(browser)).isEmpty();
    }

    @Test
    void aTextIsEditedInItsRow() {
        TestClient browser = somebody();
        long id = add(browser, "milk");
        assertThat(home(browser, "/?edit=" + id)).contains("action=\"/tasks/" + id + "\"");

        Answer edited = browser.form("/", "/tasks/" + id, Map.of("task", "oat milk"));

        assertThat(follow(browser, edited).body()).contains("oat milk");
        assertThat(open(browser)).containsExactly("oat milk");
    }

    @Test
    void aRefusedEditKeepsWhatWasTyped() {
        TestClient browser = somebody();
        long id = add(browser, "milk");
        String text = "y".repeat(10_001);

        Answer refused = browser.form("/", "/tasks/" + id, Map.of("task", text));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(text);
        assertThat(open(browser)).containsExactly("milk");
    }

    @Test
    void aCompletionIsOfferedToBeUndone() {
        TestClient browser = somebody();
        long id = add(browser, "milk");

        Answer completed = browser.form("/", "/tasks/" + id + "/completion", Map.of("completed", "true"));
        assertThat(done(browser)).containsExactly("milk");

        String page = follow(browser, completed).body();
        Answer undone = browser.form("/", "/tasks/undo", Map.of("changes", field(page, "changes")));

        String after = follow(browser, undone).body();
        assertThat(after).contains("Taken back").contains("Redo");
        assertThat(open(browser)).containsExactly("milk");
        browser.form("/", "/tasks/undo", Map.of("changes", field(after, "changes")));
        assertThat(done(browser)).containsExactly("milk");
    }

    @Test
    void aTaskIsReopened() {
        TestClient browser = somebody();
        long id = add(browser, "milk");
        browser.form("/", "/tasks/" + id + "/completion", Map.of("completed", "true"));

        browser.form("/", "/tasks/" + id + "/completion", Map.of("completed", "false"));

        assertThat(open(browser)).containsExactly("milk");
    }

    @Test
    void aDeletionIsOfferedToBeUndone() {
        TestClient browser = somebody();
        long id = add(browser, "milk");

        Answer deleted = browser.form("/", "/tasks/" + id + "/deletion", Map.of());
        assertThat(open(browser)).isEmpty();

        String page = follow(browser, deleted).body();
        assertThat(page).contains("“milk” deleted");
        browser.form("/", "/tasks/undo", Map.of("changes", field(page, "changes")));
        assertThat(open(browser)).containsExactly("milk");
    }

    @Test
    void doneTasksAreClearedAtOnceAndComeBackTogether() {
        TestClient browser = somebody();
        for (String text : List.of("milk", "bread")) {
            browser.form("/", "/tasks/" + add(browser, text) + "/completion", Map.of("completed", "true"));
        }

        String page =
                follow(browser, browser.form("/", "/tasks/clear", Map.of())).body();
        assertThat(done(browser)).isEmpty();

        browser.form("/", "/tasks/undo", Map.of("changes", field(page, "changes")));
        assertThat(done(browser)).containsExactlyInAnyOrder("milk", "bread");
    }

    @Test
    void anotherPersonsTaskIsNotFoundByAnyForm() {
        TestClient owner = somebody();
        long id = add(owner, "milk");
        TestClient stranger = somebody();
        String list = owner.get("/api/v1/tasks/" + id).json().get("list").asText();

        for (String action : List.of("/tasks/" + id, "/tasks/" + id + "/completion", "/tasks/" + id + "/deletion")) {
            assertThat(stranger.form("/", action, Map.of("task", "mine")).status())
                    .isEqualTo(404);
        }
        assertThat(stranger.form("/", "/tasks/undo", Map.of("list", list, "revision", "2"))
                        .status())
                .isEqualTo(404);
        assertThat(home(stranger, "/?undo=" + list + ".2&edit=" + id + "&added=" + id))
                .doesNotContain("milk");
        assertThat(open(owner)).containsExactly("milk");
    }

    @Test
    void scriptGetsOnlyWhatChanges() {
        TestClient browser = somebody();
        add(browser, "milk");

        Answer fragment = browser.get("/", "HX-Request", "true", "Accept", "text/html");

        assertThat(fragment.body()).contains("id=\"tasks\"").contains("milk").doesNotContain("<html");
        assertThat(fragment.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("HX-Request"));
    }

    @Test
    void aLongListContinuesOnTheNextPage() {
        TestClient browser = somebody();
        addMoreThanAPage(browser);
        String first = home(browser, "/");
        assertThat(first).contains("task-199.").doesNotContain("task-200.");

        assertThat(home(browser, laterPage(first))).contains("task-200.").doesNotContain("task-199.");
    }

    @Test
    void aTaskThatIsAddedBehindTheShownPageIsOneLinkAway() {
        TestClient browser = somebody();
        addMoreThanAPage(browser);

        Answer added = browser.form("/", "/tasks", Map.of("task", "milk"));

        String first = follow(browser, added).body();
        assertThat(first).contains("task-0.").contains("“milk” added at the end");
        Matcher link = Pattern.compile("data-elsewhere>.*?href=\"([^\"]*)\"", Pattern.DOTALL)
                .matcher(first);
        assertThat(link.find()).isTrue();
        assertThat(home(browser, link.group(1))).contains(">milk</a>").doesNotContain("task-200.");
    }

    @Test
    void aTaskThatIsAddedToTheShownPageNeedsNoLink() {
        TestClient browser = somebody();
        String page = follow(browser, browser.form("/", "/tasks", Map.of("task", "milk")))
                .body();
        assertThat(page).contains(">milk</a>").doesNotContain("data-elsewhere");
    }

    @Test
    void whatIsChangedOnALaterPageIsAnsweredWithThatPage() {
        TestClient browser = somebody();
        long id = addMoreThanAPage(browser);
        String later = laterPage(home(browser, "/"));
        String editing = home(browser, later + "&edit=" + id);
        Map<String, String> shown = Map.of("open", field(editing, "open"), "task", "oat milk");
        assertThat(editing)
                .contains("action=\"/tasks/" + id + "\"")
                .contains("class=\"button plain\" href=\"" + later + "\"");

        for (String action : List.of("/tasks/" + id, "/tasks", "/tasks/" + id + "/completion")) {
            assertThat(follow(browser, browser.form(later, action, shown)).body())
                    .as(action)
                    .contains("oat milk")
                    .doesNotContain("task-199.");
        }
    }

    /** @return the last task, the only one of the second page */
    private static long addMoreThanAPage(TestClient browser) {
        for (int i = 0; i < Extent.OPEN_PAGE; i++) {
            add(browser, "task-" + i + ".");
        }
        return add(browser, "task-" + Extent.OPEN_PAGE + ".");
    }

    private static String laterPage(String html) {
        Matcher next = Pattern.compile("href=\"(/\\?open=[^\"&]*)\"").matcher(html);
        assertThat(next.find()).isTrue();
        return next.group(1);
    }
}
