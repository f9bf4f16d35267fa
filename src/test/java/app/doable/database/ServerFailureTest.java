package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.config.Config;
import app.doable.testing.DatabaseServer;
import app.doable.testing.EachDatabase;
import app.doable.testing.Eventually;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestDatabases;
import app.doable.testing.TestFolders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server that fails, and is well again, on a server of this test's own. */
@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL})
final class ServerFailureTest {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration WELL_AGAIN = Duration.ofSeconds(30);

    /** Servers start too slowly for one each. */
    private static final Map<TestDatabase, Fixture> FIXTURES = new EnumMap<>(TestDatabase.class);

    private final Fixture mine;

    private record Fixture(DatabaseServer server, Database database) {
        static Fixture start(TestDatabase kind) {
            DatabaseServer server = TestDatabases.dedicated(kind);
            server.create("failing");
            Map<String, String> settings = new HashMap<>(server.settings("failing"));
            settings.put("DOABLE_DATA_DIR", TestFolders.create("data").toString());
            return new Fixture(server, Database.open(Config.load(settings)));
        }
    }

    ServerFailureTest(TestDatabase kind) {
        this.mine = FIXTURES.computeIfAbsent(kind, Fixture::start);
    }

    @AfterAll
    static void stop() {
        for (Fixture fixture : FIXTURES.values()) {
            fixture.database().close();
            fixture.server().close();
        }
        FIXTURES.clear();
    }

    private DatabaseServer server() {
        return mine.server();
    }

    private Database database() {
        return mine.database();
    }

    @Test
    void aServerThatHangsIsUnavailableInTimeAndThenWellAgain() throws Exception {
        Notes notes = new Notes(database());
        notes.write("hang before", "kept");
        server().pause();
        try {
            assertUnavailableInTime();
            assertThat(database().answers()).isFalse();
        } finally {
            server().resume();
        }
        assertWellAgain();
        assertThat(notes.read("hang before")).isEqualTo("kept");
    }

    @Test
    void aServerThatDiesIsUnavailableInTimeAndThenWellAgain() throws Exception {
        assertWellAgain();
        server().kill();
        assertUnavailableInTime();
        server().start();
        assertWellAgain();
    }

    @Test
    void aConnectionLostDuringCommitIsNotTriedAgain() {
        assertWellAgain();
        AtomicInteger runs = new AtomicInteger();
        try {
            assertThatThrownBy(() -> database().write(() -> {
                        new Notes(database()).insert("lost in commit", "");
                        runs.incrementAndGet();
                        server().pause();
                    }))
                    .isInstanceOf(DatabaseUnavailable.class);
        } finally {
            server().resume();
        }
        assertThat(runs).hasValue(1);
        assertWellAgain();
    }

    /** Readers and writers at once, more than there are connections. */
    private void assertUnavailableInTime() throws Exception {
        Notes notes = new Notes(database());
        List<Future<Duration>> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 15; number++) {
                String name = "n" + number;
                failures.add(threads.submit(() -> timeToFail(() -> notes.read(name))));
                failures.add(threads.submit(() -> timeToFail(() -> notes.write(name, ""))));
            }
        }
        for (Future<Duration> failure : failures) {
            assertThat(failure.get()).isLessThan(AT_MOST);
        }
    }

    private static Duration timeToFail(Runnable work) {
        long start = System.nanoTime();
        assertThatThrownBy(work::run).isInstanceOf(DatabaseUnavailable.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void assertWellAgain() {
        Eventually.eventually("well again", WELL_AGAIN, () -> database().answers());
        Eventually.eventually("writing again", WELL_AGAIN, () -> {
            try {
                database()
                        .write(() -> database()
                                .sql()
                                .sql("UPDATE installation SET setting = setting")
                                .update());
                return true;
            } catch (DatabaseUnavailable e) {
                return false;
            }
        });
    }
}
