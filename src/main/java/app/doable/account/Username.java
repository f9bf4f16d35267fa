package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.Text;
import com.ibm.icu.text.Normalizer2;

/**
 * A name to log in with, as typed, and the key that decides whether two names are the same (NFKC with case folding,
 * Unicode Standard Annex 15 and section 3.13).
 */
record Username(String text, String key) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 64;
    private static final int LONGEST_KEY = 255;

    /** @throws Failure.Invalid unless it is 2 to 64 letters of any script, digits, dots, underscores and hyphens */
    static Username parse(String typed) {
        String text = Normalizer2.getNFCInstance().normalize(typed.strip());
        if (!isName(text, LONGEST) || isMark(text.codePointAt(0))) {
            throw invalid();
        }
        String key = key(text);
        if (!isName(key, LONGEST_KEY)) {
            throw invalid();
        }
        return new Username(text, key);
    }

    private static Failure invalid() {
        return new Failure.Invalid("username", "fault.username");
    }

    /** Folding can turn letters into more letters, into spaces, or into nothing at all. */
    private static boolean isName(String text, int longest) {
        int length = Text.length(text);
        return length >= SHORTEST && length <= longest && text.codePoints().allMatch(Username::isAllowed);
    }

    /** The key of whatever was typed at login; one that cannot be a name matches nobody. */
    static String key(String typed) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(typed.strip());
    }

    private static boolean isAllowed(int point) {
        return Character.isLetterOrDigit(point) || isMark(point) || point == '.' || point == '_' || point == '-';
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
