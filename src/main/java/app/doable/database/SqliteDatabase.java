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
        WorkRunner runner = new WorkRunner() {
            @Override
            public <T extends @Nullable Object> T run(Work running, Supplier<T> work) {
                return SqliteDatabase.this.run(running, work);
            }
        };
        this.readers = new SqliteReaders(file, runner, DIALECT);
        this.writer = new GroupCommit(writer, runner, DIALECT);
    }

    @Override
    <T extends @Nullable Object> T readAlone(Supplier<T> work) {
        return readers.read(work);
    }

    @Override
    <T extends @Nullable Object> T writeAlone(Supplier<T> work) {
        return writer.write(work);
    }

    @Override
    public long commits() {
        return writer.commits();
    }

    /** None: it has one writer. */
    @Override
    public long conflicts() {
        return 0;
    }

    @Override
    public Pool pool() {
        Pool reading = readers.figures();
        return new Pool(reading.busy(), reading.open() + 1, reading.waiting() + writer.waiting());
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
