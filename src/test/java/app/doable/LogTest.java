package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.CapturedLog;
import app.doable.testing.Eventually;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of a request, and what it never says. */
final class LogTest {
    @Test
    void noSecretAndNoTaskIsLogged() {
        try (CapturedLog log = new CapturedLog();
                TestServer server = TestServer.start()) {
            TestClient person = server.client().loggedIn("ann");
            person.json("POST", "/tasks", "{\"task\": \"Buy a very private present\"}");
            person.get("/tasks?cursor=private-question&limit=1");
            person.get("/", "Accept", "text/html");
            person.json("POST", "/login", "{\"username\": \"ann\", \"password\": \"private-wrong-word\"}");
            person.get("/api/v1/private-path");
            person.json("POST", "/logout", "{}");
            awaitAccessLines(log, 8);
            assertThat(log.text()).doesNotContainIgnoringCase("private", "purple-otter", "doable-");
        }
    }

    @Test
    void everyRequestHasOneLineThatCarriesItsId() throws IOException {
        try (CapturedLog log = new CapturedLog();
                TestServer server = TestServer.start()) {
            TestClient.Answer answer = server.client().get("/api/v1/tasks?secret=1", "X-Request-Id", "from-a-proxy-1");
            assertThat(answer.header("X-Request-Id")).hasValue("from-a-proxy-1");
            awaitAccessLines(log, 1);
            ILoggingEvent line =
                    log.events().stream().filter(LogTest::isAccess).findFirst().orElseThrow();
            JsonNode json = json(line);
            assertThat(json.get("formattedMessage").asText()).isEqualTo("request");
            assertThat(json.get("kvpList").toString())
                    .contains("{\"method\":\"GET\"}", "{\"route\":\"/api/v1/tasks\"}", "\"401\"", "from-a-proxy-1")
                    .doesNotContain("secret");
        }
    }

    private static JsonNode json(ILoggingEvent event) throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return new ObjectMapper().readTree(Logging.encoder(context).encode(event));
    }

    /** The line is written when the answer has gone already. */
    private static void awaitAccessLines(CapturedLog log, int count) {
        Eventually.eventually(
                count + " access lines",
                Duration.ofSeconds(20),
                () -> log.events().stream().filter(LogTest::isAccess).count() >= count);
    }

    private static boolean isAccess(ILoggingEvent event) {
        return event.getLoggerName().equals("app.doable.access");
    }
}
