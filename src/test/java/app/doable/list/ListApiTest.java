package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListApiTest extends SharedServer {
    private static final String LISTS = "/api/v1/lists";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    /** Whoever is refused: of theirs nothing ever changes. */
    private final TestClient refused = somebody();

    private final long list = add(refused, "Groceries");

    private static long add(TestClient client, String name) {
        Answer created = client.json("POST", LISTS, "{\"name\": \"" + name + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    private static long addTask(TestClient client, long list, String text) {
        Answer created = client.json("POST", "/tasks", "{\"task\": \"" + text + "\", \"list\": " + list + "}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    private static Answer put(TestClient client, String path) {
        return client.send("PUT", path, BodyPublishers.noBody());
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.get(member).asText()));
        return texts;
    }

    private static List<String> names(TestClient client, String path) {
        return texts(client.get(path).json(), "name");
    }

    private static List<String> tasks(TestClient client, String query) {
        return texts(client.get("/tasks" + query).json(), "task");
    }

    @Test
    void aListIsWhereItsLocationSays() {
        TestClient client = somebody();

        Answer created = client.json("POST", LISTS, "{\"name\": \" Groceries \", \"color\": \"green\"}");

        assertThat(created.status()).isEqualTo(201);
        Answer got = client.get(created.header("Location").orElseThrow());
        assertThat(got.header("ETag")).isEqualTo(created.header("ETag")).contains("\"1\"");
        assertThat(got.json().get("name").asText()).isEqualTo("Groceries");
        assertThat(got.json().get("color").asText()).isEqualTo("green");
        assertThat(got.json().get("inbox").asBoolean()).isFalse();
        assertThat(got.json().get("open").asInt()).isZero();
    }

    @Test
    void whatGetGaveCanBePutBack() {
        TestClient client = somebody();
        long inbox = client.get(LISTS).json().get(0).get("id").asLong();
        long list = add(client, "Groceries");
        put(client, LISTS + "/" + list + "/archival");

        for (long id : new long[] {inbox, list}) {
            Answer got = client.get(LISTS + "/" + id);
            Answer back = client.json("PUT", LISTS + "/" + id, got.body());
            assertThat(back.status()).isEqualTo(200);
            assertThat(back.header("ETag")).isEqualTo(got.header("ETag"));
        }
    }

    @Test
    void aMemberLeftOutStaysAndNullIsNoColour() {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");

        client.json("PATCH", list, "{\"color\": \"red\"}");
        client.json("PUT", list, "{\"name\": \"Shopping\"}");
        assertThat(client.get(list).json().get("color").asText()).isEqualTo("red");

        JsonNode edited = client.json("PATCH", list, "{\"color\": null}").json();
        assertThat(edited.has("color")).isFalse();
        assertThat(edited.get("name").asText()).isEqualTo("Shopping");
    }

    @Test
    void listsComeInTheirOrderAndSayHowMuchIsOpen() {
        TestClient client = somebody();
        long groceries = add(client, "Groceries");
        add(client, "Work");
        addTask(client, groceries, "milk");
        long bread = addTask(client, groceries, "bread");
        put(client, "/api/v1/tasks/" + bread + "/completion");
        client.json("PUT", LISTS + "/" + groceries + "/place", "{\"after\": null}");

        JsonNode lists = client.get(LISTS).json();

        assertThat(texts(lists, "name")).containsExactly("Inbox", "Groceries", "Work");
        assertThat(texts(lists, "open")).containsExactly("0", "1", "0");
    }

    @Test
    void theListsTagChangesWithEveryChangeOfOneOfThem() {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");
        List<String> tags = new ArrayList<>();

        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        client.json("PATCH", list, "{\"name\": \"Shopping\"}");
        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        put(client, list + "/archival");
        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        client.delete(list);
        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        client.json("POST", list + "/restoration", "");
        tags.add(client.get(LISTS).header("ETag").orElseThrow());

        assertThat(tags).doesNotHaveDuplicates();
        assertThat(client.get(LISTS, "If-None-Match", tags.getLast()).status()).isEqualTo(304);
    }

    @Test
    void aTaskIsAddedToTheListThatItNames() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        client.json("POST", "/tasks", "{\"task\": \"call\"}");
        addTask(client, list, "milk");
        addTask(client, list, "bread");

        assertThat(tasks(client, "")).containsExactly("call", "milk", "bread");
        assertThat(tasks(client, "?list=" + list)).containsExactly("milk", "bread");
        Answer page = client.get("/tasks?completed=false&limit=1&list=" + list);
        assertThat(texts(page.json(), "task")).containsExactly("milk");
        assertThat(texts(client.get(next(page)).json(), "task")).containsExactly("bread");
    }

    private static String next(Answer answer) {
        Matcher matcher = NEXT.matcher(answer.header("Link").orElseThrow());
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aListsTasksHaveATagOfTheirOwn() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        String tag = client.get("/tasks?list=" + list).header("ETag").orElseThrow();

        client.json("POST", "/tasks", "{\"task\": \"call\"}");
        assertThat(client.get("/tasks?list=" + list, "If-None-Match", tag).status())
                .isEqualTo(304);

        addTask(client, list, "milk");
        assertThat(client.get("/tasks?list=" + list, "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void theSameKeyAddsOnceToEachList() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long inbox = client.get(LISTS).json().get(0).get("id").asLong();
        String inList = "{\"task\": \"milk\", \"list\": " + list + "}";
        String inInbox = "{\"task\": \"milk\", \"list\": " + inbox + "}";

        for (int i = 0; i < 2; i++) {
            client.json("POST", "/tasks", inList, "Idempotency-Key", "k");
            client.json("POST", "/tasks", inInbox, "Idempotency-Key", "k");
            client.json("POST", "/tasks", "{\"task\": \"milk\"}", "Idempotency-Key", "k");
        }

        assertThat(tasks(client, "")).hasSize(2);
        assertThat(tasks(client, "?list=" + list)).hasSize(1);
    }

    @Test
    void anArchivedListsTasksAreSeenOnlyThroughIt() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long milk = addTask(client, list, "milk");

        assertThat(put(client, LISTS + "/" + list + "/archival")
                        .json()
                        .get("archivedAt")
                        .asText())
                .endsWith("Z");

        assertThat(names(client, LISTS)).containsExactly("Inbox");
        assertThat(names(client, LISTS + "?archived=true")).containsExactly("Groceries");
        assertThat(tasks(client, "")).isEmpty();
        assertThat(tasks(client, "?limit=10")).isEmpty();
        assertThat(tasks(client, "?list=" + list)).containsExactly("milk");
        assertThat(client.json("PUT", "/tasks/" + milk, "{\"task\": \"oat milk\"}")
                        .status())
                .isEqualTo(200);
        addTask(client, list, "bread");
        assertThat(tasks(client, "?list=" + list)).containsExactly("oat milk", "bread");

        client.delete(LISTS + "/" + list + "/archival");
        assertThat(tasks(client, "")).containsExactly("oat milk", "bread");
    }

    @Test
    void aDeletedListComesBackWithItsTasksByUndoOrRestoration() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long milk = addTask(client, list, "milk");

        Answer deleted = client.delete(LISTS + "/" + list);

        assertThat(names(client, "/api/v1/trash/lists")).containsExactly("Groceries");
        assertThat(client.get("/tasks?list=" + list).status()).isEqualTo(422);
        assertThat(client.get("/api/v1/tasks/" + milk).status()).isEqualTo(404);
        assertThat(client.json("POST", "/tasks", "{\"task\": \"bread\", \"list\": " + list + "}")
                        .status())
                .isEqualTo(422);
        String undo = LISTS + "/" + list + "/revisions/"
                + deleted.json().get("revision").asText() + "/undo";
        assertThat(client.json("POST", undo, "").json().get("revision").asInt()).isEqualTo(4);
        assertThat(tasks(client, "")).containsExactly("milk");

        client.delete(LISTS + "/" + list);
        assertThat(client.json("POST", LISTS + "/" + list + "/restoration", "").status())
                .isEqualTo(200);
        assertThat(tasks(client, "?list=" + list)).containsExactly("milk");
        assertThat(client.get("/api/v1/trash/lists").json()).isEmpty();
    }

    @Test
    void onlyTheCompletedTasksOfTheListAreCleared() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        put(client, "/api/v1/tasks/" + addTask(client, list, "milk") + "/completion");
        addTask(client, list, "bread");
        long call = client.json("POST", "/tasks", "{\"task\": \"call\"}")
                .json()
                .get("id")
                .asLong();
        put(client, "/api/v1/tasks/" + call + "/completion");

        JsonNode cleared =
                client.delete(LISTS + "/" + list + "/tasks/completed").json();

        assertThat(cleared.get("tasks").asInt()).isEqualTo(1);
        assertThat(tasks(client, "")).containsExactly("call", "bread");
    }

    @Test
    void aListsHistoryNamesTheTasksThatChangedAndIsCutIntoPages() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long milk = addTask(client, list, "milk");
        client.json("PATCH", LISTS + "/" + list, "{\"color\": \"red\"}");

        Answer page = client.get(LISTS + "/" + list + "/changes?limit=2");

        assertThat(texts(page.json(), "kind")).containsExactly("edited", "created");
        assertThat(page.json().get(0).has("task")).isFalse();
        assertThat(page.json().get(0).get("after").get("color").asText()).isEqualTo("red");
        assertThat(page.json().get(1).get("task").asLong()).isEqualTo(milk);
        Answer last = client.get(next(page));
        assertThat(texts(last.json(), "kind")).containsExactly("created");
        assertThat(last.header("Link")).isEmpty();
    }

    /** Tags: {@code now} stands for the list's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match      | \"now\"   | 200",
                "If-Match      | \"0\"     | 412",
                "If-Match      | W/\"now\" | 412",
                "If-Match      | *         | 200",
                "If-None-Match | \"now\"   | 412",
                "If-None-Match | \"0\"     | 200",
            })
    void aChangeIsMadeOnlyInAStateThatItsPreconditionNames(String header, String value, int status) {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");
        String tag = value.replace("now", "1");

        assertThat(client.json("PUT", list, "{\"name\": \"Shopping\"}", header, tag)
                        .status())
                .isEqualTo(status);
        assertThat(client.get(list).json().get("revision").asInt()).isEqualTo(status == 200 ? 2 : 1);
    }

    @Test
    void aRefusedPreconditionTellsThePresentState() {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");

        Answer refused = client.json("PUT", list, "{\"name\": \"Shopping\"}", "If-Match", "\"0\"");

        assertThat(refused.json().at("/current/name").asText()).isEqualTo("Groceries");
        assertThat(refused.json().at("/current/revision").asInt()).isEqualTo(1);
    }

    @Test
    void theInboxIsAlwaysThere() {
        TestClient client = somebody();
        long other = add(client, "Groceries");
        String inbox = LISTS + "/" + client.get(LISTS).json().get(0).get("id").asLong();

        assertThat(client.delete(inbox).status()).isEqualTo(403);
        assertThat(put(client, inbox + "/archival").status()).isEqualTo(403);
        assertThat(client.json("PUT", inbox, "{\"name\": \"In\"}").status()).isEqualTo(403);
        assertThat(client.json("PUT", inbox + "/place", "{\"after\": " + other + "}")
                        .status())
                .isEqualTo(403);
        assertThat(client.json("PUT", inbox, "{\"color\": \"blue\"}").status()).isEqualTo(200);
        assertThat(names(client, LISTS)).containsExactly("Inbox", "Groceries");
    }

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

    @Test
    void aPersonsDataHasTheirListsAndTheTrash() {
        TestClient client = somebody();
        add(client, "Groceries");
        client.json("POST", LISTS, "{\"name\": \"Work\", \"color\": \"blue\"}");
        client.delete(LISTS + "/" + add(client, "Garden"));

        JsonNode data = client.get("/api/v1/account/data").json();

        assertThat(texts(data.get("lists"), "name")).containsExactly("Inbox", "Groceries", "Work", "Garden");
        assertThat(data.get("lists").get(2).get("color").asText()).isEqualTo("blue");
        assertThat(data.get("lists").get(3).get("deletedAt").asText()).endsWith("Z");
        assertThat(data.get("changes").findValuesAsText("kind"))
                .containsExactly("created", "created", "created", "deleted");
        assertThat(data.get("changes").get(0).has("task")).isFalse();
    }
}
