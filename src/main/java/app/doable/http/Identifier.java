package app.doable.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** The number of something, in a path or a query. */
public final class Identifier {
    private static final Pattern FORMAT = Pattern.compile("[1-9][0-9]{0,17}");

    private Identifier() {}

    /** @throws Failure.NotFound when it is not the number of anything */
    public static long inPath(Context context, String parameter) {
        String text = context.pathParam(parameter);
        if (!isOne(text)) {
            throw new Failure.NotFound();
        }
        return Long.parseLong(text);
    }

    public static boolean isOne(String text) {
        return FORMAT.matcher(text).matches();
    }
}
