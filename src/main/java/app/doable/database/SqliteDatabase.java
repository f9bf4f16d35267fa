package app.doable.database;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A file: many readers, one writer. */
final class SqliteDatabase extends Database {
    private static final Dialect DIALECT = new SqliteDialect();

    private final SqliteReaders readers;
    private final GroupCommit writer;

    SqliteDatabase(Path file, UnaryOperator<DataSource> observer) {
        this(() -> SqliteConnection.open(file), file, observer);
    }

    /** @param writer opens the connection that all writing goes through */
    SqliteDatabase(GroupCommit.Opener writer, Path file, UnaryOperator<DataSource> observer) {
        super(DIALECT, observer);
        this.readers = new SqliteReaders(file);
        this.writer = new GroupCommit(writer, new Runner(), DIALECT);
    }

    private final class Runner implements GroupCommit.Runner {
        @Override
        public <T extends @Nullable Object> T run(Work running, Supplier<T> work) {
            return SqliteDatabase.this.run(running, work);
        }
    }

    @Override
    <T extends @Nullable Object> T readAlone(Supplier<T> work) {
        SqliteConnection connection = readers.take();
        Work running = new Work(connection, DIALECT, false);
        try {
            return run(running, work);
        } catch (RuntimeException e) {
            throw running.spoiler() == null ? e : new DatabaseUnavailable("the database failed during the work", e);
        } finally {
            readers.putBack(connection, running.spoiler() == null);
        }
    }

    @Override
    <T extends @Nullable Object> T writeAlone(Supplier<T> work) {
        return writer.write(work);
    }

    @Override
    public long commits() {
        return writer.commits();
    }

    @Override
    public Pool pool() {
        return new Pool(readers.busy(), readers.open(), writer.waiting());
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
