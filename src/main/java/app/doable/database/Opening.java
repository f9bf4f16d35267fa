package app.doable.database;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the settings to an open database. */
final class Opening {
    /** How long a server may take to come up. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String EMBEDDED = "jdbc:sqlite:";

    private final Config config;
    private final Duration patience;

    Opening(Config config, Duration patience) {
        this.config = config;
        this.patience = patience;
    }

    Database open(UnaryOperator<DataSource> observer) {
        if (isEmbedded(config)) {
            migrate();
            return new SqliteDatabase(file(config), observer);
        }
        ServerAddress address = ServerAddress.of(config);
        return new ServerDatabase(address, migrate(address), observer);
    }

    void migrate() {
        if (isEmbedded(config)) {
            new DataFolder(config).create();
            Backup.requireNoneCutShort(file(config));
            SqliteMigration.run(file(config));
        } else {
            migrate(ServerAddress.of(config));
        }
    }

    static boolean isEmbedded(Config config) {
        return config.databaseUrl().filter(url -> !url.startsWith(EMBEDDED)).isEmpty();
    }

    /** The file of the embedded database. */
    static Path file(Config config) {
        String named = config.databaseUrl()
                .map(url -> url.substring(EMBEDDED.length()))
                .orElse("");
        return config.dataDir().resolve(named.isEmpty() ? "doable.db" : named);
    }

    private Dialect migrate(ServerAddress address) {
        try (Connection connection = firstConnection(address)) {
            Dialect dialect = ServerAddress.dialect(connection);
            ServerMigration.run(address, dialect);
            return dialect;
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    /** Waits for a server that is not up yet, but not for one that says no. */
    private Connection firstConnection(ServerAddress address) throws SQLException {
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return address.connect(Duration.ofSeconds(2), Duration.ofSeconds(5));
            } catch (SQLException e) {
                boolean late = System.nanoTime() - start >= patience.toNanos();
                if (late || address.dialect().trouble(e) != Trouble.UNAVAILABLE) {
                    throw e;
                }
                if (!told) {
                    LOG.warn(
                            "the database {} does not answer; trying for {} s",
                            address.withoutSettings(),
                            patience.toSeconds());
                    told = true;
                }
                Pauses.pause(Duration.ofMillis(500));
            }
        }
    }

    static InvalidConfig unusable(ServerAddress address, SQLException error) {
        String why = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return new InvalidConfig("the database " + address.withoutSettings() + " cannot be used: " + why);
    }
}
