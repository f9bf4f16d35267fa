package app.doable.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a view shows its tasks; the order made by hand stays what it is. */
public enum Sort {
    /** The view's own: a list's as made by hand, a label's as its tasks were added, Today's by the time. */
    OWN,
    /** The soonest first; what is never due comes last. */
    DUE,
    /** The most urgent first, and of those the soonest due. */
    PRIORITY,
    /** By the alphabet. */
    TEXT;

    /** On the wire and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> parse(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
