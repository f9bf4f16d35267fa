package app.doable.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Long answers in pages: how much of one is asked for, and where the next is. */
public final class Paging {
    public static final int LONGEST = 1000;

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,3}");

    private Paging() {}

    /**
     * @param otherwise without a limit
     * @throws Failure.Invalid unless it is from 1 to {@link #LONGEST}
     */
    public static int limit(Context context, int otherwise) {
        @Nullable String limit = context.queryParam("limit");
        if (limit == null) {
            return otherwise;
        }
        if (!LIMIT.matcher(limit).matches() || Integer.parseInt(limit) > LONGEST) {
            throw new Failure.Invalid("limit", "fault.range", 1, LONGEST);
        }
        return Integer.parseInt(limit);
    }

    /**
     * RFC 8288: the same question, from where this answer ended.
     *
     * @param parameters of the question, beside the limit and the cursor
     */
    public static void linkNext(Context context, String cursor, String... parameters) {
        StringBuilder query = new StringBuilder("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        append(query, context, "limit");
        for (String name : parameters) {
            append(query, context, name);
        }
        context.header("Link", "<" + context.path() + "?" + query + ">; rel=\"next\"");
    }

    private static void append(StringBuilder query, Context context, String name) {
        @Nullable String value = context.queryParam(name);
        if (value != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
