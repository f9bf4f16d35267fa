package app.doable.task;

/**
 * A task's place in its list: keys compare byte by byte, and there is always room for another between two of them.
 */
final class SortKey {
    private SortKey() {}

    /**
     * The place at the end, for the task that a revision added: base 36 with its length in front, so that longer
     * numbers come later.
     */
    static String last(long revision) {
        String digits = Long.toString(revision, Character.MAX_RADIX);
        return (char) ('a' + digits.length() - 1) + digits;
    }
}
