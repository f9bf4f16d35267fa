package app.doable.testing;

import app.doable.Application;
import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.http.Route;
import app.doable.schedule.Background;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The whole application in this process, on a free port, with a data folder of its own. */
public final class TestServer implements AutoCloseable {
    private final Database database;
    private final Application application;
    private final int port;
    private final Queue<TestClient> clients = new ConcurrentLinkedQueue<>();

    private TestServer(Database database, Application application) {
        this.database = database;
        this.application = application;
        this.port = application.start();
    }

    public static TestServer start() {
        return start(Map.of());
    }

    public static TestServer start(Map<String, String> settings) {
        return start(settings, Clock.tickMillis(ZoneOffset.UTC));
    }

    /** @param settings by their names, such as {@code DOABLE_REGISTRATION} */
    public static TestServer start(Map<String, String> settings, Clock clock) {
        return start(settings, clock, Background::new);
    }

    /** @param observer sees every statement */
    public static TestServer observed(UnaryOperator<DataSource> observer) {
        return observed(Map.of(), observer);
    }

    public static TestServer observed(Map<String, String> settings, UnaryOperator<DataSource> observer) {
        Config config = Config.load(completed(settings));
        Database database = Database.open(config, observer);
        return new TestServer(database, new Application(config, database, Clock.tickMillis(ZoneOffset.UTC)));
    }

    /** @param backgrounds in which work is repeated */
    public static TestServer start(Map<String, String> settings, Clock clock, Supplier<Background> backgrounds) {
        Config config = Config.load(completed(settings));
        Database database = Database.open(config);
        return new TestServer(
                database,
                new Application(config, database, new Application.Pace(clock, backgrounds, QuickPasswords.create())));
    }

    private static Map<String, String> completed(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("DOABLE_PORT", "0"));
        all.putAll(settings);
        all.computeIfAbsent("DOABLE_DATA_DIR", _ -> DataFolders.create().toString());
        return all;
    }

    /** What the server keeps its rows in. */
    public Database database() {
        return database;
    }

    /** By number: browsers' requests past the pages look "localhost" up anew, which may take until a name server is due. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public List<Route> routes() {
        return application.routes().all();
    }

    /** A browser's jar of cookies, or a program's, that nobody has logged in yet. */
    public TestClient client() {
        TestClient client = new TestClient(url());
        clients.add(client);
        return client;
    }

    /** Its clients hang up first: a server that stops waits a second for those that only keep their line open. */
    @Override
    public void close() {
        clients.forEach(TestClient::hangUp);
        application.close();
    }
}
