package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.testing.EachDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What every database promises. */
@EachDatabase
final class DatabaseTest {
    private final Database database;
    private final Notes notes;

    DatabaseTest(Database database) {
        this.database = database;
        this.notes = new Notes(database);
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(database.<String>write(() -> {
                    notes.insert("a", "one");
                    return notes.find("a");
                }))
                .isEqualTo("one");
        assertThat(notes.read("a")).isEqualTo("one");
    }

    @Test
    void anExceptionOfTheWorkUndoesItAndIsThrownOn() {
        IllegalStateException mine = new IllegalStateException("mine");

        assertThatThrownBy(() -> database.write(() -> {
                    notes.insert("a", "one");
                    throw mine;
                }))
                .isSameAs(mine);
        assertThat(notes.names()).isEmpty();
    }

    @Test
    void anErrorOfTheWorkUndoesItAndIsThrownOn() {
        AssertionError mine = new AssertionError("mine");

        assertThatThrownBy(() -> database.write(() -> {
                    notes.insert("a", "one");
                    throw mine;
                }))
                .isSameAs(mine);
        assertThat(notes.names()).isEmpty();
    }

    @Test
    void aSecondRowWithTheSameKeyIsADuplicate() {
        notes.write("a", "one");

        assertThatThrownBy(() -> notes.write("a", "two")).isInstanceOf(DuplicateKeyException.class);
        assertThat(notes.read("a")).isEqualTo("one");
    }

    @Test
    void aWriteInsideAWriteFailsAloneWhenCaughtAroundIt() {
        notes.write("a", "one");

        database.write(() -> {
            notes.insert("b", "before");
            assertThatThrownBy(() -> database.write(() -> {
                        notes.insert("c", "gone");
                        notes.insert("a", "two");
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            notes.insert("d", "after");
        });

        assertThat(notes.names()).containsExactly("a", "b", "d");
    }

    @Test
    void aReadInsideAWriteSeesWhatIsNotYetCommitted() {
        database.write(() -> {
            notes.insert("a", "one");
            assertThat(notes.read("a")).isEqualTo("one");
        });
    }

    @Test
    void aWriteInsideAReadIsAMistake() {
        assertThatThrownBy(() -> database.read(() -> database.<Integer>write(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReadCannotChangeAnything() {
        assertThatThrownBy(() -> database.read(() -> {
                    notes.insert("a", "one");
                    return 1;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(notes.names()).isEmpty();
    }

    @Test
    void aStatementOutsideOfWorkIsAMistake() {
        assertThatThrownBy(database::sql).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMistakenStatementUndoesItsWorkAlone() {
        assertThatThrownBy(() -> database.write(() -> {
                    notes.insert("a", "one");
                    database.sql().sql("SELECT nothing FROM nowhere").query().rowSet();
                }))
                .isInstanceOf(DataAccessException.class);

        notes.write("b", "two");
        assertThat(notes.names()).containsExactly("b");
    }

    @Test
    void generatedKeysAscendAndAreNotUsedAgain() {
        long first = event();
        long second = event();
        database.write(() -> database.sql()
                .sql("DELETE FROM outgoing_mail WHERE id = :id")
                .param("id", second)
                .update());

        assertThat(second).isGreaterThan(first);
        assertThat(event()).isGreaterThan(second);
    }

    private long event() {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.write(() -> database.sql().sql("""
                        INSERT INTO outgoing_mail
                            (recipient, subject, body, attempts, next_attempt_at, claimed_until, created_at)
                        VALUES ('a', 'b', 'c', 0, 0, 0, 0)
                        """).update(keys, "id"));
        return java.util.Objects.requireNonNull(keys.getKey()).longValue();
    }

    @Test
    void writesOfManyAtOnceAreNotLost() throws Exception {
        notes.write("counter", "0");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 10; writer++) {
                writers.add(threads.submit(() -> {
                    start.await();
                    for (int times = 0; times < 5; times++) {
                        database.write(notes::count);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(notes.read("counter")).isEqualTo("50");
    }

    @Test
    void statementsAndCommitsAreCounted() {
        long statements = database.statements();
        long commits = database.commits();

        notes.write("a", "one");
        assertThat(notes.read("a")).isEqualTo("one");
        assertThat(notes.names()).hasSize(1);

        assertThat(database.statements() - statements).isEqualTo(3);
        assertThat(database.commits() - commits).isEqualTo(1);
    }

    @Test
    void itAnswersAndShowsItsConnections() {
        assertThat(database.answers()).isTrue();
        assertThat(database.pool().open()).isPositive();
        assertThat(database.pool().waiting()).isZero();
    }
}
