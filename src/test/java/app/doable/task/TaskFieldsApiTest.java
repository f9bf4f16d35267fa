package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFieldsApiTest extends FieldsOfATask {
    private JsonNode now() {
        return client.get(task).json();
    }

    @Test
    void aNewTaskHasEveryFieldAndIsPutBackWithoutAChange() {
        Answer got = client.get(task);

        assertThat(got.body())
                .contains("\"notes\":\"ribbon\\n\\tpaper\"")
                .contains("\"due\":{\"date\":\"2026-12-24\",\"time\":\"17:00\",\"zone\":\"Europe/Berlin\"}")
                .contains("\"start\":\"2026-12-01\",\"priority\":\"high\",\"labels\":[\"home\",\"Paper\"]")
                .contains("\"createdBy\":\"ann\"");
        for (String method : List.of("PUT", "PATCH")) {
            Answer put = client.json(method, task, got.body());
            assertThat(put.status()).isEqualTo(200);
            assertThat(put.header("ETag")).isEqualTo(got.header("ETag"));
        }
    }

    @Test
    void nullClears() {
        client.json(
                "PATCH",
                task,
                "{\"notes\": null, \"due\": null, \"start\": null, \"priority\": null, \"labels\": null}");

        assertThat(now().has("notes")).isFalse();
        assertThat(now().has("due")).isFalse();
        assertThat(now().has("start")).isFalse();
        assertThat(now().has("priority")).isFalse();
        assertThat(now().has("labels")).isFalse();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("{\"due\": {\"date\": \"1970-01-01\"}}", "/due/date", "1970-01-01"),
                Arguments.of("{\"due\": {\"date\": \"9999-12-31\"}}", "/due/date", "9999-12-31"),
                Arguments.of("{\"due\": {\"date\": \"2028-02-29\"}}", "/due/time", ""),
                Arguments.of(due("1970-01-01", "00:00", "Asia/Tokyo"), "/due/time", "00:00"),
                Arguments.of(due("9999-12-31", "23:59", "America/New_York"), "/due/zone", "America/New_York"),
                Arguments.of(due("2026-03-29", "02:30", "Europe/Berlin"), "/due/time", "02:30"),
                Arguments.of(due("2026-12-24", "17:00", "UTC"), "/due/zone", "UTC"),
                Arguments.of("{\"priority\": \"none\"}", "/priority", ""),
                Arguments.of("{\"notes\": \"a\\r\\nb\\rc\"}", "/notes", "a\nb\nc"),
                Arguments.of("{\"notes\": \"  two  spaces \"}", "/notes", "  two  spaces "),
                Arguments.of("{\"labels\": [\" a \", \"A\"]}", "/labels/0", "a"),
                Arguments.of("{\"labels\": [\"" + "x".repeat(100) + "\"]}", "/labels/0", "x".repeat(100)),
                Arguments.of("{\"parent\": 5, \"createdBy\": \"bob\"}", "/createdBy", "ann"));
    }

    private static String due(String date, String time, String zone) {
        return "{\"due\": {\"date\": \"%s\", \"time\": \"%s\", \"zone\": \"%s\"}}".formatted(date, time, zone);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatCanBeKeptIsKept(String body, String pointer, String value) {
        assertThat(client.json("PUT", task, body).status()).isEqualTo(200);
        assertThat(now().at(pointer).asText()).isEqualTo(value);
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"label " + i + "\"").collect(Collectors.joining(", "));
    }

    @Test
    void fiftyLabelsFit() {
        assertThat(client.json("PUT", task, "{\"labels\": [" + numbered(50) + "]}")
                        .status())
                .isEqualTo(200);
        assertThat(now().get("labels")).hasSize(50);
    }

    @Test
    void aRefusedPreconditionTellsThePresentState() {
        String old = client.get(task).header("ETag").orElseThrow();
        client.json("PUT", task, "{\"priority\": \"low\"}");

        Answer refused = client.json("PUT", task, "{\"notes\": \"x\"}", "If-Match", old);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.json().get("current")).isEqualTo(now());
    }

    @Test
    void whoeverSendsTheRevisionTheyReadIsToldWhatTheyOverwroteAndTheRestIsMerged() {
        JsonNode read = now();
        String seen = "\"list\": %s, \"revision\": %s".formatted(read.get("list"), read.get("revision"));
        client.json("PUT", task, "{\"task\": \"theirs\", \"priority\": \"low\"}");

        Answer put = client.json("PUT", task, "{\"task\": \"mine\", \"priority\": \"high\", " + seen + "}");
        assertThat(put.json().get("overwritten")).hasToString("{\"task\":\"theirs\"}");
        assertThat(now().get("priority").asText()).isEqualTo("low");

        String revision = now().get("revision").asText();
        Answer theirs = client.json(
                "POST", task + "/changes/" + revision + "/restoration", "{\"field\": \"task\", \"value\": \"before\"}");
        assertThat(theirs.json().get("task").asText()).isEqualTo("theirs");
        String withoutList = "{\"task\": \"mine again\", \"revision\": " + read.get("revision") + "}";
        assertThat(client.json("PATCH", task, withoutList).json().get("overwritten"))
                .hasToString("{\"task\":\"theirs\"}");
        assertThat(client.json("PUT", task, "{\"task\": \"blind\"}").json().has("overwritten"))
                .isFalse();
    }

    @Test
    void whatGetGaveCanBePutBackAndChangesNothingOfWhatHasChangedSince() {
        String read = client.get(task).body();
        client.json("PUT", task, "{\"task\": \"theirs\", \"due\": null}");
        JsonNode theirs = now();

        assertThat(client.json("PUT", task, read).status()).isEqualTo(200);

        assertThat(now()).isEqualTo(theirs);
    }

    @Test
    void aFieldsEarlierValueComesBackFromTheHistory() {
        client.json("PUT", task, "{\"due\": {\"date\": \"2027-01-01\"}, \"notes\": null}");
        String change = task + "/changes/" + now().get("revision").asText() + "/restoration";

        Answer due = client.json("POST", change, "{\"field\": \"due\", \"value\": \"before\"}");
        Answer notes = client.json("POST", change, "{\"field\": \"notes\", \"value\": \"before\"}");

        assertThat(due.json().at("/due/time").asText()).isEqualTo("17:00");
        assertThat(notes.json().get("notes").asText()).isEqualTo("ribbon\n\tpaper");
        assertThat(notes.header("ETag")).isEqualTo(client.get(task).header("ETag"));
        JsonNode changes = client.get(task + "/changes").json();
        assertThat(changes.get(0).at("/after/notes").asText()).isEqualTo("ribbon\n\tpaper");
        assertThat(changes.get(1).at("/before/due/date").asText()).isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"field\": \"notes\"}",
                "{\"field\": \"deletedAt\", \"value\": \"before\"}",
                "{\"field\": \"nothing\", \"value\": \"before\"}",
                "{\"field\": \"notes\", \"value\": \"since\"}"
            })
    void onlyAFieldAndASideNameAnEarlierValue(String body) {
        String change = task + "/changes/" + now().get("revision").asText() + "/restoration";

        assertThat(client.json("POST", change, body).status()).isEqualTo(422);
        assertThat(client.json(
                                "POST",
                                task + "/changes/999999/restoration",
                                "{\"field\": \"task\", \"value\": \"after\"}")
                        .status())
                .isEqualTo(404);
    }
}
