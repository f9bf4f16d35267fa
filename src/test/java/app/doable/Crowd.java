package app.doable;

import app.doable.testing.RowCopies;
import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What else is stored beside what a request is about: many tasks of the same person, and many other people. */
final class Crowd implements AutoCloseable {
    static final int OWN_OF_A_KIND = 6_000;

    private static final int STRANGERS = 2_000;
    private static final int OF_A_STRANGER = 5;

    /** Those that statements about tasks read. */
    private static final List<String> TABLES =
            List.of("task", "list", "task_change", "task_label", "label", "completion");

    private final TestDatabase kind;
    private final Connection connection;
    private final RowCopies rows;

    Crowd(TestDatabase kind, Map<String, String> settings) throws SQLException {
        this.kind = kind;
        this.connection = DriverManager.getConnection(
                settings.get("DOABLE_DATABASE_URL") + "?rewriteBatchedStatements=true&reWriteBatchedInserts=true",
                settings.get("DOABLE_DATABASE_USER"),
                settings.get("DOABLE_DATABASE_PASSWORD"));
        this.rows = new RowCopies(connection);
    }

    /** @param things of the only person that there is, as {@link Belongings} */
    void gather(Map<String, String> things) throws SQLException {
        countOnlyWhenAsked();
        connection.setAutoCommit(false);
        long person = rows.numbers("SELECT id FROM person").getFirst();
        copyTasks(things, List.of("other", "done", "late", "trashed"));
        copyPeople(person, things);
        execute("""
                INSERT INTO task_label (task_id, label_id)
                SELECT t.id, b.id FROM task t
                JOIN list l ON l.id = t.list_id
                JOIN label b ON b.person_id = l.owner_id
                WHERE l.owner_id <> %d""".formatted(person));
        execute("""
                INSERT INTO task_change (task_id, list_id, revision, kind, old_values, new_values, happened_at)
                SELECT t.id, t.list_id, t.revision, 'CREATED', '{}', '{}', t.created_at FROM task t
                JOIN list l ON l.id = t.list_id
                WHERE l.owner_id <> %d""".formatted(person));
        connection.commit();
        connection.setAutoCommit(true);
        execute(kind == TestDatabase.POSTGRESQL ? "VACUUM ANALYZE" : "ANALYZE TABLE " + String.join(", ", TABLES));
    }

    /** By themselves they count again at any time, some of the rows, and plan otherwise from then on. */
    private void countOnlyWhenAsked() throws SQLException {
        for (String table : TABLES) {
            execute(
                    kind == TestDatabase.POSTGRESQL
                            ? "ALTER TABLE " + table + " SET (autovacuum_enabled = false)"
                            : "ALTER TABLE " + table + " STATS_AUTO_RECALC = 0, STATS_SAMPLE_PAGES = 10000");
        }
    }

    private void copyTasks(Map<String, String> things, List<String> originals) throws SQLException {
        for (String name : originals) {
            rows.copy("task", Long.parseLong(things.get(name)), OWN_OF_A_KIND, Map.of("sort_key", Crowd::sortKey));
        }
    }

    private void copyPeople(long person, Map<String, String> things) throws SQLException {
        rows.copy("person", person, STRANGERS, Map.of("username", Crowd::name, "username_key", Crowd::name));
        List<Long> strangers = rows.numbers("SELECT id FROM person WHERE id <> " + person + " ORDER BY id");
        long inbox = Long.parseLong(things.get("inbox"));
        rows.copy("list", inbox, STRANGERS, Map.of("owner_id", strangers::get, "inbox_of", strangers::get));
        rows.copy("label", Long.parseLong(things.get("green")), STRANGERS, Map.of("person_id", strangers::get));
        List<Long> lists = rows.numbers("SELECT id FROM list WHERE owner_id <> " + person + " ORDER BY id");
        for (String name : List.of("other", "late", "trashed")) {
            rows.copy(
                    "task",
                    Long.parseLong(things.get(name)),
                    STRANGERS * OF_A_STRANGER,
                    Map.of("list_id", number -> lists.get(number % STRANGERS), "sort_key", Crowd::sortKey));
        }
    }

    private static String name(int number) {
        return "stranger" + number;
    }

    private static String sortKey(int number) {
        return String.format(Locale.ROOT, "g%07d", number);
    }

    /** Nobody may have as many lists as the requests want; and an order that was chosen looks at all that is shown. */
    void forgetListsAndOrders() throws SQLException {
        execute("DELETE FROM view_sort");
        execute("UPDATE list SET deleted_at = 1 WHERE inbox_of IS NULL");
        execute("DELETE FROM label WHERE person_id = (SELECT MIN(owner_id) FROM list)");
    }

    private void execute(String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
