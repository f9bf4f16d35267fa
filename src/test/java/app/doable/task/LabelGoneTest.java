package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import app.doable.testing.LentDatabase;
import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label is deleted by somebody else just before a task gets it. SQLite has one writer. */
@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL})
class LabelGoneTest {
    private final LentDatabase lent;
    private final TestDatabase kind;
    private final AtomicReference<String> doomed = new AtomicReference<>("");
    private final Database database;
    private final TaskHousehold household;
    private final Actor ann;

    LabelGoneTest(LentDatabase lent, TestDatabase kind) {
        this.lent = lent;
        this.kind = kind;
        this.database = Database.open(
                lent.config(),
                connections -> ProxyDataSourceBuilder.create(connections)
                        .listener(new Deleting())
                        .build());
        this.household = new TaskHousehold(database);
        this.ann = household.arrives("ann");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** By a connection of its own, once. */
    private final class Deleting implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (!doomed.get().isEmpty() && queries.getFirst().getQuery().startsWith("INSERT INTO task_label")) {
                delete(doomed.getAndSet(""));
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // too late
        }
    }

    private void delete(String label) {
        try (Connection connection = lent.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM label WHERE name = '" + label + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void theTaskHasWhatItWasGiven(String label) {
        Task task = add("a", "c");
        add("b");

        doomed.set(label);
        household.tasks.edit(ann, task.id(), TaskEdit.NONE.labels(List.of("b", "c")), Precondition.NONE);

        List<String> expected = label.equals("c") ? List.of("b") : List.of("b", "c");
        assertThat(household.tasks.get(ann, task.id()).details().labels()).isEqualTo(expected);
        assertThat(doomed).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "c"})
    void soItIsForANewTask(String label) {
        add("b", "c");

        if (kind == TestDatabase.POSTGRESQL) { // the others lock the labels that they insert, and those that are there
            doomed.set(label);
        }
        Task task = add("b", "c");

        assertThat(household.tasks.get(ann, task.id()).details().labels()).containsExactly("b", "c");
    }

    private Task add(String... labels) {
        return household.tasks.create(
                ann, Optional.empty(), TaskEdit.NONE.text("task").labels(List.of(labels)), CreationKey.NONE);
    }
}
