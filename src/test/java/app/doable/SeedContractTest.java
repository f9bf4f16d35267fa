package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract that Doable began from, at the root and under {@code /api/v1}, on every database. */
@ParameterizedClass
@EnumSource
class SeedContractTest {
    private static final Map<TestDatabase, TestServer> SERVERS = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final TestServer server;

    SeedContractTest(TestDatabase kind) {
        this.server = SERVERS.computeIfAbsent(
                kind, _ -> TestServer.start(TestDatabases.settings(kind), Clock.tickMillis(ZoneOffset.UTC)));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(TestServer::close);
        SERVERS.clear();
    }

    private String newName() {
        return "person" + PEOPLE.incrementAndGet();
    }

    private static String message(Answer answer) {
        return answer.json().get("message").asText();
    }

    private static long add(TestClient browser, String text) {
        return browser.json("POST", "/tasks", "{\"task\": \"" + text + "\"}")
                .json()
                .get("id")
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void aPersonRegistersLogsInAndLogsOut(String root) {
        String credentials = TestClient.credentials(newName());
        TestClient browser = server.client();

        assertThat(message(browser.json("POST", root + "/register", credentials)))
                .isEqualTo("User registered successfully");
        assertThat(browser.get(root + "/tasks").status()).isEqualTo(401);

        Answer login = browser.json("POST", root + "/login", credentials);
        assertThat(message(login)).isEqualTo("Logged in successfully");
        assertThat(login.json().get("session").isObject()).isTrue();
        assertThat(browser.cookies())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(login.body()).doesNotContain(cookie.getValue()));
        assertThat(browser.get(root + "/tasks").body()).isEqualTo("[]");

        assertThat(message(browser.json("POST", root + "/logout", ""))).isEqualTo("Logged out successfully");
        assertThat(browser.get(root + "/tasks").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void aTaskIsAddedListedUpdatedAndDeleted(String root) {
        TestClient browser = server.client().loggedIn(newName());

        Answer created = browser.json("POST", root + "/tasks", "{\"task\": \"New Task\"}");
        assertThat(message(created)).isEqualTo("Task created successfully");
        long id = created.json().get("id").asLong();
        assertThat(task(browser, root, "New Task", false)).isEqualTo(id);

        assertThat(message(browser.json("PUT", root + "/tasks/" + id, "{\"task\": \"Updated Task\"}")))
                .isEqualTo("Task updated successfully");
        assertThat(task(browser, root, "Updated Task", false)).isEqualTo(id);

        assertThat(message(browser.json("PUT", root + "/tasks/" + id, "{\"completed\": true}")))
                .isEqualTo("Task updated successfully");
        assertThat(task(browser, root, "Updated Task", true)).isEqualTo(id);

        browser.json("PUT", root + "/tasks/" + id, "{\"task\": \"Again\", \"completed\": false}");
        assertThat(task(browser, root, "Again", false)).isEqualTo(id);

        assertThat(message(browser.delete(root + "/tasks/" + id))).isEqualTo("Task deleted successfully");
        assertThat(browser.get(root + "/tasks").body()).isEqualTo("[]");
        assertThat(browser.delete(root + "/tasks/" + id).status()).isEqualTo(404);
    }

    /** The id of the only task, which has that text and state. */
    private static long task(TestClient browser, String root, String text, boolean completed) {
        JsonNode list = browser.get(root + "/tasks").json();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("task").asText()).isEqualTo(text);
        assertThat(list.get(0).get("completed").asBoolean()).isEqualTo(completed);
        return list.get(0).get("id").asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void aWrongPasswordAndAnUnknownNameAreAnsweredTheSame(String root) {
        String name = newName();
        server.client().loggedIn(name);
        String wrong = "{\"username\": \"%s\", \"password\": \"not-my-password-9\"}";

        Answer wrongPassword = server.client().json("POST", root + "/login", wrong.formatted(name));
        Answer unknownName = server.client().json("POST", root + "/login", wrong.formatted("nobody" + name));

        assertThat(wrongPassword.status()).isEqualTo(401).isEqualTo(unknownName.status());
        assertThat(wrongPassword.body()).isEqualTo(unknownName.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void aTakenNameIsAConflict(String root) {
        String name = newName();
        server.client().loggedIn(name);

        assertThat(server.client()
                        .json(
                                "POST",
                                root + "/register",
                                TestClient.credentials(name.toUpperCase(java.util.Locale.ROOT)))
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"GET,/tasks", "POST,/tasks", "PUT,/tasks/1", "DELETE,/tasks/1", "POST,/logout"})
    void withoutASessionThereIsNothing(String method, String path) {
        for (String root : new String[] {"", "/api/v1"}) {
            assertThat(server.client()
                            .json(method, root + path, "{\"task\": \"x\"}")
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void anotherPersonsTaskIsNotThere(String root) {
        TestClient owner = server.client().loggedIn(newName());
        TestClient stranger = server.client().loggedIn(newName());
        String path = root + "/tasks/" + add(owner, "mine");

        assertThat(stranger.json("PUT", path, "{\"completed\": true}").status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
        assertThat(stranger.get(root + "/tasks").body()).isEqualTo("[]");
        assertThat(task(owner, root, "mine", false)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"task\": \"  \"}", "{\"task\": 1}", "{\"task\": \"x\", \"colour\": 1}", "[]", "{"})
    void badInputIsRefused(String body) {
        TestClient browser = server.client().loggedIn(newName());

        assertThat(browser.json("POST", "/tasks", body).status()).isIn(400, 422);
        assertThat(browser.get("/tasks").body()).isEqualTo("[]");
    }

    @Test
    void emojiAndRightToLeftTextAreKeptToTheLetter() {
        TestClient browser = server.client().loggedIn(newName());
        String text = "לקנות 🥛 e\u0301 👩‍👩‍👧‍👦 \u202Eabc\u202C 𝔘 ß ﬁ";

        add(browser, text);

        assertThat(browser.get("/tasks").json().get(0).get("task").asText()).isEqualTo(text);
    }

    @Test
    void eachBrowsersSessionLivesUntilItIsEnded() {
        String name = newName();
        TestClient phone = server.client().loggedIn(name);
        TestClient desk = server.client().loggedIn(name);

        desk.json("POST", "/logout", "");

        assertThat(desk.get("/tasks").status()).isEqualTo(401);
        assertThat(phone.get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void loggingInAsAnotherEndsThatBrowsersEarlierSessionAndNoOther() {
        String name = newName();
        TestClient phone = server.client().loggedIn(name);
        TestClient desk = server.client().loggedIn(name);
        Map<String, String> planted = Map.of(
                desk.cookies().getFirst().getName(), desk.cookies().getFirst().getValue());

        desk.loggedIn(newName());

        assertThat(desk.get("/tasks").status()).isEqualTo(200);
        assertThat(phone.get("/tasks").status()).isEqualTo(200);
        planted.forEach((cookie, token) -> assertThat(server.client()
                        .get("/tasks", "Cookie", cookie + "=" + token)
                        .status())
                .isEqualTo(401));
    }
}
