package app.doable.task;

/**
 * Which tasks to read, and how many.
 *
 * @param from where an earlier {@link Slice} ended
 * @param limit at least 1
 */
public record Selection(Which which, Place from, int limit) {
    static final int NO_LIMIT = Integer.MAX_VALUE - 1;
    static final Selection EVERYTHING = new Selection(Which.ALL, Place.START, NO_LIMIT);

    public enum Which {
        /** In the order of their lists. */
        ALL,
        /** In the order of their lists. */
        OPEN,
        /** The latest completed first. */
        DONE
    }
}
