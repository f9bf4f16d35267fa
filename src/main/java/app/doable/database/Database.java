package app.doable.database;

import app.doable.config.Config;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database, whichever it is. Stores keep {@link #sql()} and use it only inside {@link #read} and {@link #write}.
 *
 * <p>Work is short, does no network and no password hashing, changes nothing but the database, and may be run again
 * after a conflict. Work inside work joins it; a write inside a read is a mistake and throws.
 */
public abstract class Database implements AutoCloseable {

    /**
     * Opens the configured database and brings its schema up to date.
     *
     * @throws app.doable.config.InvalidConfig when it cannot be used, in one line for the operator
     */
    public static Database open(Config config) {
        return SqliteDatabase.open(config.dataDir().resolve("doable.db"));
    }

    /** @throws DatabaseUnavailable when the database does not answer in time */
    public abstract <T extends @Nullable Object> T read(Supplier<T> work);

    /**
     * Runs the work in one transaction and returns when it is durable. An exception from the work rolls it back and
     * is thrown on.
     *
     * @throws DatabaseUnavailable when the database does not answer in time, or the outcome of COMMIT is unknown
     */
    public abstract <T extends @Nullable Object> T write(Supplier<T> work);

    public void write(Runnable work) {
        write(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Statements of the current work; throws {@link IllegalStateException} outside of one. */
    public abstract JdbcClient sql();

    @Override
    public abstract void close();
}
