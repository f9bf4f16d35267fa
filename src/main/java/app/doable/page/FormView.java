package app.doable.page;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form as it is shown again: what was typed (never a password), and what was wrong beside each field. */
public record FormView(Map<String, String> values, List<Failure.Fault> faults, Optional<String> messageKey) {

    public static FormView empty() {
        return new FormView(Map.of(), List.of(), Optional.empty());
    }

    /** One field filled in, and nothing wrong. */
    public static FormView filled(String field, String value) {
        return new FormView(Map.of(field, value), List.of(), Optional.empty());
    }

    /** The named fields as they were typed, with the failure's faults. */
    public static FormView refused(FormBody form, Failure failure, String... keptFields) {
        Map<String, String> values = List.of(keptFields).stream().collect(Collectors.toMap(field -> field, form::text));
        return switch (failure) {
            case Failure.Invalid invalid -> new FormView(values, invalid.faults(), Optional.empty());
            case Failure.Conflict conflict ->
                new FormView(
                        values, List.of(new Failure.Fault(conflict.field(), conflict.messageKey())), Optional.empty());
            default -> new FormView(values, List.of(), Optional.of(failure.messageKey()));
        };
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Optional<Failure.Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
