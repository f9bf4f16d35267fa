package app.doable.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.config.Config;
import app.doable.database.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@EachDatabase
class EachDatabaseTest {
    private final Database database;

    EachDatabaseTest(Database database) {
        this.database = database;
    }

    @RepeatedTest(2)
    void everyTestBeginsWithAnEmptyDatabase() {
        assertThat(installations()).isZero();

        database.write(() -> {
            database.sql()
                    .sql("INSERT INTO installation (name, setting) VALUES ('a', 'b')")
                    .update();
        });

        assertThat(installations()).isOne();
    }

    @Test
    void theDatabaseOfATestIsOne(Database another) {
        assertThat(another).isSameAs(database);
    }

    @Test
    void aConfigIsOfTheKindAskedFor(Config config, TestDatabase kind) {
        assertThat(config.databaseUrl().isPresent()).isEqualTo(kind.isServer());
    }

    private long installations() {
        return database.read(() -> database.sql()
                .sql("SELECT COUNT(*) FROM installation")
                .query(Long.class)
                .single());
    }
}
