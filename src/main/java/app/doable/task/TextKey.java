package app.doable.task;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * What the alphabet makes of a text: without regard to case, marks and what stands before the first letter or digit. It
 * is kept with the task, since the databases know neither each other's alphabets nor the person's.
 */
final class TextKey {
    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BEFORE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+(?=.*[\\p{L}\\p{N}])");

    private TextKey() {}

    static String of(String text) {
        String beginning = text.length() > 2 * LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(beginning);
        String plain =
                MARKS.matcher(Normalizer2.getNFDInstance().normalize(folded)).replaceAll("");
        String words = BEFORE_WORDS.matcher(plain).replaceFirst("");
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST))
                : words;
    }
}
