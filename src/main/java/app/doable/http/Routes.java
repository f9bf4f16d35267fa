package app.doable.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The table of every route; none can be added without saying who may call it. */
public final class Routes {
    public static final String API = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    public Routes page(String path, Access access, Handler handler) {
        return add(new Route(HandlerType.GET, path, Route.Kind.PAGE, access, handler));
    }

    public Routes form(String path, Access access, Handler handler) {
        return add(new Route(HandlerType.POST, path, Route.Kind.FORM, access, handler));
    }

    /** A route of the API, at {@code /api/v1} and the path. */
    public Routes api(HandlerType method, String path, Access access, Handler handler) {
        return add(new Route(method, API + path, Route.Kind.API, access, handler));
    }

    /** A route of the first contract: it answers at {@code /api/v1} and at the root, by the same handler. */
    public Routes apiAndRoot(HandlerType method, String path, Access access, Handler handler) {
        add(new Route(method, path, Route.Kind.API, access, handler));
        return api(method, path, access, handler);
    }

    /** A route for programs that is not part of the API, such as a health check. */
    public Routes plain(String path, Access access, Handler handler) {
        return add(new Route(HandlerType.GET, path, Route.Kind.API, access, handler));
    }

    private Routes add(Route route) {
        boolean taken = routes.stream()
                .anyMatch(other -> other.method().equals(route.method())
                        && other.path().equals(route.path())
                        && other.kind() == route.kind());
        if (taken) {
            throw new IllegalStateException("registered twice: " + route);
        }
        routes.add(route);
        return this;
    }

    public List<Route> all() {
        return Collections.unmodifiableList(routes);
    }
}
