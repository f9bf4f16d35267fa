package app.doable.when;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was typed, without what does not matter: case, width, umlauts, kinds of space, commas, dots of abbreviations. */
final class TypedText {
    /** Characters; no date is as long. */
    private static final int LONGEST = 100;

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern HALF_OF_DAY = Pattern.compile("\\b([ap])\\. ?m\\b\\.?");
    private static final Pattern DOT_AFTER_LETTER = Pattern.compile("(?<=[a-z])\\.");
    private static final Pattern ISO_MOMENT = Pattern.compile("(\\d-\\d{1,2})t(\\d)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern GERMAN_WEEKEND = Pattern.compile("\\bwe\\b");

    private TypedText() {}

    static Optional<String> fold(String typed, Locale locale) {
        String stripped = typed.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String text = FOLD.normalize(stripped)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace('’', '\'')
                .replace(',', ' ');
        text = HALF_OF_DAY.matcher(text).replaceAll("$1m");
        text = DOT_AFTER_LETTER.matcher(text).replaceAll(" ");
        text = ISO_MOMENT.matcher(text).replaceAll("$1 $2");
        if (locale.getLanguage().equals("de")) {
            text = GERMAN_WEEKEND.matcher(text).replaceAll("wochenende");
        }
        return Optional.of(SPACES.matcher(text).replaceAll(" ").strip());
    }
}
