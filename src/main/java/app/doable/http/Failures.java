package app.doable.http;

import app.doable.database.DatabaseUnavailable;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into one answer, in the representation of the route that was asked. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ProblemRenderer problems;
    private final FailureRenderer pages;

    Failures(ProblemRenderer problems, FailureRenderer pages) {
        this.problems = problems;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        config.routes.exception(Failure.class, (failure, context) -> answer(context, failure));
        config.routes.exception(
                DatabaseUnavailable.class, (failure, context) -> answer(context, new Failure.Unavailable()));
        config.routes.exception(MethodNotAllowedResponse.class, (refusal, context) -> {
            refusal.getDetails().values().forEach(methods -> context.header("Allow", sorted(methods)));
            answer(context, Refusals.failure(405));
        });
        config.routes.exception(
                HttpResponseException.class,
                (exception, context) -> answer(context, Refusals.failure(exception.getStatus())));
        config.routes.exception(Exception.class, (exception, context) -> {
            LOG.error("{} {} failed{}", context.method(), Dispatcher.pattern(context), new Trace(exception));
            answer(context, Refusals.failure(500));
        });
        config.router.javaLangErrorHandler(this::answerError);
    }

    private void answer(Context context, Failure failure) {
        context.status(failure.status());
        context.header("Cache-Control", "no-store");
        if (failure instanceof Failure.TooMany tooMany) {
            context.header(
                    "Retry-After",
                    Long.toString(Math.max(1, tooMany.retryAfter().toSeconds())));
        }
        try {
            (speaksJson(context) ? problems : pages).render(context, failure);
        } catch (DatabaseUnavailable e) {
            // a page says whose it is, which needs the database, unless it says that there is none
            answer(context, new Failure.Unavailable());
        }
        // a page may show again what was typed: only the rest is thrown away
        if (failure.status() != 408) {
            UnreadBody.discard(context);
        }
    }

    /** Out of memory, too deep, a broken class: Javalin has no context any more. */
    private void answerError(HttpServletResponse response, Error error) {
        LOG.error("a request failed{}", new Trace(error));
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().write(problems.document(Refusals.failure(500), null));
        } catch (IOException e) {
            LOG.debug("the client has gone", e);
        }
    }

    private static String sorted(String methods) {
        return Arrays.stream(methods.split(", ")).sorted().collect(Collectors.joining(", "));
    }

    private static boolean speaksJson(Context context) {
        Route route = context.attribute(Route.class.getName());
        return route != null
                ? route.kind() == Route.Kind.API
                : context.path().startsWith(Routes.API) || !MediaTypes.acceptsHtml(context);
    }
}
