package app.doable.view;

/** A text that is too long for a line of a history. */
public final class PastText {
    private static final int LONGEST = 120;

    private PastText() {}

    /** Its first line, as far as that is short. */
    public static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        String start = line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
        return start.equals(text) ? text : start + "…";
    }
}
