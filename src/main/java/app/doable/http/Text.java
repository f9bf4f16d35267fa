package app.doable.http;

/** What text may hold, everywhere. */
public final class Text {
    private Text() {}

    /**
     * Whether every code point can be kept and shown: no lone surrogates, no NUL, no control characters but the tab
     * and, where lines are allowed, the line feed.
     */
    public static boolean isClean(String text, boolean linesAllowed) {
        return text.codePoints().allMatch(point -> isClean(point, linesAllowed));
    }

    private static boolean isClean(int point, boolean linesAllowed) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> point == '\t' || (linesAllowed && point == '\n');
            default -> true;
        };
    }

    /** Whether there is nothing to see: white space of any kind, no-break spaces too, or no text at all. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }

    /**
     * One line as it is kept: every code point as it was typed, without the space around it.
     *
     * @param longest in code points
     * @throws Failure.Invalid naming the field, when there is nothing to see, or it is too long or not clean
     */
    public static String line(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.codePoints().allMatch(Text::isInvisible)) {
            throw new Failure.Invalid(field, "fault.blank");
        }
        if (length(text) > longest) {
            throw new Failure.Invalid(field, "fault.tooLong", longest);
        }
        if (!isClean(text, false)) {
            throw new Failure.Invalid(field, "fault.control");
        }
        return text;
    }

    /** Also the spaces that do not break and what only directs other characters. */
    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** At most 64 code points, what cannot be shown replaced: for names that a stranger sent, repeated in an answer. */
    public static String printable(String text) {
        return text.codePoints()
                .limit(64)
                .map(point -> isClean(point, false) ? point : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
