package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked and changed on a condition: a tag says in which state the client knows it. */
final class TaskConditionsApiTest extends SharedServer {
    private static long add(TestClient client, String text) {
        Answer created = client.json("POST", "/tasks", "{\"task\": \"" + text + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    private static String tag(TestClient client, long id) {
        return client.get("/api/v1/tasks/" + id).header("ETag").orElseThrow();
    }

    /** Tags: {@code now} stands for the task's, {@code old} for an earlier one's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match      | \"now\"                | 200",
                "If-Match      | \"old\"                | 412",
                "If-Match      | *                      | 200",
                "If-Match      | \"x\", \"now\"         | 200",
                "If-Match      | ,\"old\" ,, \"x,y\",   | 412",
                "If-Match      | W/\"now\"              | 412",
                "If-Match      | now                    | 412",
                "If-Match      | \"\"                   | 412",
                "If-None-Match | \"now\"                | 412",
                "If-None-Match | W/\"now\"              | 412",
                "If-None-Match | *                      | 412",
                "If-None-Match | \"old\"                | 200",
            })
    void aChangeIsMadeOnlyInAStateThatItsPreconditionNames(String header, String value, int status) {
        TestClient client = somebody();
        long id = add(client, "milk");
        String old = tag(client, id);
        client.json("PUT", "/tasks/" + id, "{\"task\": \"oat milk\"}");
        String now = tag(client, id);
        String sent = value.replace("\"now\"", now).replace("\"old\"", old);

        for (String completion : List.of("PUT", "DELETE")) {
            Answer answer = client.send(
                    completion,
                    "/api/v1/tasks/" + id + "/completion",
                    java.net.http.HttpRequest.BodyPublishers.noBody(),
                    header,
                    sent.replace(now, tag(client, id)));
            assertThat(answer.status()).isEqualTo(status);
        }
        String latest = sent.replace(now, tag(client, id));
        assertThat(client.json("PUT", "/tasks/" + id, "{\"completed\": false}", header, latest)
                        .status())
                .isEqualTo(status);
        assertThat(client.delete("/tasks/" + id, header, latest).status()).isEqualTo(status);
        assertThat(client.get("/api/v1/tasks/" + id).status()).isEqualTo(status == 200 ? 404 : 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match | \"now\"        | 304",
                "If-None-Match | W/\"now\"      | 304",
                "If-None-Match | \"x\", \"now\" | 304",
                "If-None-Match | *              | 304",
                "If-None-Match | \"x\"          | 200",
                "If-None-Match | now            | 200",
                "If-Match      | \"now\"        | 200",
                "If-Match      | \"x\"          | 412",
            })
    void readingIsConditionalToo(String header, String value, int status) {
        TestClient client = somebody();
        long id = add(client, "milk");

        for (String path : List.of("/tasks", "/api/v1/tasks", "/tasks?limit=5", "/api/v1/tasks/" + id)) {
            String now = client.get(path).header("ETag").orElseThrow();
            Answer answer = client.get(path, header, value.replace("\"now\"", now));
            assertThat(answer.status()).as(path).isEqualTo(status);
            if (status == 304) {
                assertThat(answer.body()).isEmpty();
                assertThat(answer.header("ETag")).contains(now);
            }
        }
    }

    @Test
    void theTagOfTheListChangesWithEveryChangeAndNoOther() {
        TestClient client = somebody();
        long id = add(client, "milk");
        String before = client.get("/tasks").header("ETag").orElseThrow();

        client.json("PUT", "/tasks/" + id, "{\"task\": \"milk\"}");
        assertThat(client.get("/tasks").header("ETag")).contains(before);

        client.json("PUT", "/tasks/" + id, "{\"completed\": true}");
        assertThat(client.get("/tasks", "If-None-Match", before).status()).isEqualTo(200);
    }

    @Test
    void anAnswerIsForThePersonAloneAndAskedForAgain() {
        TestClient client = somebody();
        long id = add(client, "milk");

        for (String path : List.of("/tasks", "/api/v1/tasks/" + id)) {
            Answer answer = client.get(path);
            assertThat(answer.header("Cache-Control")).contains("private, no-cache");
            assertThat(answer.header("Vary"))
                    .hasValueSatisfying(vary -> assertThat(vary).contains("Cookie"));
        }
    }
}
