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
import java.util.function.Consumer;
import java.util.function.Function;

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

    JsonBody(JsonNode object) {
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

    /** Reads a member unless it is left out; what {@link Failure.Invalid} says is kept until {@link #finish}. */
    public void given(String member, Consumer<JsonValue> reading) {
        asked.add(member);
        JsonNode value = object.get(member);
        if (value == null) {
            return;
        }
        try {
            reading.accept(new JsonValue(member, value));
        } catch (Failure.Invalid e) {
            faults.addAll(e.faults());
        }
    }

    /** Empty when the member is left out or cannot be accepted. */
    public <T> Optional<T> member(String member, Function<JsonValue, T> reading) {
        List<T> read = new ArrayList<>(1);
        given(member, value -> read.add(reading.apply(value)));
        return read.stream().findFirst();
    }

    public boolean has(String member) {
        return object.has(member);
    }

    /** Says that a member must be there. */
    public void require(String member) {
        if (!has(member)) {
            refuse(member, "fault.missing");
        }
    }

    /** Says that what was read cannot be accepted. */
    public void refuse(String member, String messageKey) {
        faults.add(new Failure.Fault(member, messageKey));
    }

    /** The text of a member that must be there; what it returns is of use only once {@link #finish} has passed. */
    public String text(String member) {
        require(member);
        return optionalText(member).orElse("");
    }

    /** Empty when the member is left out. */
    public Optional<String> optionalText(String member) {
        return member(member, JsonValue::text);
    }

    /** Empty when the member is left out. */
    public Optional<Boolean> optionalBoolean(String member) {
        return member(member, JsonValue::bool);
    }

    /** The number of something that there may be; empty when the member is left out. */
    public Optional<Long> optionalId(String member) {
        return member(member, JsonValue::id);
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
