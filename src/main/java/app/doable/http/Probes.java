package app.doable.http;

import java.util.Map;

/** For whoever watches over the process: {@code /health} says that it lives, {@code /ready} that it can serve. */
public final class Probes {
    private Probes() {}

    /** @param database a trivial read; throws when the database does not answer in time */
    public static void register(Routes routes, Runnable database) {
        routes.plain("/health", Access.ANYONE, context -> context.json(Map.of("status", "live")));
        routes.plain("/ready", Access.ANYONE, context -> {
            database.run();
            context.json(Map.of("status", "ready"));
        });
    }
}
