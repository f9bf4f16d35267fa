package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.testing.TestFolders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The single writer of the embedded database. */
final class GroupCommitTest {
    private final Path file = TestFolders.create("group-commit").resolve("doable.db");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** Fails the next so many COMMITs, as a full disk does. */
    private final AtomicInteger failures = new AtomicInteger();

    private final SqliteDatabase database = open();
    private final Notes notes = new Notes(database);

    private SqliteDatabase open() {
        SqliteMigration.run(file);
        return new SqliteDatabase(
                () -> failing(Connection.class, SqliteConnection.open(file)), file, UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        database.close();
        threads.close();
    }

    @Test
    void manyWaitingWritersShareACommit() throws Exception {
        Blocker blocker = new Blocker();
        List<Future<?>> writers = new ArrayList<>(List.of(threads.submit(() -> database.write(blocker))));
        blocker.awaitBegun();
        long before = database.commits();
        for (int writer = 0; writer < 50; writer++) {
            String name = "n" + writer;
            writers.add(threads.submit(() -> notes.write(name, "")));
        }
        awaitWaiting(50);
        blocker.goOn();

        for (Future<?> writer : writers) {
            writer.get();
        }
        assertThat(notes.names()).hasSize(50);
        assertThat(database.commits() - before).isLessThan(10);
    }

    @Test
    void aFailingWorkHarmsNoNeighbour() throws Exception {
        notes.write("taken", "");
        Blocker blocker = new Blocker();
        Future<?> first = threads.submit(() -> database.write(blocker));
        blocker.awaitBegun();
        Future<?> good = threads.submit(() -> notes.write("good", ""));
        Future<?> duplicate = threads.submit(() -> notes.write("taken", ""));
        Future<?> thrower = threads.submit(() -> database.write(() -> {
            notes.insert("half", "");
            throw new IllegalArgumentException("mine");
        }));
        Future<?> another = threads.submit(() -> notes.write("another", ""));
        awaitWaiting(4);
        blocker.goOn();

        first.get();
        good.get();
        another.get();
        assertThatThrownBy(duplicate::get).hasCauseInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(thrower::get).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(notes.names()).containsExactly("another", "good", "taken");
    }

    @Test
    void aFailedCommitFailsAllOfItsBatchAndNothingIsStored() throws Exception {
        Blocker blocker = new Blocker();
        failures.set(1);
        List<Future<?>> batch = new ArrayList<>(List.of(threads.submit(() -> database.write(blocker))));
        blocker.awaitBegun();
        for (int writer = 0; writer < 5; writer++) {
            String name = "n" + writer;
            batch.add(threads.submit(() -> notes.write(name, "")));
        }
        awaitWaiting(5);
        blocker.goOn();

        for (Future<?> writer : batch) {
            assertThatThrownBy(writer::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DatabaseUnavailable.class);
        }
        assertThat(notes.names()).isEmpty();
        notes.write("later", "");
        assertThat(notes.names()).containsExactly("later");
    }

    @Test
    void aFullDiskIsUnavailableAndThenWellAgain() {
        notes.write("a", "one");
        database.write(() -> pragma("max_page_count = 1"));

        assertThatThrownBy(() -> database.write(() -> {
                    for (int row = 0; row < 1000; row++) {
                        notes.insert("n" + row, "x".repeat(200));
                    }
                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(notes.names()).containsExactly("a");
        notes.write("b", "two");
        assertThat(notes.names()).containsExactly("a", "b");
    }

    @Test
    void workThatSwallowsAFullDiskIsNotStoredByHalves() {
        database.write(() -> pragma("max_page_count = 1"));

        assertThatThrownBy(() -> database.write(() -> {
                    for (int row = 0; row < 1000; row++) {
                        try {
                            notes.insert("n" + row, "x".repeat(200));
                        } catch (RuntimeException e) {
                            // as if nothing had happened
                        }
                    }
                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(notes.names()).isEmpty();
    }

    @Test
    void tooMuchWaitingWorkIsRefusedAtOnceAndNoneOfItIsLost() throws Exception {
        Blocker blocker = new Blocker();
        Future<?> first = threads.submit(() -> database.write(blocker));
        blocker.awaitBegun();
        List<Future<?>> waiting = new ArrayList<>();
        for (int writer = 0; writer < GroupCommit.MOST_WAITING; writer++) {
            String name = "n" + writer;
            waiting.add(threads.submit(() -> notes.write(name, "")));
        }
        awaitWaiting(GroupCommit.MOST_WAITING);

        assertThatThrownBy(() -> notes.write("too much", "")).isInstanceOf(DatabaseUnavailable.class);

        blocker.goOn();
        first.get();
        int refused = 0;
        for (Future<?> writer : waiting) {
            try {
                writer.get();
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(DatabaseUnavailable.class);
                refused++;
            }
        }
        assertThat(notes.names()).hasSize(GroupCommit.MOST_WAITING - refused);
    }

    @Test
    void workThatIsNotBegunInTimeIsUnavailableAndNeverRun() throws Exception {
        Blocker blocker = new Blocker();
        Future<?> first = threads.submit(() -> database.write(blocker));
        blocker.awaitBegun();

        assertThatThrownBy(() -> notes.write("too late", "")).isInstanceOf(DatabaseUnavailable.class);

        blocker.goOn();
        first.get();
        notes.write("later", "");
        assertThat(notes.names()).containsExactly("later");
    }

    @Test
    void anotherProgramsWritingIsWaitedFor() throws Exception {
        try (Connection other = SqliteConnection.open(file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("INSERT INTO installation (name, setting) VALUES ('theirs', '')");
            Future<?> ours = threads.submit(() -> notes.write("ours", ""));
            statement.execute("COMMIT");
            ours.get();
        }

        assertThat(notes.names()).containsExactly("ours", "theirs");
    }

    private void awaitWaiting(int count) {
        app.doable.testing.Eventually.eventually(
                count + " works wait",
                java.time.Duration.ofSeconds(10),
                () -> database.pool().waiting() == count);
    }

    private Boolean pragma(String setting) {
        database.sql().sql("PRAGMA " + setting).query().listOfRows();
        return true;
    }

    /** Work that has begun and goes on when told to, so that others gather behind it. */
    private static final class Blocker implements Runnable {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public void run() {
            begun.countDown();
            await(end);
        }

        void awaitBegun() {
            await(begun);
        }

        void goOn() {
            end.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private <T> T failing(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> {
            if (values != null && "COMMIT".equals(values[0]) && failures.getAndDecrement() > 0) {
                throw new SQLiteException("no space", SQLiteErrorCode.SQLITE_FULL);
            }
            try {
                Object result = method.invoke(real, values);
                return method.getName().equals("createStatement")
                        ? failing(Statement.class, (Statement) result)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof SQLException cause ? cause : e;
            }
        }));
    }
}
