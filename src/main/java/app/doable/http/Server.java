package app.doable.http;

import app.doable.config.Config;
import app.doable.database.DatabaseUnavailable;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty and Javalin around the {@link Routes}: filters before them, failures after. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Javalin javalin;

    /** What the server needs from the features. */
    public record Wiring(
            Authenticator authenticator, Csrf csrf, FailureRenderer problems, FailureRenderer failurePages) {}

    private final Config config;
    private final Wiring wiring;
    private final CrossSite crossSite;

    public Server(Config config, Routes routes, Wiring wiring) {
        this.config = config;
        this.wiring = wiring;
        this.crossSite = new CrossSite(config.baseUrl());
        this.javalin = Javalin.create(javalinConfig -> configure(javalinConfig, routes));
    }

    /** @return the port it listens on */
    public int start() {
        javalin.start(config.address(), config.port());
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig javalinConfig, Routes routes) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.http.maxRequestSize = Long.MAX_VALUE; // Body has the limit
        javalinConfig.jetty.threadPool = new VirtualThreadPool();
        javalinConfig.routes.before(this::prepare);
        endpoints(routes)
                .forEach((endpoint, choices) -> javalinConfig.routes.addHttpHandler(
                        choices.getFirst().method(), choices.getFirst().path(), dispatch(choices)));
        javalinConfig.routes.exception(Failure.class, (failure, context) -> fail(context, failure));
        javalinConfig.routes.exception(
                DatabaseUnavailable.class, (failure, context) -> fail(context, new Failure.Unavailable()));
        javalinConfig.routes.exception(HttpResponseException.class, (exception, context) -> {
            exception.getDetails().forEach((name, value) -> {
                if (name.equals("availableMethods")) {
                    context.header("Allow", value);
                }
            });
            fail(context, refused(exception.getStatus()));
        });
        javalinConfig.routes.exception(Exception.class, (exception, context) -> {
            LOG.error("{} {} failed", context.method(), context.endpoint().path, exception);
            fail(context, new Failure.Unreadable(500, "failure.internal"));
        });
    }

    private static Failure refused(int status) {
        return switch (status) {
            case 404 -> new Failure.NotFound();
            case 405 -> new Failure.Unreadable(405, "failure.method");
            default -> new Failure.Unreadable(status, "failure.request");
        };
    }

    private static Map<String, List<Route>> endpoints(Routes routes) {
        return routes.all().stream()
                .collect(Collectors.groupingBy(
                        route -> route.method().name() + " " + route.path(), LinkedHashMap::new, Collectors.toList()));
    }

    private void prepare(Context context) {
        SecurityHeaders.set(context, config.isHttps());
        crossSite.refuse(context);
    }

    private Handler dispatch(List<Route> choices) {
        return context -> {
            Route route = choices.size() == 1 ? choices.getFirst() : byContentType(choices, context);
            context.attribute(Route.class.getName(), route);
            Access granted = route.access() == Access.ANYONE ? Access.ANYONE : wiring.authenticator.granted(context);
            if (granted.compareTo(route.access()) < 0) {
                throw granted == Access.ANYONE
                        ? new Failure.Unauthenticated("failure.unauthenticated")
                        : new Failure.NotFound();
            }
            if (route.kind() == Route.Kind.FORM) {
                wiring.csrf.require(context, FormBody.of(context).text(Csrf.FIELD));
            }
            route.handler().handle(context);
        };
    }

    private static Route byContentType(List<Route> choices, Context context) {
        Route.Kind wanted = context.isFormUrlencoded() ? Route.Kind.FORM : Route.Kind.API;
        return choices.stream()
                .filter(route -> route.kind() == wanted)
                .findFirst()
                .orElseThrow(() -> new Failure.Unreadable(415, "failure.notJson"));
    }

    private void fail(Context context, Failure failure) {
        context.status(failure.status());
        context.header("Cache-Control", "no-store");
        if (failure instanceof Failure.TooMany tooMany) {
            context.header("Retry-After", Long.toString(tooMany.retryAfter().toSeconds()));
        }
        Route route = context.attribute(Route.class.getName());
        boolean api = route != null
                ? route.kind() == Route.Kind.API
                : context.path().startsWith(Routes.API) || !accepts(context, "text/html");
        (api ? wiring.problems : wiring.failurePages).render(context, failure);
    }

    private static boolean accepts(Context context, String type) {
        String accept = context.header("Accept");
        return accept != null && accept.contains(type);
    }
}
