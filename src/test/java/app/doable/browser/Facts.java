package app.doable.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the server knows, asked past the pages, as who is logged in in a browser. */
final class Facts {
    private final Api api;

    Facts(APIRequestContext request) {
        this.api = new Api(request);
    }

    JsonNode get(String path) {
        return api.get(path);
    }

    /** Of the tasks there, in their order. */
    String[] texts(String path, Predicate<JsonNode> wanted) {
        List<String> texts = new ArrayList<>();
        get(path).forEach(task -> {
            if (wanted.test(task)) {
                texts.add(task.get("task").asText());
            }
        });
        return texts.toArray(String[]::new);
    }

    /** The one open task that says that. */
    JsonNode task(String text) {
        for (JsonNode task : get("tasks?completed=false")) {
            if (task.get("task").asText().equals(text)) {
                return task;
            }
        }
        throw new AssertionError("there is no open task " + text);
    }

    void change(String path, Map<String, ?> fields) {
        api.ask("PATCH", path, fields);
    }
}
