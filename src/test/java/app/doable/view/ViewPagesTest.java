package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The home page's forms, as a browser without script sends them. */
final class ViewPagesTest extends PagesOfSomebody {
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
}
