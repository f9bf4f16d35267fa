package app.doable.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;

/** Hands every statement the connection of the work that it is part of. */
final class WorkDataSource extends AbstractDataSource implements SmartDataSource {
    private final ScopedValue<Work> current;

    WorkDataSource(ScopedValue<Work> current) {
        this.current = current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current.get().connection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** It stays open for the next statement of the same work. */
    @Override
    public boolean shouldClose(Connection connection) {
        return false;
    }
}
