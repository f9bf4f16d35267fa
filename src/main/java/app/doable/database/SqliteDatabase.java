package app.doable.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

final class SqliteDatabase extends Database {
    private final SingleConnectionDataSource connection;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final ReentrantLock lock = new ReentrantLock();

    private SqliteDatabase(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        this.sql = JdbcClient.create(connection);
    }

    static Database open(Path file) {
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource("jdbc:sqlite:" + file + "?foreign_keys=true", true);
        Flyway.configure()
                .dataSource(connection)
                .placeholders(Map.of(
                        "id",
                        "INTEGER PRIMARY KEY AUTOINCREMENT",
                        "text",
                        "TEXT",
                        "exact",
                        "COLLATE BINARY",
                        "table",
                        ""))
                .load()
                .migrate();
        return new SqliteDatabase(connection);
    }

    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return write(work);
    }

    @Override
    @SuppressWarnings("NullAway") // what the work returns may be null, which execute does not say
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        lock.lock();
        try {
            return transaction.execute(status -> work.get());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public JdbcClient sql() {
        return sql;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
