package app.doable.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One road into the server. Where a path serves both people and programs, the body's content type picks the route. */
public record Route(HandlerType method, String path, Kind kind, Access access, Handler handler) {

    /** What the route speaks: its input, and how its failures are shown. */
    public enum Kind {
        /** HTML for a GET. */
        PAGE,
        /** A form's body, answered with a redirect or HTML. */
        FORM,
        /** JSON in and out; failures are problem documents (RFC 9457). */
        API
    }
}
