package app.doable.database;

import app.doable.config.InvalidConfig;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The schema, step by step. Whoever runs these holds a lock that keeps every other node out. */
final class Migrations {
    private final Flyway flyway;

    Migrations(DataSource connections, Dialect dialect) {
        this.flyway = Flyway.configure()
                .dataSource(connections)
                .placeholders(dialect.placeholders())
                .locations("classpath:db/migration")
                // the lease's table may be there before the first step
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** @throws InvalidConfig when the schema is newer than this program */
    boolean arePending() {
        return Arrays.stream(steps())
                .anyMatch(
                        step -> !step.getState().isApplied() || step.getState().isFailed());
    }

    /** @throws InvalidConfig when the schema is newer than this program */
    private MigrationInfo[] steps() {
        MigrationInfo[] all = said(() -> flyway.info().all());
        Optional<MigrationVersion> theirs = newest(all, true);
        if (theirs.isPresent()) {
            String ours = newest(all, false).map(MigrationVersion::toString).orElse("none");
            throw new InvalidConfig("the database has schema " + theirs.get() + ", made by a newer version of this"
                    + " program, which knows only up to " + ours + ": install the newer version");
        }
        return all;
    }

    void run() {
        boolean failed = Arrays.stream(steps()).anyMatch(step -> step.getState().isFailed());
        said(() -> {
            if (failed) {
                flyway.repair();
            }
            return flyway.migrate().migrationsExecuted;
        });
    }

    private static Optional<MigrationVersion> newest(MigrationInfo[] all, boolean future) {
        return Arrays.stream(all)
                .filter(step -> isFuture(step.getState()) == future)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder());
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private interface Step<T> {
        T take();
    }

    private static <T> T said(Step<T> step) {
        try {
            return step.take();
        } catch (FlywayException e) {
            String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
            throw new InvalidConfig("the database's schema cannot be brought up to date: " + why);
        }
    }
}
