package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list that is longer than a page, and what is changed on a later page of it. */
final class LaterPagesTest extends PagesOfSomebody {
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
