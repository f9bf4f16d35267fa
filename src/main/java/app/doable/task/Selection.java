package app.doable.task;

import java.util.Optional;

/**
 * Which tasks to read, and how many.
 *
 * @param list the one list; empty for all that are not archived
 * @param from where an earlier {@link Slice} ended
 * @param limit at least 1
 */
public record Selection(Optional<Long> list, Which which, Place from, int limit) {
    static final int NO_LIMIT = Integer.MAX_VALUE - 1;
    static final Selection EVERYTHING = new Selection(Which.ALL, Place.START, NO_LIMIT);

    /** Of all lists that are not archived. */
    public Selection(Which which, Place from, int limit) {
        this(Optional.empty(), which, from, limit);
    }

    public enum Which {
        /** In the order of their lists. */
        ALL,
        /** In the order of their lists. */
        OPEN,
        /** The latest completed first. */
        DONE
    }
}
