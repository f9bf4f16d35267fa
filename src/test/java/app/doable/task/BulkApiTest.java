package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkApiTest {
    private static final String CHANGES = "/api/v1/tasks/changes";

    private final TestServer server = TestServer.start();
    private final TestClient client = server.client().loggedIn("ann");

    @AfterAll
    void stop() {
        server.close();
    }

    private String add(String text) {
        return client.json("POST", "/tasks", "{\"task\": \"%s\"}".formatted(text))
                .json()
                .get("id")
                .asText();
    }

    @Test
    void aChangeOfAListItselfIsUndoneByItselfAndNotTogetherWithOthers() {
        String list = client.json("POST", "/api/v1/lists", "{\"name\": \"Garden\"}")
                .json()
                .get("id")
                .asText();
        int deleted =
                client.delete("/api/v1/lists/" + list).json().get("revision").asInt();
        String name = "{\"list\": %s, \"revision\": %d}";

        Answer both = client.json(
                "POST",
                CHANGES + "/undo",
                "{\"changes\": [%s, %s]}".formatted(name, name).formatted(list, deleted, list, 1));
        assertThat(both.status()).isEqualTo(422);

        Answer one =
                client.json("POST", CHANGES + "/undo", "{\"changes\": [%s]}".formatted(name.formatted(list, deleted)));
        assertThat(one.status()).isEqualTo(200);
        assertThat(client.get("/api/v1/lists/" + list).status()).isEqualTo(200);
    }

    @Test
    void tasksChangeAlikeAndTheAnswerUndoesIt() {
        String one = add("1");
        String two = add("2");
        String body = """
                {"tasks": [%s, %s, %s],
                 "edit": {"priority": "high", "due": {"date": "2026-12-24"}, "addLabels": ["a"], "completed": true}}""".formatted(one, two, one);

        Answer changed = client.json("POST", CHANGES, body);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/changes/0/tasks").asInt()).isEqualTo(2);
        assertThat(client.get("/api/v1/tasks/" + two).body())
                .contains("\"priority\":\"high\"", "\"labels\":[\"a\"]", "\"completed\":true", "2026-12-24");
        assertThat(client.json("POST", CHANGES, body).json().get("changes").findValuesAsText("tasks"))
                .containsOnly("0");

        client.json("POST", CHANGES + "/undo", changed.body());

        assertThat(client.get("/api/v1/tasks/" + two).body())
                .contains("\"completed\":false")
                .doesNotContain("priority");
        assertThat(server.client()
                        .loggedIn("eve")
                        .json("POST", CHANGES + "/undo", changed.body())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | tasks",
                "{'tasks': [ID]}                                          | edit",
                "{'tasks': 'all', 'edit': {}}                             | tasks",
                "{'tasks': ['ID'], 'edit': {}}                            | tasks",
                "{'tasks': [0], 'edit': {}}                               | tasks",
                "{'tasks': [ID, 999999], 'edit': {'completed': true}}     | tasks",
                "{'tasks': [ID], 'edit': []}                              | edit",
                "{'tasks': [ID], 'edit': {'task': 'x'}}                   | edit.task",
                "{'tasks': [ID], 'edit': {'due': {'foo': 1}}}             | edit.due.date",
                "{'tasks': [ID], 'edit': {'priority': 'x'}}               | edit.priority",
                "{'tasks': [ID], 'edit': {'completed': 1}}                | edit.completed",
                "{'tasks': [ID], 'edit': {'deleted': 'yes'}}              | edit.deleted",
                "{'tasks': [ID], 'edit': {'addLabels': 'x'}}              | edit.addLabels",
                "{'tasks': [ID], 'edit': {'removeLabels': ['']}}          | edit.removeLabels",
                "{'tasks': [ID], 'edit': {'list': 999999}}                | edit.list",
                "{'tasks': [ID], 'edit': {}, 'filter': 1}                 | filter",
            })
    void whatCannotBeIsNamedAndChangesNothing(String body, String field) {
        String id = add("milk");
        String before = client.get("/api/v1/tasks/" + id).body();

        Answer answer = client.json("POST", CHANGES, body.replace('\'', '"').replace("ID", id));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(client.get("/api/v1/tasks/" + id).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | 422",
                "{'changes': 1}                             | 422",
                "{'changes': [1]}                           | 422",
                "{'changes': [{'list': 1}]}                 | 422",
                "{'changes': [{'list': 1, 'revision': 0}]}  | 422",
                "{'changes': [{'list': 999999, 'revision': 1}]} | 404",
            })
    void onlyWhatWasChangedCanBeUndone(String body, int status) {
        assertThat(client.json("POST", CHANGES + "/undo", body.replace('\'', '"'))
                        .status())
                .isEqualTo(status);
    }
}
