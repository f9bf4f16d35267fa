package app.doable;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a row of a table sends: a method, a path, and a body where there is one. What stands in &lt; &gt; is the name of
 * something, or much of the same; ' stands for " in JSON.
 *
 * @param method of HTTP, or PAGE for what a browser asks for, FORM for what it posts, or SCRIPT for what
 *     script posts, which gets the view as it is then
 */
record Sent(String method, String path, String body) {
    private static final Pattern FORMAT = Pattern.compile("(\\S+) ((?:<[^>]*>|[^\\s<])+)(?: (.*))?");
    private static final Pattern STANDS_FOR_SOMETHING = Pattern.compile("<([^>]+)>");
    private static final Pattern MUCH = Pattern.compile("([0-9]+) (.+)");

    static Sent parse(String text) {
        Matcher matcher = FORMAT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new AssertionError("no method and path: " + text);
        }
        return new Sent(matcher.group(1), matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3));
    }

    /** Whether that is part of the name of something in it, or said in plain words. */
    boolean names(String thing) {
        return (path + " " + body).contains(thing);
    }

    boolean isForm() {
        return method.equals("FORM") || method.equals("SCRIPT");
    }

    /** With everything written out that something stands for. */
    Sent among(Map<String, String> things) {
        return new Sent(method, written(path, things), written(body, things));
    }

    /** @param tokenPage where a form's token is read */
    Answer by(TestClient client, String tokenPage) {
        return switch (method) {
            case "FORM" -> client.encodedForm(tokenPage, path, body);
            case "SCRIPT" -> client.encodedForm(tokenPage, path, body, "HX-Request", "true");
            case "PAGE" -> client.get(path, "Accept", "text/html");
            default ->
                body.isEmpty()
                        ? client.send(method, path, BodyPublishers.noBody())
                        : client.json(method, path, body.replace('\'', '"'));
        };
    }

    private static String written(String text, Map<String, String> things) {
        return STANDS_FOR_SOMETHING.matcher(text).replaceAll(found -> thing(found, things));
    }

    private static String thing(MatchResult found, Map<String, String> things) {
        String name = found.group(1);
        Matcher much = MUCH.matcher(name);
        if (things.containsKey(name)) {
            return things.get(name);
        }
        if (much.matches()) {
            return much(Integer.parseInt(much.group(1)), much.group(2));
        }
        throw new AssertionError("nothing is called " + name);
    }

    private static String much(int count, String what) {
        return switch (what) {
            case "numbers" -> joined(count, "%d");
            case "names" -> joined(count, "'name %d'");
            case "changes" -> joined(count, "{'list': 1, 'revision': %d}");
            default -> what.repeat(count);
        };
    }

    private static String joined(int count, String format) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return (method + " " + path + " " + body).strip();
    }
}
