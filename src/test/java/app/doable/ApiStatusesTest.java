package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ApiContract;
import app.doable.testing.ApiContract.Operation;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every status that the OpenAPI document names, of every operation, given once by a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiStatusesTest {
    private static final ApiContract DOCUMENT = ApiContract.DOCUMENT;
    private static final String PASSWORD = "purple-otter-sings-7";
    private static final String API = "/api/v1";
    private static final String TASK = "{\"task\": \"Water the plants\"}";
    private static final String STALE = "\"no such state\"";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final GreenMail mail = started();
    private final TestServer server = TestServer.start(
            Map.of(
                    "DOABLE_METRICS_TOKEN", "a-token-for-prometheus",
                    "DOABLE_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                    "DOABLE_MAIL_FROM", "doable@example.org"),
            Clock.tickMillis(ZoneOffset.UTC));
    private final Set<String> seen = new TreeSet<>();

    private static GreenMail started() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    @AfterAll
    void stop() {
        server.close();
        mail.stop();
    }

    @Test
    void everyDocumentedStatusIsAnsweredAtLeastOnce() {
        DOCUMENT.all().values().forEach(this::refusals);
        probes();
        for (String root : new String[] {"", "/api/v1"}) {
            entrance(root);
            tasks(root);
        }
        moreOfTasks();
        labelsAndTrash();
        lists();
        views();
        events();
        account();
        mails();
        tooMany();
        Set<String> never = documented();
        never.removeAll(seen);
        assertThat(never).isEmpty();
    }

    private static Set<String> documented() {
        Set<String> documented = new TreeSet<>();
        DOCUMENT.all()
                .values()
                .forEach(operation -> DOCUMENT.statuses(operation)
                        .forEach(status -> documented.add(operation.name() + " " + status)));
        return documented;
    }

    /** What can be asked wrongly in the same way everywhere. */
    private void refusals(Operation operation) {
        TestClient somebody = server.client().loggedIn("somebody");
        String there = operation.path().replaceAll("\\{[^}]*}", "999999999");
        for (int status : DOCUMENT.statuses(operation)) {
            switch (status) {
                case 400 -> ask(somebody, operation, there, "{", "Content-Type", "application/json");
                case 401 -> askProperly(server.client(), operation, there);
                case 403 -> askProperly(somebody, operation, there, "Sec-Fetch-Site", "cross-site");
                case 404 -> askProperly(somebody, operation, there);
                case 415 -> ask(somebody, operation, there, "hello", "Content-Type", "text/plain");
                case 422 -> ask(somebody, operation, there, "{\"nothing\": 1}", "Content-Type", "application/json");
                default -> {} // each has a story of its own below
            }
        }
    }

    private void probes() {
        TestClient nobody = server.client();
        say(nobody, "GET", "/health", "");
        say(nobody, "GET", "/ready", "");
        say(nobody, "GET", "/metrics", "", "Authorization", "Bearer a-token-for-prometheus");
        say(nobody, "GET", "/api/v1/openapi.json", "");
        try (TestServer unmeasured = TestServer.start()) {
            say(unmeasured.client(), "GET", "/metrics", "");
        }
    }

    private void entrance(String root) {
        String name = root.isEmpty() ? "first" : "second";
        TestClient person = server.client();
        say(person, "POST", root + "/register", TestClient.credentials(name));
        say(person, "POST", root + "/register", TestClient.credentials(name));
        say(person, "POST", root + "/login", TestClient.credentials(name));
        say(person, "POST", root + "/logout", "");
    }

    private void tasks(String root) {
        TestClient person = server.client().loggedIn("tasks" + root.length());
        long id = say(person, "POST", root + "/tasks", TASK).json().get("id").asLong();
        String tag = say(person, "GET", root + "/tasks", "").header("ETag").orElseThrow();
        say(person, "GET", root + "/tasks", "", "If-None-Match", tag);
        say(person, "GET", root + "/tasks", "", "If-Match", STALE);
        say(person, "GET", root + "/tasks?limit=0", "");
        String task = root + "/tasks/" + id;
        say(person, "PUT", task, TASK, "If-Match", STALE);
        say(person, "PUT", task, TASK);
        say(person, "DELETE", task, "", "If-Match", STALE);
        say(person, "DELETE", task, "");
    }

    private void moreOfTasks() {
        TestClient person = server.client().loggedIn("more");
        long id = say(person, "POST", API + "/tasks", TASK).json().get("id").asLong();
        String task = API + "/tasks/" + id;
        String tag = say(person, "GET", task, "").header("ETag").orElseThrow();
        say(person, "GET", task, "", "If-None-Match", tag);
        say(person, "GET", task, "", "If-Match", STALE);
        say(person, "PATCH", task, TASK, "If-Match", STALE);
        say(person, "PATCH", task, TASK);
        earlierValue(person, task);
        String many = "{\"tasks\": [" + id + "], \"edit\": {\"priority\": \"high\"}}";
        String changes = say(person, "POST", API + "/tasks/changes", many).body();
        say(person, "POST", API + "/tasks/changes/undo", changes);
        say(person, "PUT", task + "/completion", "", "If-Match", STALE);
        say(person, "PUT", task + "/completion", "");
        say(person, "PUT", task + "/completion?children=all", "");
        String repeating = "{\"due\": {\"date\": \"2026-12-24\"}, \"repeat\": {\"rule\": \"FREQ=DAILY\"}}";
        say(person, "PUT", task, repeating);
        say(person, "DELETE", task + "/completion", "");
        say(person, "POST", task + "/omission", "", "If-Match", STALE);
        say(person, "POST", task + "/omission?occurrence=0", "");
        say(person, "POST", task + "/omission", "");
        say(person, "PUT", task, "{\"repeat\": null}");
        say(person, "PUT", task + "/place", "{}", "If-Match", STALE);
        say(person, "PUT", task + "/place", "{\"first\": true}");
        say(person, "DELETE", task + "/completion", "", "If-Match", STALE);
        say(person, "DELETE", task + "/completion", "");
        say(person, "PUT", task + "/completion", "");
        JsonNode cleared = say(person, "DELETE", API + "/tasks/completed", "").json();
        say(person, "POST", task + "/restoration", "", "If-Match", STALE);
        say(person, "POST", undo(cleared), "");
        say(person, "DELETE", task, "");
        say(person, "POST", task + "/restoration", "");
        say(person, "GET", task + "/changes", "");
        say(person, "GET", task + "/changes?limit=0", "");
    }

    private void labelsAndTrash() {
        TestClient person = server.client().loggedIn("labels");
        String labelled = "{\"task\": \"Water the plants\", \"labels\": [\"garden\"]}";
        long id = say(person, "POST", API + "/tasks", labelled).json().get("id").asLong();
        String label = API + "/labels/"
                + say(person, "GET", API + "/labels", "").json().at("/0/id").asText();
        readWell(person, label + "/tasks");
        say(person, "GET", API + "/labels/999999/tasks", "");
        say(person, "PUT", label, "{\"name\": \"outside\"}");
        say(person, "DELETE", label, "");
        say(person, "DELETE", API + "/tasks/" + id, "");
        say(person, "GET", API + "/trash/tasks", "");
        say(person, "GET", API + "/trash/tasks?limit=0", "");
        say(person, "DELETE", API + "/trash/tasks/" + id, "");
        say(person, "DELETE", API + "/trash", "");
    }

    private void earlierValue(TestClient person, String task) {
        String creation =
                task + "/changes/" + person.get(task).json().get("revision").asText() + "/restoration";
        String value = "{\"field\": \"task\", \"value\": \"after\"}";
        say(person, "POST", creation, value, "If-Match", STALE);
        say(person, "POST", creation, value);
    }

    private void views() {
        TestClient person = server.client().loggedIn("views");
        for (String view : new String[] {"today", "upcoming", "done", "counts"}) {
            String path = API + "/views/" + view;
            String tag = say(person, "GET", path, "").header("ETag").orElseThrow();
            say(person, "GET", path, "", "If-None-Match", tag);
            say(person, "GET", path, "", "If-Match", STALE);
            say(person, "GET", path + "?zone=nowhere", "");
        }
        String inbox =
                API + "/lists/" + person.get(API + "/lists").json().at("/0/id").asText();
        readWell(person, inbox + "/tasks");
        say(person, "GET", API + "/lists/999999/tasks", "");
        say(person, "GET", API + "/views/today?sort=colour", "");
        say(person, "POST", API + "/views/today/postponement", "");
        say(person, "POST", API + "/views/today/postponement?zone=nowhere", "");
    }

    private void readWell(TestClient person, String tasks) {
        String tag = say(person, "GET", tasks + "?sort=text", "").header("ETag").orElseThrow();
        say(person, "GET", tasks + "?sort=text", "", "If-None-Match", tag);
        say(person, "GET", tasks, "", "If-Match", STALE);
        say(person, "GET", tasks + "?sort=colour", "");
    }

    private void lists() {
        TestClient person = server.client().loggedIn("lists");
        String groceries = "{\"name\": \"Groceries\"}";
        long id =
                say(person, "POST", API + "/lists", groceries).json().get("id").asLong();
        String list = API + "/lists/" + id;
        for (String path : new String[] {API + "/lists", list}) {
            String tag = say(person, "GET", path, "").header("ETag").orElseThrow();
            say(person, "GET", path, "", "If-None-Match", tag);
            say(person, "GET", path, "", "If-Match", STALE);
        }
        say(person, "GET", API + "/lists?archived=perhaps", "");
        for (String method : new String[] {"PUT", "PATCH"}) {
            say(person, method, list, groceries, "If-Match", STALE);
            say(person, method, list, groceries);
        }
        for (String method : new String[] {"PUT", "DELETE"}) {
            say(person, method, list + "/archival", "", "If-Match", STALE);
            say(person, method, list + "/archival", "");
        }
        say(person, "PUT", list + "/place", "{\"after\": null}", "If-Match", STALE);
        say(person, "PUT", list + "/place", "{\"after\": null}");
        say(person, "DELETE", list + "/tasks/completed", "");
        say(person, "GET", list + "/changes", "");
        say(person, "GET", list + "/changes?limit=0", "");
        say(person, "DELETE", list, "", "If-Match", STALE);
        say(person, "DELETE", list, "");
        say(person, "GET", API + "/trash/lists", "");
        say(person, "POST", list + "/restoration", "", "If-Match", STALE);
        say(person, "POST", list + "/restoration", "");
        tooManyLists(person, list);
    }

    private void tooManyLists(TestClient person, String list) {
        say(person, "DELETE", list, "");
        server.database().write(() -> {
            for (int i = 0; i < 299; i++) {
                server.database()
                        .sql()
                        .sql("""
                                INSERT INTO list (owner_id, name, sort_key, revision, oldest_revision, created_at)
                                SELECT owner_id, name, sort_key, 1, 0, 0 FROM list WHERE id = :list""")
                        .param("list", list.substring(list.lastIndexOf('/') + 1))
                        .update();
            }
        });
        say(person, "POST", list + "/restoration", "");
    }

    /** The stream never ends, so only its beginning is read. */
    private void events() {
        TestClient person = server.client().loggedIn("events");
        say(person, "GET", "/events", "");
        String cookies = person.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/events"))
                .headers("Cookie", cookies, "Accept", "text/event-stream")
                .build();
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines =
                        http.send(request, BodyHandlers.ofLines()).body()) {
            assertThat(lines.findFirst()).isPresent();
            seen.add("GET /events 200");
            http.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String undo(JsonNode change) {
        return API + "/lists/" + change.get("list").asLong() + "/revisions/"
                + change.get("revision").asLong() + "/undo";
    }

    private void account() {
        TestClient person = server.client().loggedIn("account");
        say(person, "GET", API + "/account", "");
        say(person, "PATCH", API + "/account", "{\"theme\": \"dark\"}");
        say(person, "PATCH", API + "/account", "{\"username\": \"first\"}");
        say(person, "GET", API + "/account/events", "");
        say(person, "GET", API + "/account/data", "");
        server.client().loggedIn("account");
        JsonNode sessions = say(person, "GET", API + "/sessions", "").json();
        for (JsonNode session : sessions) {
            if (!session.get("current").asBoolean()) {
                say(person, "DELETE", API + "/sessions/" + session.get("id").asLong(), "");
            }
        }
        say(person, "DELETE", API + "/sessions", "");
        say(
                person,
                "PUT",
                API + "/account/password",
                "{\"currentPassword\": \"%s\", \"newPassword\": \"green-heron-walks-8\"}".formatted(PASSWORD));
        say(person, "POST", API + "/account/deletion", "{\"currentPassword\": \"green-heron-walks-8\"}");
    }

    private void mails() {
        TestClient person = server.client().loggedIn("mails");
        say(
                person,
                "PUT",
                API + "/account/address",
                "{\"email\": \"mails@example.org\", \"currentPassword\": \"%s\"}".formatted(PASSWORD));
        say(person, "POST", API + "/confirm-address", "{\"token\": \"%s\"}".formatted(tokenInMail(1)));
        say(person, "POST", API + "/forgot-password", "{\"email\": \"mails@example.org\"}");
        say(
                person,
                "POST",
                API + "/reset-password",
                "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(tokenInMail(2), PASSWORD));
        say(
                server.client().loggedIn("mails"),
                "POST",
                API + "/account/address/removal",
                "{\"currentPassword\": \"%s\"}".formatted(PASSWORD));
    }

    private String tokenInMail(int count) {
        assertThat(mail.waitForIncomingEmail(20_000, count)).isTrue();
        String quotedPrintable = GreenMailUtil.getBody(mail.getReceivedMessages()[count - 1]);
        Matcher matcher = TOKEN.matcher(quotedPrintable.replace("=\r\n", "").replace("=3D", "="));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Last, since it uses up what this address may try. */
    private void tooMany() {
        TestClient person = server.client().loggedIn("limited");
        String wrong = "{\"currentPassword\": \"wrong\"}";
        for (int attempt = 0; attempt <= 10; attempt++) {
            say(person, "POST", API + "/account/deletion", wrong);
        }
        say(person, "POST", API + "/account/address/removal", wrong);
        say(person, "PUT", API + "/account/address", "{\"email\": \"a@example.org\", \"currentPassword\": \"wrong\"}");
        say(person, "PUT", API + "/account/password", "{\"currentPassword\": \"wrong\", \"newPassword\": \"wrong\"}");
        for (int attempt = 0; attempt <= 10; attempt++) {
            say(person, "POST", API + "/login", "{\"username\": \"limited\", \"password\": \"wrong\"}");
        }
        say(person, "POST", "/login", "{\"username\": \"limited\", \"password\": \"wrong\"}");
        TestClient.Answer answer = say(person, "POST", "/register", TestClient.credentials("first"));
        for (int attempt = 0; attempt < 100 && answer.status() == 409; attempt++) {
            answer = say(person, "POST", "/register", TestClient.credentials("first"));
        }
        say(person, "POST", API + "/register", TestClient.credentials("first"));
    }

    private TestClient.Answer say(TestClient client, String method, String path, String body, String... headers) {
        TestClient.Answer answer = body.isEmpty()
                ? client.send(method, path, BodyPublishers.noBody(), headers)
                : client.json(method, path, body, headers);
        String bare = path.split("\\?", 2)[0];
        seen.add(DOCUMENT.find(method, bare).orElseThrow().name() + " " + answer.status());
        return answer;
    }

    private void ask(TestClient client, Operation operation, String path, String body, String... headers) {
        TestClient.Answer answer = client.send(operation.method(), path, BodyPublishers.ofString(body), headers);
        seen.add(operation.name() + " " + answer.status());
    }

    private void askProperly(TestClient client, Operation operation, String path, String... headers) {
        if (operation.hasBody()) {
            String body = operation
                    .node()
                    .at("/requestBody/content/application~1json/example")
                    .toString();
            seen.add(operation.name() + " "
                    + client.json(operation.method(), path, body, headers).status());
        } else {
            seen.add(operation.name() + " "
                    + client.send(operation.method(), path, BodyPublishers.noBody(), headers)
                            .status());
        }
    }
}
