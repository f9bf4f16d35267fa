package app.doable.testing;

import app.doable.config.Config;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/** Fresh, empty databases of every kind. A server is started once, when the first of its databases is asked for. */
public final class TestDatabases {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Map<TestDatabase, DatabaseServer> SERVERS = new EnumMap<>(TestDatabase.class);
    private static final Map<TestDatabase, IllegalStateException> FAILURES = new EnumMap<>(TestDatabase.class);

    private TestDatabases() {}

    /** The settings of a database and a data folder that are new, empty and nobody else's; the map may be added to. */
    public static Map<String, String> settings(TestDatabase kind) {
        Map<String, String> settings = new HashMap<>();
        settings.put("DOABLE_DATA_DIR", TestFolders.create("data").toString());
        if (kind.isServer()) {
            DatabaseServer server = shared(kind);
            String name = "doable" + NAMES.incrementAndGet();
            server.create(name);
            settings.putAll(server.settings(name));
        }
        return settings;
    }

    public static Config config(TestDatabase kind) {
        return Config.load(settings(kind));
    }

    /** A server that nobody else uses, running, which a test may stop. */
    public static DatabaseServer dedicated(TestDatabase kind) {
        try {
            return DatabaseServer.start(kind);
        } catch (IllegalStateException e) {
            throw cannotRun(kind, e);
        }
    }

    /** The server that all tests of this run share: never to be stopped. */
    private static synchronized DatabaseServer shared(TestDatabase kind) {
        IllegalStateException failure = FAILURES.get(kind);
        if (failure == null) {
            try {
                return SERVERS.computeIfAbsent(kind, DatabaseServer::start);
            } catch (IllegalStateException e) {
                FAILURES.put(kind, e);
                failure = e;
            }
        }
        throw cannotRun(kind, failure);
    }

    /** Skips what asks for it, where that is allowed. */
    private static RuntimeException cannotRun(TestDatabase kind, IllegalStateException failure) {
        String reason = kind + " cannot run here: " + failure.getMessage();
        return skipsAreAllowed() ? new TestAbortedException(reason) : new IllegalStateException(reason, failure);
    }

    private static boolean skipsAreAllowed() {
        return Boolean.parseBoolean(System.getProperty("DOABLE_ALLOW_SKIPS", System.getenv("DOABLE_ALLOW_SKIPS")));
    }
}
