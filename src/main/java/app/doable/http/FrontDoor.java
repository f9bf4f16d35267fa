package app.doable.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** What every request passes first: it gets its id and its answer's standing headers. */
final class FrontDoor extends Handler.Wrapper {
    /** The key of the request's id in the logging context. */
    static final String LOGGED_ID = "request";

    private final SecurityHeaders headers;

    FrontDoor(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = RequestIds.of(request);
        headers.set(response.getHeaders());
        response.getHeaders().put(RequestIds.HEADER, id);
        MDC.put(LOGGED_ID, id);
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(LOGGED_ID);
        }
    }
}
