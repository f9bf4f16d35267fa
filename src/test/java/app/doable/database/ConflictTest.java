package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.testing.EachDatabase;
import app.doable.testing.TestDatabase;
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
    void alockHeldForLongIsUnavailableInTheEnd() throws Exception {
        CyclicBarrier taken = new CyclicBarrier(2);
        CyclicBarrier over = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holder = threads.submit(() -> database.write(() -> {
                add("a");
                meet(taken);
                meet(over);
            }));
            meet(taken);

            assertThatThrownBy(() -> database.write(() -> add("a"))).isInstanceOf(DatabaseUnavailable.class);

            meet(over);
            holder.get();
        }
        assertThat(notes.read("a")).isEqualTo("1");
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
