package app.doable.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An OpenAPI document as a page shows it: references followed, examples written out, absent texts empty. */
public record ApiView(String description, List<Section> sections) {

    /** The operations of one tag. */
    public record Section(String name, List<Operation> operations) {}

    /** One method of one path; {@code open} means that no session is needed. */
    public record Operation(
            String method,
            String path,
            String summary,
            String description,
            boolean open,
            List<Parameter> parameters,
            String request,
            List<Answer> answers) {}

    /** {@code place} is {@code path}, {@code query} or {@code header}. */
    public record Parameter(String name, String place, String description) {}

    public record Answer(String status, String description, String example) {}

    static ApiView of(byte[] document) {
        try {
            return new Reader(new ObjectMapper().readTree(document)).view();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reader(JsonNode document) {
        private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

        ApiView view() {
            List<Section> sections = new ArrayList<>();
            for (JsonNode tag : document.get("tags")) {
                sections.add(new Section(
                        tag.get("name").asText(), operations(tag.get("name").asText())));
            }
            return new ApiView(document.at("/info/description").asText(), sections);
        }

        private List<Operation> operations(String tag) {
            List<Operation> operations = new ArrayList<>();
            document.get("paths").properties().forEach(path -> {
                if (!path.getValue().has("$ref")) {
                    METHODS.stream()
                            .filter(method -> path.getValue()
                                    .at("/" + method + "/tags/0")
                                    .asText()
                                    .equals(tag))
                            .forEach(method -> operations.add(operation(path.getKey(), path.getValue(), method)));
                }
            });
            return operations;
        }

        private Operation operation(String path, JsonNode item, String method) {
            JsonNode operation = item.get(method);
            List<Parameter> parameters = new ArrayList<>();
            item.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
            operation.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
            List<Answer> answers = new ArrayList<>();
            operation
                    .get("responses")
                    .properties()
                    .forEach(answer -> answers.add(answer(answer.getKey(), answer.getValue())));
            return new Operation(
                    method.toUpperCase(java.util.Locale.ROOT),
                    path,
                    operation.path("summary").asText(),
                    operation.path("description").asText(),
                    operation.has("security"),
                    parameters,
                    example(operation.path("requestBody")),
                    answers);
        }

        private Parameter parameter(JsonNode node) {
            JsonNode parameter = resolved(node);
            return new Parameter(
                    parameter.get("name").asText(),
                    parameter.get("in").asText(),
                    parameter.path("description").asText());
        }

        private Answer answer(String status, JsonNode node) {
            JsonNode answer = resolved(node);
            return new Answer(status, answer.get("description").asText(), example(answer));
        }

        private static String example(JsonNode body) {
            for (JsonNode content : body.path("content")) {
                if (content.has("example")) {
                    return pretty(content.get("example"));
                }
            }
            return "";
        }

        private static String pretty(JsonNode example) {
            try {
                return PRETTY.writeValueAsString(example);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
        }
    }
}
