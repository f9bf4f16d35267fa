package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be kept in a field of a task is refused by its path. */
class RefusedFieldsApiTest extends FieldsOfATask {
    static Stream<Arguments> refused() {
        return Stream.of(
                row("{\"due\": {\"date\": \"1969-12-31\"}}", "due.date"),
                row("{\"due\": {\"date\": \"10000-01-01\"}}", "due.date"),
                row("{\"due\": {\"date\": \"+9999-12-31\"}}", "due.date"),
                row("{\"due\": {\"date\": \"2026-02-30\"}}", "due.date"),
                row("{\"due\": {\"date\": \"2027-02-29\"}}", "due.date"),
                row("{\"due\": {\"date\": \"2026-1-1\"}}", "due.date"),
                row("{\"due\": {\"date\": \"٢٠٢٦-١٢-٢٤\"}}", "due.date"),
                row("{\"due\": {\"date\": \"tomorrow\"}}", "due.date"),
                row("{\"due\": {\"date\": 20261224}}", "due.date"),
                row("{\"due\": {\"date\": null}}", "due.date"),
                row("{\"due\": {}}", "due.date"),
                row("{\"due\": \"2026-12-24\"}", "due"),
                row("{\"due\": []}", "due"),
                row("{\"due\": {\"foo\": 1}}", "due.date", "due.foo"),
                row("{\"due\": {\"time\": \"17:00\"}}", "due.date", "due.zone"),
                row("{\"due\": {\"date\": \"2026-12-24\", \"time\": \"17:00\"}}", "due.zone"),
                row("{\"due\": {\"date\": \"2026-12-24\", \"zone\": \"Europe/Berlin\"}}", "due.zone"),
                row(due("2026-12-24", "24:00", "UTC"), "due.time"),
                row(due("2026-12-24", "17:60", "UTC"), "due.time"),
                row(due("2026-12-24", "7:00", "UTC"), "due.time"),
                row(due("2026-12-24", "17:00:30", "UTC"), "due.time"),
                row(due("2026-12-24", "17:00", "GMT+99"), "due.zone"),
                row(due("2026-12-24", "17:00", "GMT+2"), "due.zone"),
                row(due("2026-12-24", "17:00", "+02:00"), "due.zone"),
                row(due("2026-12-24", "17:00", "Z"), "due.zone"),
                row(due("2026-12-24", "17:00", "CEST"), "due.zone"),
                row(due("2026-12-24", "17:00", "europe/berlin"), "due.zone"),
                row(due("2026-12-24", "17:00", "Europe/Atlantis"), "due.zone"),
                row(due("2026-12-24", "17:00", ""), "due.zone"),
                row("{\"start\": \"2026-13-01\"}", "start"),
                row("{\"start\": {\"date\": \"2026-12-01\"}}", "start"),
                row("{\"priority\": \"urgent\"}", "priority"),
                row("{\"priority\": \"HIGH\"}", "priority"),
                row("{\"priority\": 1}", "priority"),
                row("{\"notes\": 5}", "notes"),
                row("{\"notes\": \"a\\u0000b\"}", "notes"),
                row("{\"notes\": \"a\\u0007b\"}", "notes"),
                row("{\"notes\": \"\\ud800\"}", "notes"),
                row("{\"notes\": \"" + "é".repeat(100_001) + "\"}", "notes"),
                row("{\"labels\": \"paper\"}", "labels"),
                row("{\"labels\": {\"paper\": true}}", "labels"),
                row("{\"labels\": [5]}", "labels"),
                row("{\"labels\": [null]}", "labels"),
                row("{\"labels\": [\" \"]}", "labels"),
                row("{\"labels\": [\"\\u200b\"]}", "labels"),
                row("{\"labels\": [\"a\\nb\"]}", "labels"),
                row("{\"labels\": [\"" + "x".repeat(101) + "\"]}", "labels"),
                row("{\"labels\": [" + numbered(51) + "]}", "labels"),
                row("{\"repeated\": true}", "repeated"),
                row("{\"task\": \"x\", \"revision\": 0}", "revision"),
                row("{\"task\": \"x\", \"revision\": \"x\"}", "revision"),
                row("{\"task\": null, \"notes\": 5, \"start\": 5}", "task", "notes", "start"));
    }

    private static String due(String date, String time, String zone) {
        return "{\"due\": {\"date\": \"%s\", \"time\": \"%s\", \"zone\": \"%s\"}}".formatted(date, time, zone);
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"label " + i + "\"").collect(Collectors.joining(", "));
    }

    private static Arguments row(String body, String... fields) {
        return Arguments.of(body, List.of(fields));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeKeptIsRefusedByItsPathAndChangesNothing(String body, List<String> fields) {
        String before = client.get(task).body();

        Answer answer = client.json("PUT", task, body);

        assertThat(answer.status()).isEqualTo(422);
        List<String> named = new ArrayList<>();
        answer.json()
                .get("errors")
                .forEach(error -> named.add(error.get("field").asText()));
        assertThat(named).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(client.get(task).body()).isEqualTo(before);
    }
}
