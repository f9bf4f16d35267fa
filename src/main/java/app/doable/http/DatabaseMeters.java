package app.doable.http;

import app.doable.database.Database;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What the database has done, and its connections. */
public final class DatabaseMeters {
    private DatabaseMeters() {}

    public static void register(MeterRegistry meters, Database database) {
        FunctionCounter.builder("doable.database.statements", database, Database::statements)
                .description("SQL statements, without BEGIN, COMMIT and savepoints")
                .register(meters);
        FunctionCounter.builder("doable.database.commits", database, Database::commits)
                .description("Transactions committed")
                .register(meters);
        FunctionCounter.builder("doable.database.conflicts", database, Database::conflicts)
                .description("Work run again, since other work was in its way")
                .register(meters);
        Gauge.builder(
                        "doable.database.connections.busy",
                        database,
                        any -> any.pool().busy())
                .description("Connections that work is using")
                .register(meters);
        Gauge.builder(
                        "doable.database.connections.open",
                        database,
                        any -> any.pool().open())
                .description("Connections, idle ones too")
                .register(meters);
        Gauge.builder("doable.database.waiting", database, any -> any.pool().waiting())
                .description("Work that waits for a connection or for its turn to write")
                .register(meters);
    }
}
