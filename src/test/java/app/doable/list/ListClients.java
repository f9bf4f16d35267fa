package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs ask of lists again and again. */
abstract class ListClients extends SharedServer {
    static final String LISTS = "/api/v1/lists";
    static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    static long add(TestClient client, String name) {
        Answer created = client.json("POST", LISTS, "{\"name\": \"" + name + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    static long addTask(TestClient client, long list, String text) {
        Answer created = client.json("POST", "/tasks", "{\"task\": \"" + text + "\", \"list\": " + list + "}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    static Answer put(TestClient client, String path) {
        return client.send("PUT", path, BodyPublishers.noBody());
    }

    static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.get(member).asText()));
        return texts;
    }

    static List<String> names(TestClient client, String path) {
        return texts(client.get(path).json(), "name");
    }

    static List<String> tasks(TestClient client, String query) {
        return texts(client.get("/tasks" + query).json(), "task");
    }

    static String next(Answer answer) {
        Matcher matcher = NEXT.matcher(answer.header("Link").orElseThrow());
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }
}
