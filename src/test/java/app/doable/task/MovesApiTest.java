package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesApiTest {
    private final TestServer server = TestServer.start();
    private final TestClient client = server.client().loggedIn("ann");
    private long one;
    private long two;
    private long three;

    @BeforeEach
    void startWithThree() {
        client.get("/tasks").json().forEach(task -> client.delete("/tasks/" + task.get("id")));
        one = add("1");
        two = add("2");
        three = add("3");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private long add(String text) {
        return client.json("POST", "/tasks", "{\"task\": \"%s\"}".formatted(text))
                .json()
                .get("id")
                .asLong();
    }

    private Answer move(long id, String destination) {
        String body = destination
                .replace("ONE", Long.toString(one))
                .replace("TWO", Long.toString(two))
                .replace("THREE", Long.toString(three));
        return client.json("PUT", "/api/v1/tasks/" + id + "/place", body);
    }

    private List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        client.get(path).json().forEach(task -> texts.add(task.get("task").asText()));
        return texts;
    }

    private String order() {
        return String.join("", texts("/tasks"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'first': true}                  | 312",
                "{'after': null}                  | 312",
                "{'before': ONE}                  | 312",
                "{'after': ONE}                   | 132",
                "{'before': TWO, 'parent': null}  | 132",
                "{'before': null}                 | 123",
                "{}                               | 123",
                "{'first': false}                 | 123",
            })
    void theThirdTaskGoesWhereItIsSent(String destination, String order) {
        Answer answer = move(three, destination.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("id").asLong()).isEqualTo(three);
        assertThat(order()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'after': THREE}                 | after",
                "{'parent': THREE}                | parent",
                "{'after': 999999}                | after",
                "{'parent': 999999}               | parent",
                "{'list': 999999}                 | list",
                "{'list': null}                   | list",
                "{'list': '1'}                    | list",
                "{'after': 'ONE'}                 | after",
                "{'after': 0}                     | after",
                "{'after': 1.5}                   | after",
                "{'after': 99999999999999999999}  | after",
                "{'parent': TWO, 'after': ONE}    | parent",
                "{'after': ONE, 'before': TWO}    | before",
                "{'first': true, 'after': ONE}    | first",
                "{'first': 1}                     | first",
                "{'position': 1}                  | position",
            })
    void whereItCannotGoIsNamed(String destination, String field) {
        Answer answer = move(three, destination.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(order()).isEqualTo("123");
    }

    @Test
    void aSubtaskNamesItsParentAndGoesAndComesWithIt() {
        move(two, "{\"parent\": ONE}");
        assertThat(client.get("/api/v1/tasks/" + two).json().get("parent").asLong())
                .isEqualTo(one);

        client.delete("/tasks/" + one);
        assertThat(order()).isEqualTo("3");
        client.json("POST", "/api/v1/tasks/" + one + "/restoration", "");
        assertThat(order()).isEqualTo("132");

        client.send(
                "PUT",
                "/api/v1/tasks/" + one + "/completion?children=true",
                java.net.http.HttpRequest.BodyPublishers.noBody());
        assertThat(client.get("/tasks?completed=true").json()).hasSize(2);
    }

    @Test
    void aNewTaskGoesBelowItsParentAndIsReadFromThere() {
        String below = "{\"task\": \"%s\", \"parent\": " + one + "}";
        client.json("POST", "/tasks", below.formatted("a"));
        long b = client.json("POST", "/tasks", below.formatted("b"))
                .json()
                .get("id")
                .asLong();
        client.json("PUT", "/tasks/" + b, "{\"completed\": true}");

        assertThat(texts("/tasks?parent=" + one)).containsExactly("a", "b");
        assertThat(texts("/tasks?parent=" + one + "&completed=true")).containsExactly("b");
        assertThat(texts("/tasks?parent=" + one + "&limit=1")).containsExactly("a");
        assertThat(texts("/tasks?parent=" + two)).isEmpty();
        assertThat(texts("/tasks?parent=999999")).isEmpty();
        assertThat(server.client().loggedIn("eve").get("/tasks?parent=" + one).json())
                .isEmpty();
    }

    @Test
    void tasksAreFoundByTheirLabelHoweverItIsSpelled() {
        client.json("PUT", "/tasks/" + one, "{\"labels\": [\"Paper\"]}");
        client.json("PUT", "/tasks/" + three, "{\"labels\": [\"paper\", \"x\"], \"completed\": true}");

        assertThat(texts("/tasks?label=PAPER")).containsExactly("1", "3");
        assertThat(texts("/tasks?label=paper&completed=false")).containsExactly("1");
        assertThat(texts("/tasks?label=nothing")).isEmpty();
        Answer page = client.get("/tasks?label=Paper&limit=1");
        assertThat(page.header("Link").orElseThrow()).contains("label=Paper");
        String next = page.header("Link").orElseThrow().replaceAll("<([^>]*)>.*", "$1");
        assertThat(texts(next)).containsExactly("3");
        assertThat(server.client().loggedIn("eve").get("/tasks?label=Paper").json())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"parent=x, parent", "parent=0, parent", "parent=1&label=x, parent", "label=, label", "label=%00, label"
    })
    void aSubsetThatCannotBeIsRefused(String query, String field) {
        Answer answer = client.get("/tasks?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void whatGetGaveOfASubtaskCanBePutBack() {
        move(two, "{\"parent\": ONE}");
        Answer got = client.get("/api/v1/tasks/" + two);

        assertThat(client.json("PUT", "/tasks/" + two, got.body()).header("ETag"))
                .isEqualTo(got.header("ETag"));
    }
}
