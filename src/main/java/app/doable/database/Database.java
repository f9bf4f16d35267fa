package app.doable.database;

import app.doable.config.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database, whichever it is. Stores keep the database and use {@link #sql()} only inside {@link #read} and
 * {@link #write}.
 *
 * <p>Work is short, does no network and no password hashing, changes nothing but the database, and may be run again
 * after a conflict. It may run on another thread than its caller's. Work inside work joins it: a write inside a write
 * leaves no trace when it throws, so that its failure can be caught around it; a write inside a read is a mistake.
 */
public abstract class Database implements AutoCloseable {
    /** How many rows or keys a statement takes at once, so that it ends in good time. */
    public static final int ROWS_TOGETHER = 500;

    private final ScopedValue<Work> current = ScopedValue.newInstance();
    private final Dialect dialect;
    private final WorkTemplate template;
    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    Database(Dialect dialect, UnaryOperator<DataSource> observer) {
        this.dialect = dialect;
        this.template = new WorkTemplate(observer.apply(new WorkDataSource(current)), current, dialect);
        this.batches = new OrderedTemplate(template, dialect);
        this.sql = JdbcClient.create(batches);
    }

    /**
     * Opens the configured database and brings its schema up to date.
     *
     * @throws app.doable.config.InvalidConfig when it cannot be used, in one line for the operator
     */
    public static Database open(Config config) {
        return open(config, UnaryOperator.identity());
    }

    /** @param observer wraps what hands out connections, to see the statements of all work */
    public static Database open(Config config, UnaryOperator<DataSource> observer) {
        return new Opening(config, Opening.PATIENCE).open(observer);
    }

    /** Brings the schema of the configured database up to date, as {@link #open} does, and no more. */
    public static void migrate(Config config) {
        new Opening(config, Opening.PATIENCE).migrate();
    }

    /**
     * Copies the embedded database as it is at this moment, whoever is using it.
     *
     * @param target a file that is not there yet
     * @throws app.doable.config.InvalidConfig when it cannot be done, in one line for the operator
     */
    public static void backup(Config config, Path target) {
        new Backup(config).write(target);
    }

    /**
     * Puts a backup in the place of the embedded database, once it has been found sound.
     *
     * @throws app.doable.config.InvalidConfig when it is not, or a server is running, in one line for the operator
     */
    public static void restore(Config config, Path source) {
        new Backup(config).restore(source);
    }

    /**
     * Looks at the configured database, whoever is using it, and changes nothing.
     *
     * @throws app.doable.config.InvalidConfig when it cannot be used, in one line for the operator
     */
    public static Inspection inspect(Config config) {
        return Inspection.of(config);
    }

    /** @throws DatabaseUnavailable when the database does not answer in time */
    public final <T extends @Nullable Object> T read(Supplier<T> work) {
        return current.isBound() ? work.get() : readAlone(work);
    }

    /**
     * Runs the work in one transaction and returns when it is durable. An exception from the work rolls it back and
     * is thrown on.
     *
     * @throws DatabaseUnavailable when the database does not answer in time, or the outcome of COMMIT is unknown
     */
    public final <T extends @Nullable Object> T write(Supplier<T> work) {
        if (!current.isBound()) {
            return writeAlone(work);
        }
        Work outer = current.get();
        if (!outer.isWriting()) {
            throw new IllegalStateException("a write inside a read");
        }
        return outer.savepoint(work);
    }

    public final void write(Runnable work) {
        write(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Statements of the current work, which read their tables in the order of their CROSS JOINs; throws
     * {@link IllegalStateException} outside of one.
     */
    public final JdbcClient sql() {
        if (!current.isBound()) {
            throw new IllegalStateException("a statement outside of read and write");
        }
        return sql;
    }

    /**
     * Runs one statement of the current work for each row, its parameters by name; some hundred rows count as one
     * statement, since they travel together.
     */
    public final void forEach(String statement, List<? extends Map<String, ?>> rows) {
        countEach(statement, rows);
    }

    /** The same, and how many rows of the table each found to change; a negative number where the driver does not say. */
    public final List<Integer> countEach(String statement, List<? extends Map<String, ?>> rows) {
        List<Integer> counts = new ArrayList<>(rows.size());
        if (!current.isBound()) {
            throw new IllegalStateException("a statement outside of read and write");
        }
        for (List<? extends Map<String, ?>> some : parts(rows)) {
            int[] changed = batches.batchUpdate(
                    statement, some.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new));
            Arrays.stream(changed).forEach(counts::add);
        }
        return counts;
    }

    /** As many rows or keys at a time as a statement takes at once. */
    public static <T> List<List<T>> parts(Collection<T> some) {
        List<T> all = List.copyOf(some);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + ROWS_TOGETHER)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + ROWS_TOGETHER)))
                .toList();
    }

    /** The words for all values of an expression as one JSON array; null or an empty array when there are none. */
    public final String arrayOf(String expression) {
        return dialect.arrayOf(expression);
    }

    /**
     * The words after the rows of an INSERT that leave alone those that are there already.
     *
     * @param column any of the table's
     */
    public final String unlessThere(String column) {
        return dialect.unlessThere(column);
    }

    /**
     * The words after the rows of an INSERT, and before what it changes of those whose key is there already.
     *
     * @param key the columns of the primary key
     */
    public final String orUpdate(String key) {
        return dialect.orUpdate(key);
    }

    /**
     * The words after WHERE of an UPDATE whose rows are locked one by one, lower ids first, so that others that do the
     * same wait for each other and none for ever.
     */
    public final String inOrderOfId(String table, String condition) {
        return dialect.inOrderOfId(table, condition);
    }

    /** Whether the database answers, in time. */
    public final boolean answers() {
        try {
            return read(() -> sql.sql("SELECT 1").query(Integer.class).single()) == 1;
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    /** How many statements all work has run so far; BEGIN, COMMIT and savepoints are not counted. */
    public final long statements() {
        return template.statements();
    }

    /** How many transactions have been committed so far. */
    public abstract long commits();

    /** How often work has been run again so far, since other work was in its way. */
    public abstract long conflicts();

    public abstract Pool pool();

    @Override
    public abstract void close();

    abstract <T extends @Nullable Object> T readAlone(Supplier<T> work);

    abstract <T extends @Nullable Object> T writeAlone(Supplier<T> work);

    final <T extends @Nullable Object> T run(Work running, Supplier<T> work) {
        return ScopedValue.where(current, running).call(work::get);
    }

    /**
     * The connections at this moment.
     *
     * @param busy those that work is using
     * @param open those and the idle ones
     * @param waiting how much work waits for one
     */
    public record Pool(int busy, int open, int waiting) {}
}
