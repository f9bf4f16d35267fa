package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.testing.EachDatabase;
import app.doable.testing.Eventually;
import app.doable.testing.LentDatabase;
import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Transactions in each other's way, which only servers know. */
@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL})
final class ConflictTest {
    private final Database database;
    private final Notes notes;
    private final AtomicInteger runs = new AtomicInteger();

    ConflictTest(Database database) {
        this.database = database;
        this.notes = new Notes(database);
        notes.write("a", "0");
        notes.write("b", "0");
    }

    @Test
    void aDeadlockIsTriedAgainUntilBothAreThrough() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> crossing("a", "b", both));
            Future<?> other = threads.submit(() -> crossing("b", "a", both));
            one.get();
            other.get();
        }

        assertThat(notes.read("a")).isEqualTo("2");
        assertThat(notes.read("b")).isEqualTo("2");
        assertThat(runs).hasValueGreaterThan(2);
    }

    private void crossing(String first, String second, CyclicBarrier both) {
        AtomicInteger own = new AtomicInteger();
        database.write(() -> {
            runs.incrementAndGet();
            add(first);
            if (own.incrementAndGet() == 1) {
                meet(both);
            }
            add(second);
        });
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void workThatSwallowsADeadlockIsTriedAgainToo() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> swallowing("a", "b", both));
            Future<?> other = threads.submit(() -> swallowing("b", "a", both));
            one.get();
            other.get();
        }

        assertThat(notes.read("a")).isEqualTo("2");
        assertThat(notes.read("b")).isEqualTo("2");
    }

    private void swallowing(String first, String second, CyclicBarrier both) {
        AtomicInteger own = new AtomicInteger();
        database.write(() -> {
            add(first);
            if (own.incrementAndGet() == 1) {
                meet(both);
            }
            try {
                add(second);
            } catch (RuntimeException e) {
                // as if nothing had happened
            }
        });
    }

    @Test
    void aLockThatAnotherProgramHoldsForLongIsUnavailableInTheEnd(TestDatabase kind) throws SQLException {
        try (LentDatabase lent = LentDatabase.borrow(kind)) {
            Notes locked = new Notes(lent.database());
            locked.write("counter", "0");
            try (Connection other = lent.connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("UPDATE installation SET setting = '1' WHERE name = 'counter'");

                assertThatThrownBy(() -> lent.database().write(locked::count)).isInstanceOf(DatabaseUnavailable.class);

                other.rollback();
            }
            Eventually.eventually("the lock let go", Duration.ofSeconds(10), () -> counts(lent.database(), locked));
        }
    }

    private static boolean counts(Database database, Notes notes) {
        try {
            database.write(notes::count);
            return true;
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    private void add(String name) {
        database.sql()
                .sql("UPDATE installation SET setting = setting WHERE name = :name")
                .param("name", name)
                .update();
        String next = Integer.toString(Integer.parseInt(notes.find(name)) + 1);
        database.sql()
                .sql("UPDATE installation SET setting = :text WHERE name = :name")
                .param("text", next)
                .param("name", name)
                .update();
    }
}
