package app.doable.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.config.Config;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabasesTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aFreshDatabaseAnswers(TestDatabase kind) throws SQLException {
        Config config = TestDatabases.config(kind);

        try (Connection connection = DriverManager.getConnection(
                        config.databaseUrl().orElseThrow(),
                        config.databaseUser(),
                        config.databasePassword().value());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT 42")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(42);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyConfigIsOfItsOwnDatabaseAndFolder(TestDatabase kind) {
        Config first = TestDatabases.config(kind);
        Config second = TestDatabases.config(kind);

        assertThat(first.dataDir()).isNotEqualTo(second.dataDir());
        assertThat(kind.isServer() && first.databaseUrl().equals(second.databaseUrl()))
                .isFalse();
    }
}
