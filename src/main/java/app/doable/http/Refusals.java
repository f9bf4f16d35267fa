package app.doable.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, before any route is asked: as a problem document too, and never in Jetty's words. */
final class Refusals extends ErrorHandler {
    private final SecurityHeaders headers;
    private final ProblemRenderer problems;

    Refusals(SecurityHeaders headers, ProblemRenderer problems) {
        this.headers = headers;
        this.problems = problems;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException refusal) {
            response.setStatus(refusal.getCode());
        }
        headers.set(response.getHeaders());
        response.getHeaders().put(RequestIds.HEADER, RequestIds.of(request));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        byte[] document = problems.document(
                failure(response.getStatus()), request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, document.length);
        response.write(true, ByteBuffer.wrap(document), callback);
        return true;
    }

    static Failure failure(int status) {
        return switch (status) {
            case 404 -> new Failure.NotFound();
            case 405 -> new Failure.Unreadable(405, "failure.method");
            case 408 -> new Failure.Unreadable(408, "failure.slow");
            case 413 -> new Failure.Unreadable(413, "failure.tooLarge");
            case 414 -> new Failure.Unreadable(414, "failure.addressTooLong");
            case 431 -> new Failure.Unreadable(431, "failure.headersTooLarge");
            case 503 -> new Failure.Unavailable();
            default -> new Failure.Unreadable(status, status < 500 ? "failure.request" : "failure.internal");
        };
    }
}
