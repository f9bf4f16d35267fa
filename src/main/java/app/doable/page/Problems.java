package app.doable.page;

import app.doable.http.Failure;
import app.doable.http.FailureRenderer;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders failures as problem documents (RFC 9457), their texts in the request's language. */
public final class Problems implements FailureRenderer {

    /** The document. {@code errors} has a row for each field that was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            @Nullable List<FieldError> errors) {}

    record FieldError(String field, String detail) {}

    @Override
    public void render(Context context, Failure failure) {
        Messages messages = Messages.choose(Optional.empty(), Optional.ofNullable(context.header("Accept-Language")));
        String title = HttpStatus.forStatus(failure.status()).getMessage();
        Problem problem = new Problem(
                "about:blank", title, failure.status(), messages.text(failure.messageKey()), errors(failure, messages));
        context.json(problem).contentType("application/problem+json");
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
