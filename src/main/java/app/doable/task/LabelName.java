package app.doable.task;

import app.doable.http.Failure;
import app.doable.http.Text;
import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A label's name as typed, and the key that decides whether two names are the same (NFKC with case folding, Unicode
 * Standard Annex 15 and section 3.13).
 */
record LabelName(String text, String key) {
    /** Labels of one task. */
    static final int MOST = 50;

    /** Code points. */
    static final int LONGEST = 100;

    private static final int LONGEST_KEY = 255;
    private static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** @throws Failure.Invalid naming the member, unless it is 1 to 100 code points that can be seen */
    static LabelName accept(String member, String typed) {
        String text = typed.strip();
        String key = Normalizer2.getNFKCCasefoldInstance().normalize(text).strip();
        if (!Text.isClean(text, false)) {
            throw new Failure.Invalid(member, "fault.control");
        }
        if (Text.isBlank(key)) {
            throw new Failure.Invalid(member, "fault.blank");
        }
        if (Text.length(text) > LONGEST || Text.length(key) > LONGEST_KEY) {
            throw new Failure.Invalid(member, "fault.tooLong", LONGEST);
        }
        return new LabelName(text, key);
    }

    /** Each once, however it is spelled. */
    static List<LabelName> acceptAll(String member, Collection<String> typed) {
        Map<String, LabelName> names = new LinkedHashMap<>();
        typed.forEach(text -> {
            LabelName name = accept(member, text);
            names.putIfAbsent(name.key(), name);
        });
        if (names.size() > MOST) {
            throw new Failure.Invalid(member, "fault.tooMany", MOST);
        }
        return List.copyOf(names.values());
    }

    /** A name that was accepted before. */
    static LabelName of(String kept) {
        return accept("labels", kept);
    }

    /** As they are shown. */
    static List<String> sorted(Collection<String> names) {
        return names.stream().sorted(ORDER).toList();
    }
}
