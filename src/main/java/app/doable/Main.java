package app.doable;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.database.DataFolder;
import app.doable.database.Database;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int UNUSABLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            serve(Config.load(System.getenv()));
        } catch (InvalidConfig e) {
            System.err.println("doable: " + e.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static void serve(Config config) {
        DataFolder.Lock folder = new DataFolder(config).lock();
        Application application = new Application(config, Database.open(config), Clock.tickMillis(ZoneOffset.UTC));
        int port = listen(application, config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(application, folder), "shutdown"));
        LOG.info("listening on http://{}:{}", config.address(), port);
    }

    private static void close(Application application, DataFolder.Lock folder) {
        application.close();
        folder.close();
    }

    private static int listen(Application application, Config config) {
        try {
            return application.start();
        } catch (JavalinBindException e) {
            application.close();
            throw new InvalidConfig(
                    "cannot listen on %s:%d (DOABLE_ADDRESS, DOABLE_PORT): another program has it, or it is not allowed"
                            .formatted(config.address(), config.port()));
        }
    }
}
