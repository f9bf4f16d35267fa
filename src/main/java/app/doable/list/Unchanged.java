package app.doable.list;

import app.doable.database.Database;
import java.util.function.Supplier;

/**
 * Thrown in a write when it turns out that nothing is to change: it rolls back the revision that was taken, and the
 * write returns what there was.
 */
public final class Unchanged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Object asItWas;

    public Unchanged(Object asItWas) {
        super(null, null, false, false);
        this.asItWas = asItWas;
    }

    /** A write whose work may find that nothing is to change. */
    public static <T> T write(Database database, Class<T> type, Supplier<T> work) {
        try {
            return database.write(work);
        } catch (Unchanged unchanged) {
            return type.cast(unchanged.asItWas);
        }
    }
}
