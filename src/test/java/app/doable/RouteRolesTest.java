package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.http.Route;
import app.doable.testing.ApiContract;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route, asked by everybody, against the committed table: what a route names is the owner's. A refused form
 * (422) and a wrong password there say that the caller was let in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RouteRolesTest {
    private static final String API = "/api/v1";

    private enum Role {
        NOBODY,
        STRANGER,
        OWNER,
        ADMINISTRATOR;

        String username() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String REPEATING =
            "\"task\": \"Water the plants\", \"due\": {\"date\": \"2026-12-24\"}, \"repeat\": {\"rule\": \"FREQ=DAILY\"}";

    private final TestServer server = TestServer.start();
    private final Map<Role, TestClient> clients = new EnumMap<>(Role.class);
    private int newcomers;

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() {
        // the first account is the administrator's
        Stream.of(Role.ADMINISTRATOR, Role.OWNER, Role.STRANGER, Role.NOBODY).forEach(this::enter);
        List<String> answered = server.routes().stream().map(this::row).toList();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(table());
    }

    private static List<String> table() {
        try (InputStream stream = RouteRolesTest.class.getResourceAsStream("route-roles.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> String.join(" ", line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(Route route) {
        return Stream.of(Role.values())
                .map(role -> Integer.toString(ask(route, role)))
                .collect(Collectors.joining(
                        " ", route.kind() + " " + route.method().name() + " " + route.path() + " ", ""));
    }

    private int ask(Route route, Role role) {
        TestClient client = Objects.requireNonNull(clients.get(role));
        JsonNode task = ownersTask(route.path().contains("{list}"));
        String path = named(route.path(), task);
        if (path.equals("/events")) { // its GET would never end
            return client.send("HEAD", path, BodyPublishers.noBody(), "Accept", "text/event-stream")
                    .status();
        }
        int status =
                switch (route.kind()) {
                    case PAGE -> client.get(path, "Accept", "text/html").status();
                    case FORM ->
                        client.form(role == Role.NOBODY ? "/login" : "/", path, fields(task))
                                .status();
                    case API -> askApi(route, role, client, path);
                };
        if (path.endsWith("/logout")) {
            enter(role);
        }
        return status;
    }

    private int askApi(Route route, Role role, TestClient client, String path) {
        String body =
                switch (route.path().replace(API, "")) {
                    case "/register" -> TestClient.credentials("newcomer" + newcomers++);
                    case "/login" -> TestClient.credentials(role == Role.NOBODY ? "owner" : role.username());
                    default -> example(route);
                };
        if (route.path().endsWith("/login") && role == Role.NOBODY) {
            return server.client().json("POST", path, body).status();
        }
        return body.isEmpty()
                ? client.send(route.method().name(), path, BodyPublishers.noBody())
                        .status()
                : client.json(route.method().name(), path, body).status();
    }

    private static String example(Route route) {
        ApiContract.Operation operation =
                ApiContract.DOCUMENT.all().get(route.method().name() + " " + route.path());
        return operation == null || !operation.hasBody()
                ? ""
                : operation
                        .node()
                        .at("/requestBody/content/application~1json/example")
                        .toString();
    }

    /** A new one, in the Inbox or in a new list. */
    private JsonNode ownersTask(boolean inList) {
        TestClient owner = Objects.requireNonNull(clients.get(Role.OWNER));
        String list = inList ? ", \"list\": " + added(owner, "/lists", "{\"name\": \"Garden\"}") : "";
        long id = added(owner, "/tasks", "{" + REPEATING + list + "}");
        return owner.get(API + "/tasks/" + id).json();
    }

    private static long added(TestClient client, String path, String body) {
        return client.json("POST", API + path, body).json().get("id").asLong();
    }

    private static Map<String, String> fields(JsonNode task) {
        return Map.of(
                "task",
                "Water the plants again",
                "list",
                task.get("list").asText(),
                "changes",
                task.get("list").asText() + "." + task.get("revision").asText());
    }

    /** The pattern filled in: a new task of the owner's, its list and last change, or another session of theirs. */
    private String named(String pattern, JsonNode task) {
        if (pattern.contains("/trash/tasks/{id}")) {
            Objects.requireNonNull(clients.get(Role.OWNER))
                    .delete(API + "/tasks/" + task.get("id").asText());
        }
        return pattern.contains("/sessions/{id}")
                ? pattern.replace("{id}", Long.toString(otherSession()))
                : pattern.replace("{id}", task.get("id").asText())
                        .replace("{list}", task.get("list").asText())
                        .replace("{label}", pattern.contains("{label}") ? Long.toString(ownersLabel(task)) : "")
                        .replace("{revision}", task.get("revision").asText())
                        .replace("{hash}", "0")
                        .replace("{name}", "app.css");
    }

    private long ownersLabel(JsonNode task) {
        TestClient owner = Objects.requireNonNull(clients.get(Role.OWNER));
        owner.json("PUT", API + "/tasks/" + task.get("id").asText(), "{\"labels\": [\"shopping\"]}");
        for (JsonNode label : owner.get(API + "/labels").json()) {
            if (label.get("name").asText().equals("shopping")) {
                return label.get("id").asLong();
            }
        }
        throw new AssertionError("the owner has no label");
    }

    private long otherSession() {
        server.client().loggedIn(Role.OWNER.username());
        for (JsonNode session : Objects.requireNonNull(clients.get(Role.OWNER))
                .get(API + "/sessions")
                .json()) {
            if (!session.get("current").asBoolean()) {
                return session.get("id").asLong();
            }
        }
        throw new AssertionError("the owner has no other session");
    }

    private void enter(Role role) {
        clients.put(
                role, role == Role.NOBODY ? server.client() : server.client().loggedIn(role.username()));
    }
}
