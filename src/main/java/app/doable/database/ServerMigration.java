package app.doable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Brings the schema on a server up to date, one node at a time. */
final class ServerMigration {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ZERO;

    private ServerMigration() {}

    static void run(ServerAddress address, Dialect dialect) throws SQLException {
        Migrations migrations = new Migrations(new Patient(address), dialect);
        if (!migrations.arePending()) {
            return;
        }
        try (MigrationLease _ = MigrationLease.take(address, dialect)) {
            if (migrations.arePending()) {
                migrations.run();
            }
        }
    }

    private static final class Patient extends AbstractDataSource {
        private final ServerAddress address;

        Patient(ServerAddress address) {
            this.address = address;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return address.connect(CONNECT, AS_LONG_AS_IT_TAKES);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
