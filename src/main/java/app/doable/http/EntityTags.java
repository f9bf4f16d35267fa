package app.doable.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a conditional request (RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2). A header that cannot be read
 * names no tag: {@code If-Match} then fails, {@code If-None-Match} passes.
 */
public record EntityTags(boolean any, List<String> strong, List<String> weak) {
    private static final Pattern TAG = Pattern.compile("\\G\\s*(?:,\\s*)*(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    /** The states that the change is for; empty without the header. */
    public static Optional<EntityTags> ifMatch(Context context) {
        return read(context, "If-Match");
    }

    /** The states that the client has already; empty without the header. */
    public static Optional<EntityTags> ifNoneMatch(Context context) {
        return read(context, "If-None-Match");
    }

    /** The strong tag with that text, in its quotes. */
    public static String tag(Object text) {
        return "\"" + text + "\"";
    }

    /** Whether the quoted tag is named by the strong comparison, which weak tags never pass. */
    public boolean containsStrong(String tag) {
        return any || strong.contains(tag);
    }

    /** Whether the quoted tag is named by the weak comparison. */
    public boolean containsWeak(String tag) {
        return any || strong.contains(tag) || weak.contains(tag);
    }

    private static Optional<EntityTags> read(Context context, String header) {
        List<String> lines = Collections.list(context.req().getHeaders(header));
        return lines.isEmpty() ? Optional.empty() : Optional.of(parse(String.join(",", lines)));
    }

    static EntityTags parse(String text) {
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            (matcher.group(1) == null ? strong : weak).add(matcher.group(2));
        }
        return new EntityTags(text.strip().equals("*"), strong, weak);
    }
}
