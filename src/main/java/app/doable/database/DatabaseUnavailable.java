package app.doable.database;

import org.jspecify.annotations.Nullable;

/** The database did not answer, or not in time. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
