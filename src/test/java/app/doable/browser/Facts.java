package app.doable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the server knows, asked past the pages, as who is logged in in a browser. */
final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final APIRequestContext request;

    Facts(APIRequestContext request) {
        this.request = request;
    }

    JsonNode get(String path) {
        try {
            return JSON.readTree(request.get("/api/v1/" + path).text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the API answers JSON", e);
        }
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
        var answer = request.fetch(
                "/api/v1/" + path, RequestOptions.create().setMethod("PATCH").setData(fields));
        assertThat(answer.ok()).as(answer.text()).isTrue();
    }
}
