package app.doable.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * What a client sends.
 *
 * @param cookie name and value, or empty
 * @param body JSON, or empty
 */
record Request(String method, String path, String accept, String cookie, String body) {
    private static final String JSON = "application/json";

    static Request get(String path, String cookie) {
        return new Request("GET", path, JSON, cookie, "");
    }

    static Request page(String path, String cookie) {
        return new Request("GET", path, "text/html", cookie, "");
    }

    static Request post(String path, String cookie, String body) {
        return new Request("POST", path, JSON, cookie, body);
    }

    static Request put(String path, String cookie, String body) {
        return new Request("PUT", path, JSON, cookie, body);
    }

    /** A line as load.lua reads it. */
    String line() {
        return String.join("\t", method, path, accept, body.isEmpty() ? "" : JSON, cookie, body);
    }

    HttpRequest to(URI server) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", accept)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", JSON);
        }
        return request.build();
    }
}
