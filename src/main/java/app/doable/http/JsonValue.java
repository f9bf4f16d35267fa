package app.doable.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a member of a request's body says. Each way of reading it throws {@link Failure.Invalid} for another type. */
public final class JsonValue {
    private final String member;
    private final JsonNode node;

    JsonValue(String member, JsonNode node) {
        this.member = member;
        this.node = node;
    }

    public boolean isNull() {
        return node.isNull();
    }

    public String text() {
        require(node.isTextual(), "fault.notText");
        return node.textValue();
    }

    public boolean bool() {
        require(node.isBoolean(), "fault.notBoolean");
        return node.booleanValue();
    }

    /** The number of something that there may be. */
    public long id() {
        require(node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0, "fault.notId");
        return node.longValue();
    }

    public List<String> texts() {
        return elements("fault.notTexts").stream().map(JsonValue::text).toList();
    }

    public List<Long> ids() {
        return elements("fault.notIds").stream().map(JsonValue::id).toList();
    }

    private List<JsonValue> elements(String otherwise) {
        require(node.isArray(), otherwise);
        List<JsonValue> elements = new ArrayList<>();
        node.forEach(element -> elements.add(new JsonValue(member, element)));
        return elements;
    }

    /** Each is read like {@link #object}. */
    public <T> List<T> objects(Function<JsonBody, T> reading) {
        return elements("fault.notObject").stream()
                .map(element -> element.object(reading))
                .toList();
    }

    /** Its members are read like a body's, finished, and named by their path, such as {@code due.zone}. */
    public <T> T object(Function<JsonBody, T> reading) {
        require(node.isObject(), "fault.notObject");
        JsonBody body = new JsonBody(node);
        try {
            return reading.apply(body);
        } catch (Failure.Invalid e) {
            throw new Failure.Invalid(e.faults().stream()
                    .map(fault ->
                            new Failure.Fault(member + "." + fault.field(), fault.messageKey(), fault.arguments()))
                    .toList());
        }
    }

    private void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new Failure.Invalid(member, otherwise);
        }
    }
}
