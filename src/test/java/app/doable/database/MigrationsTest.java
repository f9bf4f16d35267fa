package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.testing.EachDatabase;
import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Programs that end in the middle of a step of the schema, where it is committed before it is in the history. */
@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL})
final class MigrationsTest {
    private static final Pattern ROW_OF_A_STEP =
            Pattern.compile("INSERT INTO [^(]*flyway_schema_history.*\\[\\d+, ([^,]+),", Pattern.DOTALL);

    private final DataSource server;
    private final JdbcClient client;
    private final Dialect dialect;

    MigrationsTest(Config config) throws SQLException {
        this.server = new DriverManagerDataSource(
                config.databaseUrl().orElseThrow(),
                config.databaseUser(),
                config.databasePassword().value());
        this.client = JdbcClient.create(server);
        try (Connection connection = server.getConnection()) {
            this.dialect = ServerAddress.dialect(connection);
        }
    }

    @Test
    void aProgramKilledOnceInEachStepHasTheWholeSchemaInTheEnd() {
        Set<String> killedIn = new HashSet<>();
        Migrations migrations = new Migrations(server, dialect);
        while (migrations.arePending()) {
            Migrations mortal = new Migrations(killedBeforeTheHistoryOfAStepNotIn(killedIn), dialect);
            int before = killedIn.size();
            try {
                mortal.run();
            } catch (Killed | InvalidConfig e) {
                assertThat(killedIn).as("a start after %s", e).hasSize(before + 1);
            }
        }

        assertThat(killedIn).containsAll(steps()).hasSizeGreaterThan(30);
    }

    @Test
    void aStepWhoseAnswerWasLostCountsAsDone() {
        Migrations cutOff = new Migrations(losesTheAnswerTo("CREATE TABLE label"), dialect);
        assertThatThrownBy(cutOff::run).isInstanceOf(InvalidConfig.class);

        new Migrations(server, dialect).run();

        assertThat(new Migrations(server, dialect).arePending()).isFalse();
    }

    @Test
    void aTableOfSomebodyElseIsNeverTakenForOurs() {
        client.sql("CREATE TABLE label (id BIGINT)").update();
        for (int start = 0; start < 3; start++) {
            assertThatThrownBy(() -> new Migrations(server, dialect).run())
                    .isInstanceOf(InvalidConfig.class)
                    .hasMessageContaining("label");
        }
        client.sql("DROP TABLE label").update();

        new Migrations(server, dialect).run();

        assertThat(client.sql("SELECT name_key FROM label").query(String.class).list())
                .isEmpty();
    }

    private List<String> steps() {
        return client.sql("SELECT version FROM flyway_schema_history WHERE version <> '0'")
                .query((row, _) -> row.getString("version"))
                .list();
    }

    /** What a killed program sends last is the change itself: of the first step that is not among these yet. */
    private DataSource killedBeforeTheHistoryOfAStepNotIn(Set<String> killedIn) {
        List<Connection> open = new ArrayList<>();
        AtomicBoolean dead = new AtomicBoolean();
        return before((query, statement) -> {
            open.add(statement.getConnection());
            Matcher row = ROW_OF_A_STEP.matcher(query.getQuery() + values(query));
            if (row.find() && killedIn.add(row.group(1))) {
                dead.set(true);
            }
            if (dead.get()) {
                for (Connection connection : open) {
                    connection.abort(Runnable::run);
                }
                throw new Killed();
            }
        });
    }

    /** The server does it, and the connection breaks before that is known. */
    private DataSource losesTheAnswerTo(String beginning) {
        return before((query, statement) -> {
            if (query.getQuery().startsWith(beginning)) {
                Connection connection = statement.getConnection();
                try (Statement unheard = connection.createStatement()) {
                    unheard.execute(query.getQuery());
                }
                connection.abort(Runnable::run);
            }
        });
    }

    private interface Meddler {
        void meddle(QueryInfo query, Statement statement) throws SQLException;
    }

    private DataSource before(Meddler meddler) {
        return ProxyDataSourceBuilder.create(server)
                .listener(new NoOpQueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        for (QueryInfo query : queries) {
                            try {
                                meddler.meddle(query, execution.getStatement());
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    }
                })
                .build();
    }

    private static List<Object> values(QueryInfo query) {
        return query.getParametersList().stream()
                .flatMap(List::stream)
                .filter(set -> set.getArgs()[0] instanceof Integer)
                .map(set -> set.getArgs()[1])
                .toList();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
