package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task's history as JSON, whole and in pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryApiTest {
    private final TestServer server = TestServer.start();
    private TestClient client;
    private String changes;

    @BeforeAll
    void live() {
        client = server.client().loggedIn("ann");
        long id = client.json("POST", "/tasks", "{\"task\": \"0\"}")
                .json()
                .get("id")
                .asLong();
        for (int i = 1; i <= 6; i++) {
            client.json("PUT", "/tasks/" + id, "{\"task\": \"" + i + "\"}");
        }
        changes = "/api/v1/tasks/" + id + "/changes";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static List<String> texts(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        List<String> texts = new ArrayList<>();
        answer.json().forEach(change -> texts.add(change.at("/after/task").asText()));
        return texts;
    }

    private static String next(Answer answer) {
        Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                .matcher(answer.header("Link").orElse(""));
        return link.matches() ? link.group(1) : "";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7})
    void pagesTogetherAreTheWholeHistoryWithNothingTwice(int limit) {
        List<String> all = new ArrayList<>();
        String page = changes + "?limit=" + limit;
        while (!page.isEmpty()) {
            Answer answer = client.get(page);
            assertThat(texts(answer)).hasSizeBetween(1, limit);
            all.addAll(texts(answer));
            page = next(answer);
        }
        assertThat(all).containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void withoutALimitItIsWholeAndLeadsNowhere() {
        Answer whole = client.get(changes);
        assertThat(texts(whole)).hasSize(7);
        assertThat(whole.header("Link")).isEmpty();
    }

    @Test
    void whatChangesMeanwhileMovesNoPage() {
        long id = client.json("POST", "/tasks", "{\"task\": \"a\"}")
                .json()
                .get("id")
                .asLong();
        client.json("PUT", "/tasks/" + id, "{\"task\": \"b\"}");
        Answer newest = client.get("/api/v1/tasks/" + id + "/changes?limit=1");
        client.json("PUT", "/tasks/" + id, "{\"task\": \"c\"}");

        assertThat(texts(newest)).containsExactly("b");
        assertThat(texts(client.get(next(newest)))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "cursor=x", "cursor=1.2", "cursor=1.2.3.4"})
    void whatIsNoLimitOrCursorIsRefusedByName(String query) {
        Answer answer = client.get(changes + "?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + query.replaceAll("=.*", "") + "\"");
    }

    @Test
    void anothersHistoryIsNotFoundWhateverTheCursor() {
        Answer first = client.get(changes + "?limit=1");
        TestClient stranger = server.client().loggedIn("eve");
        assertThat(stranger.get(changes + "?limit=1").status()).isEqualTo(404);
        assertThat(stranger.get(next(first)).body()).doesNotContain("after");
    }
}
