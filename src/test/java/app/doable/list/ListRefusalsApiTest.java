package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API refuses to do with lists. */
final class ListRefusalsApiTest extends ListClients {
    /** Whoever is refused: of theirs nothing ever changes. */
    private final TestClient refused = somebody();

    private final long list = add(refused, "Groceries");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"\"}",
                "{\"name\": \" \\t\\u00a0\\u3000 \"}",
                "{\"name\": \"\\u200b\\u2060\"}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a\\u0007b\"}",
                "{\"name\": \"a\\nb\"}",
                "{\"name\": \"a\\ud800\"}",
                "{\"name\": \"\\udc00a\"}",
                "{\"name\": null}",
                "{\"name\": 5}",
                "{\"name\": [\"a\"]}",
                "{\"name\": \"a\", \"color\": \"plum\"}",
                "{\"name\": \"a\", \"color\": \"Red\"}",
                "{\"name\": \"a\", \"color\": \"#ff0000\"}",
                "{\"name\": \"a\", \"color\": 3}",
                "{\"name\": \"a\", \"colour\": \"red\"}",
                "{\"name\": \"a\", \"sortKey\": \"a0\"}"
            })
    void aListThatCannotBeTakenIsRefused(String body) {
        String path = LISTS + "/" + list;

        assertThat(refused.json("POST", LISTS, body).status()).isEqualTo(422);
        if (!body.equals("{}")) {
            assertThat(refused.json("PUT", path, body).status()).isEqualTo(422);
            assertThat(refused.json("PATCH", path, body).status()).isEqualTo(422);
        }
        assertThat(names(refused, LISTS)).containsExactly("Inbox", "Groceries");
        assertThat(refused.get(path).json().get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aNameHasAtMost255CodePoints() {
        TestClient client = somebody();
        String longest = "\ud83e\udd8a".repeat(255);

        assertThat(client.json("POST", LISTS, "{\"name\": \"" + longest + "\"}").status())
                .isEqualTo(201);
        assertThat(client.json("POST", LISTS, "{\"name\": \"" + longest + "a\"}")
                        .status())
                .isEqualTo(422);
        assertThat(names(client, LISTS)).containsExactly("Inbox", longest);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"after\": 0}",
                "{\"after\": -1}",
                "{\"after\": 1.5}",
                "{\"after\": \"1\"}",
                "{\"after\": true}",
                "{\"after\": 99999999999999999999}",
                "{\"after\": 999999999}",
                "{\"after\": null, \"before\": null}"
            })
    void aPlaceThatIsNoneIsRefused(String body) {
        String path = LISTS + "/" + list;

        Answer answer = refused.json("PUT", path + "/place", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(refused.get(path).json().get("revision").asInt()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"null", "0", "-1", "1.5", "\"1\"", "[1]", "99999999999999999999", "999999999"})
    void aTaskIsNotAddedToAListThatIsNone(String id) {
        Answer answer = refused.json("POST", "/tasks", "{\"task\": \"milk\", \"list\": " + id + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("list");
        assertThat(refused.get("/tasks").json()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "0", "-1", "abc", "1.5", "99999999999999999999", "999999999", "1e3"})
    void tasksOfAListThatIsNoneAreRefused(String id) {
        Answer answer = refused.get("/tasks?list=" + id);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?cursor=",
                "?cursor=abc",
                "?cursor=1",
                "?cursor=-1.2",
                "?cursor=1.99999999999999999999",
                "?limit=0",
                "?limit=1001",
                "?limit=abc"
            })
    void aPageOfTheHistoryThatIsNoneIsRefused(String query) {
        assertThat(refused.get(LISTS + "/" + list + "/changes" + query).status())
                .isEqualTo(422);
    }

    @Test
    void anothersListAnswersAsOneThatIsNotThere() {
        TestClient ann = somebody();
        TestClient bob = somebody();
        long list = add(ann, "Groceries");
        long trashed = add(ann, "Work");
        ann.delete(LISTS + "/" + trashed);
        long own = add(bob, "Garden");

        for (long id : new long[] {list, trashed, 999_999_999}) {
            String path = LISTS + "/" + id;
            List<Integer> answers = List.of(
                    bob.get(path).status(),
                    bob.json("PUT", path, "{\"name\": \"Mine\"}").status(),
                    bob.json("PATCH", path, "{}").status(),
                    bob.delete(path).status(),
                    bob.json("PUT", path + "/place", "{\"after\": null}").status(),
                    put(bob, path + "/archival").status(),
                    bob.delete(path + "/archival").status(),
                    bob.json("POST", path + "/restoration", "").status(),
                    bob.delete(path + "/tasks/completed").status(),
                    bob.get(path + "/changes").status(),
                    bob.json("POST", path + "/revisions/1/undo", "").status());
            assertThat(answers).containsOnly(404);
            List<Answer> named = List.of(
                    bob.json("PUT", LISTS + "/" + own + "/place", "{\"after\": " + id + "}"),
                    bob.json("POST", "/tasks", "{\"task\": \"milk\", \"list\": " + id + "}"),
                    bob.get("/tasks?list=" + id));
            assertThat(named).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422));
        }
        assertThat(names(ann, LISTS)).containsExactly("Inbox", "Groceries");
        assertThat(ann.get(LISTS + "/" + list).json().get("revision").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "abc", "1.0", "9223372036854775808"})
    void anIdThatNamesNothingIsNotFound(String id) {
        assertThat(refused.get(LISTS + "/" + id).status()).isEqualTo(404);
        assertThat(refused.delete(LISTS + "/" + id).status()).isEqualTo(404);
        assertThat(refused.get(LISTS + "/" + id + "/changes").status()).isEqualTo(404);
    }
}
