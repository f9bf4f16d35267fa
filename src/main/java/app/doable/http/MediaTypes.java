package app.doable.http;

import io.javalin.http.Context;
import java.util.Locale;

/** What a request's body is, and what its answer should be. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private MediaTypes() {}

    static boolean isJson(Context context) {
        return type(context).equals(JSON);
    }

    static boolean isForm(Context context) {
        return type(context).equals(FORM);
    }

    /** The type without its parameters, in lower case; empty when none was sent. */
    private static String type(Context context) {
        String sent = context.req().getContentType();
        return sent == null ? "" : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a body, of whatever length (RFC 9112, section 6). */
    static boolean hasBody(Context context) {
        return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    }

    /** Browsers name it when they open a page; programs that take anything want JSON. */
    static boolean acceptsHtml(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.contains("text/html");
    }
}
