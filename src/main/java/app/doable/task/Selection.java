package app.doable.task;

import java.util.Optional;

/**
 * Which tasks to read, and how many.
 *
 * @param list the one list; empty for all that are not archived
 * @param subset only those of them, in order, open and done
 * @param from where an earlier {@link Slice} ended
 * @param limit at least 1
 */
public record Selection(Optional<Long> list, Optional<Subset> subset, Which which, Place from, int limit) {
    static final int NO_LIMIT = Integer.MAX_VALUE - 1;
    static final Selection EVERYTHING = new Selection(Which.ALL, Place.START, NO_LIMIT);

    /** Of all lists that are not archived. */
    public Selection(Which which, Place from, int limit) {
        this(Optional.empty(), which, from, limit);
    }

    public Selection(Optional<Long> list, Which which, Place from, int limit) {
        this(list, Optional.empty(), which, from, limit);
    }

    /** What tasks have in common beside their list. */
    public sealed interface Subset {
        /** Directly below that one, in their order, in an archived list too. */
        record Below(long parentId) implements Subset {}

        /** With the label of that folded name, in the order they were added. */
        record Labelled(String key) implements Subset {}
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
