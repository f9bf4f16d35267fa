package app.doable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;
import org.springframework.jdbc.support.AbstractFallbackSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Counts statements, and tells the work they are part of what spoils it. */
final class WorkTemplate extends JdbcTemplate {
    private final transient LongAdder statements = new LongAdder();

    WorkTemplate(DataSource connections, ScopedValue<Work> current, Dialect dialect) {
        super(connections instanceof SmartDataSource ? connections : new Observed(connections));
        setExceptionTranslator(new Translation(current, dialect));
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        statements.increment();
        super.applyStatementSettings(statement);
    }

    long statements() {
        return statements.sum();
    }

    /** Closing what an observer wraps around a connection would close the connection. */
    private static final class Observed extends DelegatingDataSource implements SmartDataSource {
        Observed(DataSource observer) {
            super(observer);
        }

        @Override
        public boolean shouldClose(Connection connection) {
            return false;
        }
    }

    private static final class Translation extends AbstractFallbackSQLExceptionTranslator {
        private final ScopedValue<Work> current;
        private final Dialect dialect;

        Translation(ScopedValue<Work> current, Dialect dialect) {
            this.current = current;
            this.dialect = dialect;
            setFallbackTranslator(new SQLExceptionSubclassTranslator());
        }

        @Override
        protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException error) {
            current.get().note(error);
            return switch (dialect.trouble(error)) {
                case DUPLICATE_KEY -> new DuplicateKeyException(buildMessage(task, sql, error), error);
                case CONFLICT -> new PessimisticLockingFailureException(buildMessage(task, sql, error), error);
                case UNAVAILABLE, REFUSED ->
                    new DataAccessResourceFailureException(buildMessage(task, sql, error), error);
                case OTHER -> null;
            };
        }
    }
}
