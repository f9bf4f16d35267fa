package app.doable.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the {@link Routes} behind their checks: who asks, from where, and with what kind of body. */
final class Dispatcher {
    private static final Set<HandlerType> BODILESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Authenticator authenticator;
    private final Csrf csrf;
    private final CrossSite crossSite;

    Dispatcher(Authenticator authenticator, Csrf csrf, CrossSite crossSite) {
        this.authenticator = authenticator;
        this.csrf = csrf;
        this.crossSite = crossSite;
    }

    void configure(JavalinConfig config, Routes routes) {
        config.routes.before(this::check);
        // the first that matches is taken: a path that is spelled out goes before one that also matches it
        Map<String, List<Route>> paths = routes.all().stream()
                .sorted(Comparator.comparing(route -> route.path().contains("{")))
                .collect(Collectors.groupingBy(Route::path, LinkedHashMap::new, Collectors.toList()));
        paths.forEach((path, there) -> {
            Map<HandlerType, List<Route>> methods = there.stream()
                    .collect(Collectors.groupingBy(Route::method, LinkedHashMap::new, Collectors.toList()));
            methods.forEach((method, choices) -> config.routes.addHttpHandler(method, path, dispatch(choices)));
            addHead(config, path, methods);
            addOptions(config, path, methods);
        });
    }

    /** HEAD is GET without the body, which Jetty leaves out (RFC 9110, section 9.3.2). */
    private void addHead(JavalinConfig config, String path, Map<HandlerType, List<Route>> methods) {
        List<Route> get = methods.get(HandlerType.GET);
        if (get != null && !methods.containsKey(HandlerType.HEAD)) {
            config.routes.addHttpHandler(HandlerType.HEAD, path, dispatch(get));
        }
    }

    private static void addOptions(JavalinConfig config, String path, Map<HandlerType, List<Route>> methods) {
        Set<String> names = new TreeSet<>();
        methods.keySet().forEach(method -> names.add(method.name()));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        if (names.add("OPTIONS")) {
            String allowed = String.join(", ", names);
            config.routes.addHttpHandler(
                    HandlerType.OPTIONS,
                    path,
                    context -> context.header("Allow", allowed).status(HttpStatus.NO_CONTENT));
        }
    }

    /** The route's pattern, or {@code none}: never what the client typed. */
    static String pattern(Context context) {
        @Nullable Route route = context.attribute(Route.class.getName());
        return route == null ? "none" : route.path();
    }

    private void check(Context context) {
        // a header of Javalin's that turns one method into another; nothing here sends it
        if (context.header("X-HTTP-Method-Override") != null) {
            throw Refusals.failure(400);
        }
        if (!context.method().isHttpMethod()) {
            throw Refusals.failure(501);
        }
        crossSite.refuse(context);
    }

    private Handler dispatch(List<Route> choices) {
        return context -> {
            Route route = choices.size() == 1 ? choices.getFirst() : choose(choices, context);
            context.attribute(Route.class.getName(), route);
            requireGranted(route, context);
            switch (route.kind()) {
                case FORM -> {
                    require(MediaTypes.isForm(context), "failure.notForm");
                    csrf.require(context, FormBody.of(context).text(Csrf.FIELD));
                }
                case API ->
                    require(
                            BODILESS.contains(context.method())
                                    || MediaTypes.isJson(context)
                                    || (context.req().getContentType() == null && !MediaTypes.hasBody(context)),
                            "failure.notJson");
                case PAGE -> {}
            }
            route.handler().handle(context);
        };
    }

    private static void require(boolean rightType, String messageKey) {
        if (!rightType) {
            throw new Failure.Unreadable(415, messageKey);
        }
    }

    private void requireGranted(Route route, Context context) {
        Access granted = route.access() == Access.ANYONE ? Access.ANYONE : authenticator.granted(context);
        if (granted.compareTo(route.access()) < 0) {
            throw granted == Access.ANYONE
                    ? new Failure.Unauthenticated("failure.unauthenticated")
                    : new Failure.NotFound();
        }
    }

    /** Where a path serves both people and programs, the body's type decides, or without one what is accepted. */
    private static Route choose(List<Route> choices, Context context) {
        boolean forPeople =
                BODILESS.contains(context.method()) ? MediaTypes.acceptsHtml(context) : MediaTypes.isForm(context);
        return choices.stream()
                .filter(route -> (route.kind() != Route.Kind.API) == forPeople)
                .findFirst()
                .orElseThrow();
    }
}
