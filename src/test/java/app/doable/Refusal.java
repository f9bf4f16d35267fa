package app.doable;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of {@code refusals.txt}: what is sent, and what it gets.
 *
 * @param method of HTTP, or FORM
 * @param body empty when there is none
 * @param told the faulty fields, or what the page says
 */
record Refusal(String method, String path, String body, int status, String told) {
    private static final Pattern STANDS_FOR_SOMETHING = Pattern.compile("<([^>]+)>");
    private static final Pattern MUCH = Pattern.compile("([0-9]+) (.+)");

    static Refusal parse(String line) {
        String[] columns = line.split("\\|", -1);
        String[] sent = columns[0].strip().split("(?<!<her|<[0-9]{1,9}) ", 3);
        return new Refusal(
                sent[0],
                sent[1],
                sent.length < 3 ? "" : sent[2],
                Integer.parseInt(columns[1].strip()),
                columns[2].strip());
    }

    boolean isForm() {
        return method.equals("FORM");
    }

    /** With what it says stands for something written out. */
    Refusal among(Map<String, String> things) {
        return new Refusal(method, written(path, things), written(body, things), status, told);
    }

    private static String written(String text, Map<String, String> things) {
        return STANDS_FOR_SOMETHING.matcher(text).replaceAll(found -> thing(found, things));
    }

    private static String thing(MatchResult found, Map<String, String> things) {
        String name = found.group(1);
        var much = MUCH.matcher(name);
        if (much.matches()) {
            return much(Integer.parseInt(much.group(1)), much.group(2));
        }
        if (!things.containsKey(name)) {
            throw new AssertionError("nothing is called " + name);
        }
        return things.get(name);
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
        return method + " " + path + " " + body + ": " + status + " " + told;
    }
}
