package app.doable;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.database.Database;
import java.time.Clock;

/** Starts the server. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            Config config = Config.load(System.getenv());
            Application application =
                    new Application(config, Database.open(config), Clock.tickMillis(java.time.ZoneOffset.UTC));
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            application.start();
        } catch (InvalidConfig e) {
            System.err.println("doable: " + e.getMessage());
            System.exit(2);
        }
    }
}
