package app.doable.account;

import app.doable.http.Failure;
import io.javalin.http.Context;

/** A form that is shown again because it was refused. */
final class Refusal {
    private Refusal() {}

    static void mark(Context context, Failure failure) {
        context.status(failure.status());
        if (failure instanceof Failure.TooMany tooMany) {
            context.header("Retry-After", Long.toString(tooMany.retryAfter().toSeconds()));
        }
    }
}
