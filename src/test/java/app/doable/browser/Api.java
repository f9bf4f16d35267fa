package app.doable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** The API, asked past the pages by who is logged in in a browser. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final APIRequestContext request;

    Api(APIRequestContext request) {
        this.request = request;
    }

    static Api of(Page page) {
        return new Api(page.request());
    }

    JsonNode get(String path) {
        return json(send("GET", path, Map.of()));
    }

    /** Fails unless that is done; what is answered, or nothing. */
    JsonNode ask(String method, String path, Map<String, ?> body) {
        APIResponse answer = send(method, path, body);
        assertThat(answer.ok()).as("%s %s: %s", method, path, answer.text()).isTrue();
        return json(answer);
    }

    /** Whatever comes of it. The connection is not kept: a server that stops would wait a second for it. */
    APIResponse send(String method, String path, Map<String, ?> body) {
        RequestOptions options = RequestOptions.create()
                .setMethod(method)
                .setHeader("Content-Type", "application/json")
                .setHeader("Connection", "close");
        return request.fetch("/api/v1/" + path, body.isEmpty() ? options : options.setData(body));
    }

    private static JsonNode json(APIResponse answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the API answers JSON", e);
        }
    }
}
