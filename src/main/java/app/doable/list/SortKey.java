package app.doable.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A place in an order: keys compare byte by byte, and there is always room for another between two of them, before the
 * first and after the last. No neighbour is the empty text.
 *
 * <p>A key is a whole number in base 36 and perhaps a fraction, which never ends in 0. The number's first character
 * says how many digits follow: from {@code a} (one) upwards, and below zero from {@code Z} (one) downwards, so that
 * longer numbers come later, or sooner. Keys at either end are whole numbers and stay short; a key between two grows by
 * one character in about five insertions at the same spot.
 */
public final class SortKey {
    /** Beyond that length the order is to be spaced {@link #anew}; the column takes five more. */
    public static final int LONGEST = 250;

    public static final int MOST_TOGETHER = 35 * 35 * 35;

    private static final String ZERO = "a0";
    private static final int BASE = Character.MAX_RADIX;
    private static final int MOST_DIGITS = 26;

    private SortKey() {}

    /** The place at the end, for what a list's revision added; later than all that earlier ones made. */
    public static String last(long revision) {
        String digits = Long.toString(revision, BASE);
        return (char) ('a' + digits.length() - 1) + digits;
    }

    /** As many places at the end, for what one revision moved there together: at most {@link #MOST_TOGETHER}. */
    public static List<String> last(long revision, int count) {
        List<String> keys = new ArrayList<>(count);
        int digits = BASE - 1; // a fraction does not end in 0, and here has none at all
        for (int i = 0; i < count; i++) {
            char[] fraction = new char[3];
            int rest = i;
            for (int at = fraction.length - 1; at >= 0; at--) {
                fraction[at] = Character.forDigit(rest % digits + 1, BASE);
                rest /= digits;
            }
            keys.add(last(revision) + new String(fraction));
        }
        return keys;
    }

    /**
     * A place after the one and before the other.
     *
     * @param before the neighbour's before, or empty at the start
     * @param after the neighbour's after, or empty at the end
     * @throws IllegalArgumentException when they are not in that order
     */
    public static String between(String before, String after) {
        if (before.isEmpty()) {
            return after.isEmpty() ? ZERO : below(after);
        }
        String number = number(before);
        if (after.isEmpty()) {
            return step(number, 1);
        }
        if (before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("no place between " + before + " and " + after);
        }
        if (number.equals(number(after))) {
            return number + middle(before.substring(number.length()), after.substring(number.length()));
        }
        String next = step(number, 1);
        return next.compareTo(after) < 0 ? next : number + middle(before.substring(number.length()), "");
    }

    /** As many places, in order and as short as can be, all before what any revision adds at the end. */
    public static List<String> anew(int count) {
        List<String> keys = new ArrayList<>(count);
        for (String key = ZERO; keys.size() < count; ) {
            key = step(key, -1);
            keys.add(key);
        }
        Collections.reverse(keys);
        return keys;
    }

    private static String below(String after) {
        String number = number(after);
        return number.length() < after.length() ? number : step(number, -1);
    }

    /** The whole number that a key begins with. */
    private static String number(String key) {
        char head = key.charAt(0);
        int digits = head >= 'a' ? head - 'a' + 1 : 'Z' - head + 1;
        return key.substring(0, digits + 1);
    }

    /** @param direction 1 for the next whole number, -1 for the one before */
    private static String step(String number, int direction) {
        char[] digits = number.toCharArray();
        for (int i = digits.length - 1; i > 0; i--) {
            int digit = Character.digit(digits[i], BASE) + direction;
            digits[i] = Character.forDigit(Math.floorMod(digit, BASE), BASE);
            if (digit >= 0 && digit < BASE) {
                return new String(digits);
            }
        }
        return ofNextLength(digits[0], direction);
    }

    private static String ofNextLength(char head, int direction) {
        boolean crossesZero = head == (direction > 0 ? 'Z' : 'a');
        char next = (char) (crossesZero ? 'a' + 'Z' - head : head + direction);
        int digits = next >= 'a' ? next - 'a' + 1 : 'Z' - next + 1;
        if (digits > MOST_DIGITS) {
            throw new IllegalStateException("no room beyond " + head);
        }
        return next + (direction > 0 ? "0" : "z").repeat(digits);
    }

    /** A fraction between two: an empty one is 0 below and 1 above. */
    private static String middle(String low, String high) {
        StringBuilder middle = new StringBuilder();
        boolean bounded = !high.isEmpty();
        for (int i = 0; ; i++) {
            int lower = digit(low, i);
            int upper = bounded ? digit(high, i) : BASE;
            if (upper - lower > 1) {
                return middle.append(Character.forDigit((lower + upper) / 2, BASE))
                        .toString();
            }
            if (upper > lower && bounded && high.length() > i + 1) {
                return middle.append(high.charAt(i)).toString();
            }
            middle.append(Character.forDigit(lower, BASE));
            bounded &= upper == lower;
        }
    }

    private static int digit(String fraction, int index) {
        return index < fraction.length() ? Character.digit(fraction.charAt(index), BASE) : 0;
    }
}
