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

    /** @throws Failure.Invalid unless it is 2 to 64 letters of any script, digits, dots, underscores and hyphens */
    static Username parse(String typed) {
        String text = Normalizer2.getNFCInstance().normalize(typed.strip());
        int length = Text.length(text);
        if (length < SHORTEST || length > LONGEST || !text.codePoints().allMatch(Username::isAllowed)) {
            throw new Failure.Invalid("username", "fault.username");
        }
        return new Username(text, key(text));
    }

    /** The key of whatever was typed at login; one that cannot be a name matches nobody. */
    static String key(String typed) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(typed.strip());
    }

    private static boolean isAllowed(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || point == '.'
                || point == '_'
                || point == '-';
    }
}
