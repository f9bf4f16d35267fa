package app.doable;

import app.doable.command.Commands;
import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.database.DataFolder;
import app.doable.database.Database;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without arguments the server, otherwise one command. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int UNUSABLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length == 0) {
                serve();
            } else {
                System.exit(new Commands(System.getenv(), Main::serve).run(arguments));
            }
        } catch (InvalidConfig e) {
            System.err.println("doable: " + e.getMessage());
            System.exit(UNUSABLE);
        }
    }

    /** Returns only by an exception: the server ends with the process. */
    private static void serve() {
        Config config = Config.load(System.getenv());
        Logging.configure(config.logFormat());
        DataFolder.Lock folder = new DataFolder(config).lock();
        Application application = new Application(config, Database.open(config), Clock.tickMillis(ZoneOffset.UTC));
        int port = listen(application, config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(application, folder), "shutdown"));
        LOG.info("listening on http://{}:{}", config.address(), port);
        stay();
    }

    private static void stay() {
        try {
            Thread.currentThread().join(); // waits for itself: until a signal ends the process
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
