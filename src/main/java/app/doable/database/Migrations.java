package app.doable.database;

import app.doable.config.InvalidConfig;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema, step by step. Whoever runs these holds a lock that keeps every other node out. */
final class Migrations {
    private final Dialect dialect;
    private final FluentConfiguration configuration;
    private final Flyway flyway;
    private final StepInProgress inProgress;

    Migrations(DataSource connections, Dialect dialect) {
        this.dialect = dialect;
        this.inProgress = new StepInProgress(connections, dialect);
        this.configuration = Flyway.configure()
                .dataSource(connections)
                .placeholders(dialect.placeholders())
                .locations("classpath:db/migration")
                // the lease's table may be there before the first step
                .baselineOnMigrate(true)
                .baselineVersion("0");
        if (dialect.commitsEachChangeOfTheSchema()) {
            configuration.callbacks(inProgress);
        }
        this.flyway = configuration.load();
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
            if (dialect.commitsEachChangeOfTheSchema()) {
                inProgress.createTable();
                migrateAfterAnyEnd();
            } else {
                flyway.migrate();
            }
            return true;
        });
    }

    /**
     * A step that was begun, is not in the history, and now fails as what it makes is there: whoever began it did not
     * live to write that down. Not so when the server has refused that step before.
     */
    private void migrateAfterAnyEnd() {
        Optional<MigrationVersion> begun = inProgress.lastBegun();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            Optional<SQLException> refusal = refusal(e);
            if (begun.isPresent()
                    && begun.equals(firstMissing())
                    && refusal.filter(dialect::isThereAlready).isPresent()) {
                enterInHistory(begun.get());
                migrateAfterAnyEnd();
                return;
            }
            if (refusal.isPresent()) {
                inProgress.forget();
            }
            throw e;
        }
    }

    /** The server's own answer to a step; none when it is not known what became of the step. */
    private Optional<SQLException> refusal(FlywayException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .filter(error -> dialect.trouble(error) != Trouble.UNAVAILABLE);
    }

    private Optional<MigrationVersion> firstMissing() {
        return Arrays.stream(flyway.info().all())
                .filter(step -> !step.getState().isApplied() || step.getState().isFailed())
                .map(MigrationInfo::getVersion)
                .min(Comparator.naturalOrder());
    }

    private void enterInHistory(MigrationVersion step) {
        flyway.repair();
        Flyway.configure()
                .configuration(configuration)
                .target(step)
                .skipExecutingMigrations(true)
                .load()
                .migrate();
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
