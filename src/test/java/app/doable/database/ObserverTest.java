package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.config.Config;
import app.doable.testing.EachDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;

@EachDatabase
final class ObserverTest {
    @Test
    void anObserverSeesTheStatementsOfAllWork(Config config) {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        try (Database database = Database.open(
                config,
                connections -> ProxyDataSourceBuilder.create(connections)
                        .afterQuery((_, queries) -> queries.forEach(query -> seen.add(query.getQuery())))
                        .build())) {
            Notes notes = new Notes(database);
            database.write(() -> {
                notes.insert("a", "one");
                assertThat(notes.find("a")).isEqualTo("one");
            });
            assertThat(notes.read("a")).isEqualTo("one");

            assertThat(seen)
                    .containsExactly(
                            "INSERT INTO installation (name, setting) VALUES (?, ?)",
                            "SELECT setting FROM installation WHERE name = ?",
                            "SELECT setting FROM installation WHERE name = ?");
            assertThat(database.statements()).isEqualTo(3);
        }
    }
}
