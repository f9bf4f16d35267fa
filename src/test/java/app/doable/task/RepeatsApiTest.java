package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeating tasks as JSON; every answer is checked against the OpenAPI document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatsApiTest {
    private static final String WEEKLY =
            "{\"task\": \"plants\", \"due\": {\"date\": \"2090-01-02\"}, \"repeat\": {\"rule\": \"FREQ=WEEKLY\"}}";

    private final TestServer server = TestServer.start();
    private final TestClient client = server.client().loggedIn("ann");
    private String task = "";

    @BeforeEach
    void addOne() {
        task = add(WEEKLY);
    }

    private String add(String body) {
        return "/api/v1/tasks/"
                + client.json("POST", "/tasks", body).json().get("id").asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode now() {
        return client.get(task).json();
    }

    private String due() {
        return now().at("/due/date").asText();
    }

    private Answer send(String method, String path) {
        return client.send(method, path, BodyPublishers.noBody());
    }

    @Test
    void aRuleIsGivenBackAsItWasSentAndPutBackWithoutAChange() {
        assertThat(now().get("repeat").toString())
                .isEqualTo("{\"rule\":\"FREQ=WEEKLY\",\"from\":\"due\",\"start\":{\"date\":\"2090-01-02\"},"
                        + "\"occurrence\":1,\"understood\":true}");
        String tag = client.get(task).header("ETag").orElseThrow();

        Answer put = client.json("PUT", task, client.get(task).body());

        assertThat(put.status()).isEqualTo(200);
        assertThat(client.get(task).header("ETag")).contains(tag);
    }

    @Test
    void aRuleIsWrittenInWordsOfThePersonsLanguage() {
        client.json("PUT", task, "{\"repeat\": {\"words\": \"every 2 weeks on Mon, Thu\"}}");
        assertThat(now().at("/repeat/rule").asText()).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH");

        client.json(
                "PUT", task, "{\"repeat\": {\"words\": \"3 Tage, nachdem es erledigt ist\"}}", "Accept-Language", "de");
        assertThat(now().at("/repeat/rule").asText()).isEqualTo("FREQ=DAILY;INTERVAL=3");
        assertThat(now().at("/repeat/from").asText()).isEqualTo("completion");
    }

    @Test
    void completingGoesOnOnceForEachTimeThatIsNamed() {
        Answer first = send("PUT", task + "/completion?occurrence=1");
        Answer again = send("PUT", task + "/completion?occurrence=1");

        assertThat(first.json().get("completed").asBoolean()).isFalse();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(due()).isEqualTo("2090-01-09");
        send("PUT", task + "/completion");
        assertThat(due()).isEqualTo("2090-01-16");
        client.json("PUT", task.replace("/api/v1", ""), "{\"completed\": true}");
        assertThat(due()).isEqualTo("2090-01-23");
        assertThat(now().at("/repeat/occurrence").asInt()).isEqualTo(4);
    }

    @Test
    void whoPutsBackWhatTheyReadCompletesTheTimeThatTheyRead() {
        String read = client.get(task).body().replace("\"completed\":false", "\"completed\":true");

        client.json("PUT", task, read);
        client.json("PUT", task, read);

        assertThat(due()).isEqualTo("2090-01-09");
    }

    @Test
    void aTimeIsSkippedAndTheHistoryAndTheViewSayWhatWasDone() {
        send("POST", task + "/omission?occurrence=1");
        send("POST", task + "/omission?occurrence=1");
        assertThat(due()).isEqualTo("2090-01-09");
        send("PUT", task + "/completion");

        JsonNode changes = client.get(task + "/changes").json();
        assertThat(changes.get(0).get("kind").asText()).isEqualTo("completed");
        assertThat(changes.get(1).get("kind").asText()).isEqualTo("skipped");
        JsonNode done = client.get("/api/v1/views/done").json().get(0);
        assertThat(done.get("completed").asBoolean()).isTrue();
        assertThat(done.get("completedAt")).isEqualTo(now().get("lastCompletedAt"));
        assertThat(done.at("/due/date").asText()).isEqualTo("2090-01-09");
    }

    @Test
    void aTimeThatIsBroughtForwardDoesNotComeAgain() {
        client.json("PATCH", task, "{\"due\": {\"date\": \"2089-12-31\"}}");
        assertThat(now().at("/repeat/insteadOf/date").asText()).isEqualTo("2090-01-02");

        send("PUT", task + "/completion");

        assertThat(due()).isEqualTo("2090-01-09");
        assertThat(now().at("/repeat/insteadOf").isMissingNode()).isTrue();
    }

    @Test
    void aRuleThatIsNotUnderstoodIsKeptAndNothingEnds() {
        client.json("PUT", task, "{\"repeat\": {\"rule\": \"FREQ=YEARLY;RSCALE=HEBREW\"}}");
        assertThat(now().at("/repeat/understood").asBoolean()).isFalse();

        Answer done = send("PUT", task + "/completion");

        assertThat(done.json().get("completed").asBoolean()).isFalse();
        assertThat(due()).isEqualTo("2090-01-02");
        assertThat(send("POST", task + "/omission").status()).isEqualTo(422);
    }

    @Test
    void theFileOfAPersonsDataSaysHowTheirTasksRepeat() {
        send("PUT", task + "/completion");
        assertThat(client.get("/api/v1/account/data").body()).contains("\"repeat\":{\"rule\":\"FREQ=WEEKLY\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'repeat': {'rule': 'FREQ=SOMETIMES'}} | repeat",
                "{'repeat': {'rule': ''}} | repeat",
                "{'repeat': {'rule': 'FREQ=DAILY;COUNT=0'}} | repeat",
                "{'repeat': {'rule': 'FREQ=DAILY;COUNT=2;UNTIL=20900105'}} | repeat",
                "{'repeat': {'rule': 'FREQ=DAILY;UNTIL=20890105'}} | repeat",
                "{'repeat': {'rule': 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'}} | repeat",
                "{'repeat': {'rule': 'FREQ=HOURLY'}} | repeat",
                "{'repeat': {'words': 'now and then'}} | repeat",
                "{'repeat': {'words': 'every day', 'rule': 'FREQ=DAILY'}} | repeat.words",
                "{'repeat': {'words': 'every day', 'from': 'due'}} | repeat.words",
                "{'repeat': {'words': 5}} | repeat.words",
                "{'repeat': {}} | repeat.rule",
                "{'repeat': {'rule': 5}} | repeat.rule",
                "{'repeat': {'rule': 'FREQ=DAILY', 'from': 'never'}} | repeat.from",
                "{'repeat': {'rule': 'FREQ=DAILY', 'start': {'date': '2090-02-30'}}} | repeat.start.date",
                "{'repeat': {'rule': 'FREQ=DAILY', 'start': {'date': '2090-01-02', 'time': '09:00', 'zone': 'UTC'}}} | repeat",
                "{'repeat': {'rule': 'FREQ=DAILY', 'often': true}} | repeat.often",
                "{'repeat': 'FREQ=DAILY'} | repeat",
                "{'due': null} | due",
                "{'due': null, 'repeat': {'rule': 'FREQ=DAILY'}} | due"
            },
            quoteCharacter = '"')
    void whatCannotBeKeptIsRefusedByItsFieldAndChangesNothing(String body, String field) {
        String before = client.get(task).body();

        Answer answer = client.json("PUT", task, body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        List<String> named = new ArrayList<>();
        answer.json()
                .get("errors")
                .forEach(error -> named.add(error.get("field").asText()));
        assertThat(named).containsExactly(field);
        assertThat(client.get(task).body()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsDueRepeats() {
        Answer answer = client.json("POST", "/tasks", "{\"task\": \"plants\", \"repeat\": {\"rule\": \"FREQ=DAILY\"}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("due");
        Answer both = client.json("PUT", task, "{\"due\": null, \"repeat\": null}");
        assertThat(both.status()).isEqualTo(200);
    }

    @Test
    void manyTasksCannotLoseTheirDatesWhileOneRepeats() {
        String id = task.substring(task.lastIndexOf('/') + 1);
        Answer answer =
                client.json("POST", "/api/v1/tasks/changes", "{\"tasks\": [" + id + "], \"edit\": {\"due\": null}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("edit.due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "", "9999999999"})
    void aTimeIsNamedByItsNumber(String number) {
        assertThat(send("PUT", task + "/completion?occurrence=" + number).status())
                .isEqualTo(422);
        assertThat(send("POST", task + "/omission?occurrence=" + number).status())
                .isEqualTo(422);
        assertThat(client.json("PUT", task + "?occurrence=" + number, "{\"completed\": true}")
                        .status())
                .isEqualTo(422);
    }
}
