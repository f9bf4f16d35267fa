package app.doable.page;

import app.doable.http.Failure;
import app.doable.http.ProblemRenderer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders failures as problem documents (RFC 9457), their texts in the request's language. */
public final class Problems implements ProblemRenderer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The document. {@code errors} has a row for each field that was refused, {@code current} is the present state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            @Nullable List<FieldError> errors,
            @JsonRawValue @Nullable String current) {}

    record FieldError(String field, String detail) {}

    @Override
    public void render(Context context, Failure failure) {
        context.result(document(failure, context.header("Accept-Language"))).contentType("application/problem+json");
    }

    @Override
    public byte[] document(Failure failure, @Nullable String acceptLanguage) {
        Messages messages = Messages.choose(Optional.empty(), Optional.ofNullable(acceptLanguage));
        String title = HttpStatus.forStatus(failure.status()).getMessage();
        Problem problem = new Problem(
                "about:blank",
                title,
                failure.status(),
                messages.text(failure.messageKey()),
                errors(failure, messages),
                current(failure));
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is texts and numbers", e);
        }
    }

    private static @Nullable String current(Failure failure) {
        return failure instanceof Failure.Outdated outdated ? outdated.current().orElse(null) : null;
    }

    private static @Nullable List<FieldError> errors(Failure failure, Messages messages) {
        return switch (failure) {
            case Failure.Invalid invalid ->
                invalid.faults().stream()
                        .map(fault -> new FieldError(
                                fault.field(),
                                messages.text(
                                        fault.messageKey(), fault.arguments().toArray())))
                        .toList();
            case Failure.Conflict conflict ->
                List.of(new FieldError(conflict.field(), messages.text(conflict.messageKey())));
            case Failure.Unreadable _,
                    Failure.Unauthenticated _,
                    Failure.Forbidden _,
                    Failure.NotFound _,
                    Failure.Outdated _,
                    Failure.TooMany _,
                    Failure.Unavailable _ -> null;
        };
    }
}
