package app.doable.testing;

import app.doable.database.Database;
import java.util.List;
import java.util.stream.Stream;

/** All that is kept of people's lists and tasks, to the last column: to compare with how it was. */
public final class DatabaseRows {
    private DatabaseRows() {}

    public static List<String> of(Database database) {
        return Stream.of("list", "task", "task_change", "label", "task_label")
                .flatMap(table -> rows(database, table).stream())
                .toList();
    }

    private static List<String> rows(Database database, String table) {
        return database.read(() -> database.sql().sql("SELECT * FROM " + table).query().listOfRows().stream()
                .map(row -> table + " " + row)
                .sorted()
                .toList());
    }
}
