package app.doable.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document, as the judge of every answer that the tests get from the API. */
public final class ApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What any address may answer: the document's {@code default}. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 408, 413, 414, 415, 431, 500, 501, 503);

    public static final ApiContract DOCUMENT = new ApiContract();

    private final JsonNode document = read();
    private final Map<String, Operation> operations = operations();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    /** One method of one path. */
    public record Operation(String method, String path, JsonNode node) {
        public String name() {
            return method + " " + path;
        }

        public boolean hasBody() {
            return node.has("requestBody");
        }

        boolean matches(String method, String path) {
            return this.method.equals(method) && path.matches(this.path.replaceAll("\\{[^}]*}", "[^/]+"));
        }
    }

    private static JsonNode read() {
        try (InputStream stream = ApiContract.class.getResourceAsStream("/app/doable/page/openapi.json")) {
            return JSON.readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Operation> operations() {
        Map<String, Operation> found = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> resolved(path.getValue()).properties().forEach(member -> {
                    if (!member.getKey().equals("parameters")) {
                        Operation operation = new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue());
                        found.put(operation.name(), operation);
                    }
                }));
        return found;
    }

    public JsonNode json() {
        return document;
    }

    public Map<String, Operation> all() {
        return operations;
    }

    /** The statuses that the operation names itself. */
    public List<Integer> statuses(Operation operation) {
        List<Integer> statuses = new ArrayList<>();
        operation.node().get("responses").fieldNames().forEachRemaining(status -> {
            if (!status.equals("default")) {
                statuses.add(Integer.valueOf(status));
            }
        });
        return statuses;
    }

    /** Fails unless the document says that such a request may get such an answer. Pages are not its business. */
    public void check(String method, String path, HttpResponse<String> response) {
        Optional<Operation> operation = find(method, path);
        boolean underApi = path.startsWith("/api/v1/");
        boolean pageAnswer = type(response).equals("text/html") || (!underApi && response.statusCode() == 303);
        if (pageAnswer || Set.of("HEAD", "OPTIONS").contains(method) || (operation.isEmpty() && !underApi)) {
            return;
        }
        String request = method + " " + path + " answered " + response.statusCode();
        if (operation.isEmpty()) {
            require(Set.of(400, 403, 404, 405, 501).contains(response.statusCode()), request + ": no such operation");
            checkBody(request, defaultProblem(), response);
            return;
        }
        checkAnswer(request, operation.get(), response);
    }

    private void checkAnswer(String request, Operation operation, HttpResponse<String> response) {
        JsonNode said = operation.node().at("/responses/" + response.statusCode());
        if (said.isMissingNode()) {
            require(ANYWHERE.contains(response.statusCode()), request + ": not documented for " + operation.name());
            checkBody(request, defaultProblem(), response);
            return;
        }
        JsonNode answer = resolved(said);
        answer.path("headers")
                .properties()
                .forEach(header -> require(
                        !resolved(header.getValue()).path("required").asBoolean()
                                || response.headers()
                                        .firstValue(header.getKey())
                                        .isPresent(),
                        request + " without " + header.getKey()));
        checkBody(request, answer, response);
    }

    private JsonNode defaultProblem() {
        return document.at("/components/responses/Default");
    }

    private void checkBody(String request, JsonNode answer, HttpResponse<String> response) {
        if (!answer.has("content")) {
            require(response.body().isEmpty(), request + " with a body");
            return;
        }
        JsonNode content = answer.get("content").path(type(response));
        require(!content.isMissingNode(), request + " as " + type(response));
        if (type(response).endsWith("json")) {
            require(
                    fits(content.get("schema"), response.body()),
                    request + " with " + response.body() + ": " + errors(content.get("schema"), response.body()));
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    public boolean fits(JsonNode schema, String json) {
        return errors(schema, json).isEmpty();
    }

    private List<com.networknt.schema.Error> errors(JsonNode schema, String json) {
        return schemas.computeIfAbsent(schema, this::compiled)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("$defs", document.at("/components/schemas"));
        return registry.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON);
    }

    public Optional<Operation> find(String method, String path) {
        return operations.values().stream()
                .filter(operation -> operation.matches(method, path))
                .min(Comparator.comparing(operation -> operation.path().contains("{")));
    }

    /** Follows a reference within the document. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new AssertionError(otherwise);
        }
    }
}
