package app.doable.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object as a request's body, read member by member. {@link #finish} refuses members that nobody asked for, so
 * that a typing mistake is never silently dropped.
 */
public final class JsonBody {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();
    private final List<Failure.Fault> faults = new ArrayList<>();

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** @throws Failure.Unreadable when the body is not {@code application/json} (415) or not a JSON object (400) */
    public static JsonBody read(Context context) {
        if (!MediaTypes.isJson(context)) {
            throw new Failure.Unreadable(415, "failure.notJson");
        }
        JsonNode node;
        try {
            node = MAPPER.readTree(Body.read(context));
        } catch (JsonProcessingException e) {
            throw new Failure.Unreadable(400, "failure.json");
        }
        if (node == null || !node.isObject()) {
            throw new Failure.Unreadable(400, "failure.json");
        }
        return new JsonBody(node);
    }

    /** The text of a member that must be there; what it returns is of use only once {@link #finish} has passed. */
    public String text(String member) {
        Optional<String> value = optionalText(member);
        if (value.isEmpty() && !object.has(member)) {
            faults.add(new Failure.Fault(member, "fault.missing"));
        }
        return value.orElse("");
    }

    /** Empty when the member is left out. */
    public Optional<String> optionalText(String member) {
        asked.add(member);
        JsonNode value = object.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            faults.add(new Failure.Fault(member, "fault.notText"));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    /** Empty when the member is left out. */
    public Optional<Boolean> optionalBoolean(String member) {
        asked.add(member);
        JsonNode value = object.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            faults.add(new Failure.Fault(member, "fault.notBoolean"));
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    /** Read-only members that GET gives: putting them back is fine and changes nothing. */
    public void ignore(String... members) {
        asked.addAll(List.of(members));
    }

    /** @throws Failure.Invalid naming every member that is missing, of the wrong type, or unknown */
    public void finish() {
        object.fieldNames().forEachRemaining(member -> {
            if (!asked.contains(member)) {
                faults.add(new Failure.Fault(Text.printable(member), "fault.unknown"));
            }
        });
        if (!faults.isEmpty()) {
            throw new Failure.Invalid(faults);
        }
    }
}
