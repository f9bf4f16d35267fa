package app.doable.http;

import app.doable.database.Database;
import java.util.Map;

/** For whoever watches over the process: {@code /health} says that it lives, {@code /ready} that it can serve. */
public final class Probes {
    private Probes() {}

    public static void register(Routes routes, Database database) {
        routes.plain("/health", Access.ANYONE, context -> context.json(Map.of("status", "live")));
        routes.plain("/ready", Access.ANYONE, context -> {
            if (!database.answers()) {
                throw new Failure.Unavailable();
            }
            context.json(Map.of("status", "ready"));
        });
    }
}
