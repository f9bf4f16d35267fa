package app.doable.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One browser (or program): keeps its cookies, follows no redirects. The document judges what the API answers. */
public final class TestClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    TestClient(URI base) {
        this.base = base;
    }

    /** An answer, and its body as JSON when asked. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + response.body(), e);
            }
        }
    }

    /** @param headers names and values, alternating */
    public Answer get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Sends JSON text. */
    public Answer json(String method, String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), all);
    }

    /** Opens the page, and posts its form's token with the fields, as a browser without script does. */
    public Answer form(String page, String action, Map<String, String> fields) {
        String encoded = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return encodedForm(page, action, encoded);
    }

    /** @param fields as they are sent, whether or not a browser would */
    public Answer encodedForm(String page, String action, String fields, String... headers) {
        Matcher matcher = CSRF.matcher(get(page, "Accept", "text/html").body());
        String token = matcher.find() ? matcher.group(1) : "";
        return send(
                "POST",
                action,
                HttpRequest.BodyPublishers.ofString("csrf=" + token + "&" + fields),
                Stream.concat(
                                Stream.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!isPagesForm(response.request())) {
                ApiContract.DOCUMENT.check(method, response.uri().getPath(), response);
            }
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where a path serves both, a form's body means the page, which the API's document does not describe. */
    private static boolean isPagesForm(HttpRequest request) {
        return !request.uri().getPath().startsWith("/api/v1/")
                && request.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                        .isPresent();
    }

    /** Opens the stream of events. */
    public EventReader events() {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/events"))
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("no events: " + response.statusCode());
            }
            return new EventReader(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void hangUp() {
        http.shutdownNow();
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Registers and logs in over JSON. */
    public TestClient loggedIn(String username) {
        json("POST", "/register", credentials(username));
        Answer login = json("POST", "/login", credentials(username));
        if (login.status() != 200) {
            throw new AssertionError("login failed: " + login.status() + " " + login.body());
        }
        return this;
    }

    /** The same password for everybody in the tests. */
    public static String credentials(String username) {
        return """
                {"username": "%s", "password": "purple-otter-sings-7"}""".formatted(username);
    }
}
