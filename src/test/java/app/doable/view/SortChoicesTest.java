package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.EachDatabase;
import app.doable.testing.LentDatabase;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order that somebody chose for a view is theirs from then on, in every browser. */
@EachDatabase
final class SortChoicesTest {
    private static final String API = "/api/v1";
    private static final Pattern WORDS = Pattern.compile("<a class=\"words\"[^>]*>([^<]*)</a>");

    private final TestServer server;
    private final TestClient anna;

    SortChoicesTest(LentDatabase lent) {
        server = TestServer.start(lent.settings(), new SettableClock());
        anna = server.client().loggedIn("anna");
        add("\"task\": \"Plums\", \"labels\": [\"green\"], \"due\": {\"date\": \"2020-01-02\"}");
        add("\"task\": \"Apples\", \"labels\": [\"green\"], \"due\": {\"date\": \"2020-01-03\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void add(String members) {
        anna.json("POST", API + "/tasks", "{" + members + "}");
    }

    private Answer choose(TestClient browser, String view, String order) {
        return browser.form("/", "/sort", Map.of("view", view, "order", order));
    }

    private static List<String> shown(TestClient browser, String address) {
        String html = browser.get(address, "Accept", "text/html").body();
        return WORDS.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private String label() {
        return "/labels/" + anna.get(API + "/labels").json().at("/0/id").asText();
    }

    private String newList() {
        return "/lists/"
                + anna.json("POST", API + "/lists", "{\"name\": \"Garden\"}")
                        .json()
                        .get("id")
                        .asText();
    }

    private long kept() {
        return server.database()
                .read(() -> server.database()
                        .sql()
                        .sql("SELECT COUNT(*) FROM view_sort")
                        .query(Long.class)
                        .single());
    }

    @Test
    void itIsShownThatWayInEveryBrowserUntilItIsForgotten() {
        TestClient phone = server.client();
        phone.json("POST", "/login", TestClient.credentials("anna"));
        for (String view : List.of("/", "/today", label())) {
            assertThat(shown(phone, view)).as(view).containsExactly("Plums", "Apples");

            assertThat(choose(anna, view, "text").header("Location")).hasValue(view);
            assertThat(shown(phone, view)).as(view).containsExactly("Apples", "Plums");
            assertThat(shown(phone, view + "?sort=own"))
                    .as("the address of this once")
                    .containsExactly("Plums", "Apples");

            choose(phone, view, "own");
            assertThat(shown(anna, view)).as(view).containsExactly("Plums", "Apples");
        }
        assertThat(kept()).isZero();
    }

    @Test
    void theLastChoiceCounts() {
        choose(anna, "/", "due");
        choose(anna, "/", "text");
        choose(anna, "/", "text");
        assertThat(shown(anna, "/")).containsExactly("Apples", "Plums");
        assertThat(kept()).isOne();
    }

    @Test
    void itIsNobodyElsesAndNoChangeOfTheList() {
        String before = anna.get(API + "/lists").body();
        TestClient berta = server.client().loggedIn("berta");
        choose(anna, "/", "text");
        choose(berta, "/", "due");
        assertThat(shown(anna, "/")).containsExactly("Apples", "Plums");
        assertThat(anna.get(API + "/lists").body()).isEqualTo(before);
        assertThat(anna.get(API + "/tasks").json().findValuesAsText("task")).containsExactly("Plums", "Apples");
    }

    @Test
    void itIsInTheFileThatTheyCanDownload() {
        TestClient berta = server.client().loggedIn("berta");
        String list = newList();
        String label = label();
        choose(anna, list, "due");
        choose(anna, label, "text");
        choose(anna, "/today", "priority");

        String sorts = anna.get(API + "/account/data").json().get("sorts").toString();

        assertThat(sorts)
                .isEqualTo("[{\"label\":%s,\"sort\":\"text\"},{\"list\":%s,\"sort\":\"due\"},{\"sort\":\"priority\"}]"
                        .formatted(label.replaceAll("\\D", ""), list.replaceAll("\\D", "")));
        assertThat(berta.get(API + "/account/data").json().get("sorts")).isEmpty();
    }

    @Test
    void whatIsSortedGoesAndTheChoiceWithIt() {
        String list = newList();
        String label = label();
        choose(anna, list, "text");
        choose(anna, label, "text");
        choose(anna, "/today", "text");

        anna.form("/", label + "/deletion", Map.of());
        assertThat(kept()).isEqualTo(2);

        anna.form("/", list + "/deletion", Map.of());
        assertThat(kept()).as("it comes back with its list").isEqualTo(2);
        anna.delete(API + "/trash");
        assertThat(kept()).isOne();

        anna.json("POST", API + "/account/deletion", "{\"currentPassword\": \"purple-otter-sings-7\"}");
        assertThat(kept()).isZero();
    }
}
