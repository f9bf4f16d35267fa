package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.LentDatabase;
import app.doable.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same steps make the same schema everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SchemaTest {
    private static final Set<String> OF_THE_DATABASES_OWN =
            Set.of("flyway_schema_history", "migration_lease", "migration_step", "sqlite_sequence", "sqlite_schema");

    private Set<String> embedded = Set.of();

    @BeforeAll
    void readTheEmbeddedSchema() throws SQLException {
        embedded = describe(TestDatabase.SQLITE);
    }

    @Test
    void theDescriptionSaysWhatMatters() {
        assertThat(embedded)
                .contains(
                        "task.text TEXT not null",
                        "task.completed_at NUMBER",
                        "task unique (list_id,creation_key)",
                        "task index (list_id,trashed_at,sort_key)",
                        "task (list_id) references list (id) CASCADE",
                        "task_label key (task_id,label_id)",
                        "label unique (person_id,name_key)",
                        "installation key (name)");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void theSchemaIsTheSameAsTheEmbeddedOne(TestDatabase kind) throws SQLException {
        assertThat(describe(kind)).isEqualTo(embedded);
    }

    private static Set<String> describe(TestDatabase kind) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (LentDatabase lent = LentDatabase.borrow(kind);
                Connection connection = lent.connect()) {
            DatabaseMetaData data = connection.getMetaData();
            for (String table : tables(connection)) {
                columns(connection, table, found);
                String key = key(data, connection, table);
                found.add(table + " key (" + key + ")");
                indexes(connection, table, key, found);
                references(connection, table, found);
            }
        }
        return found;
    }

    private static String key(DatabaseMetaData data, Connection connection, String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet row = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                columns.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        return String.join(",", columns.values());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        names.removeIf(OF_THE_DATABASES_OWN::contains);
        return names;
    }

    private static void columns(Connection connection, String table, Set<String> found) throws SQLException {
        try (ResultSet row =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (row.next()) {
                boolean required = row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                String name = row.getString("COLUMN_NAME");
                // SQLite's own words call a key of numbers nullable, which it is not
                boolean key = name.equals("id");
                found.add(table + "." + name + " " + family(row.getString("TYPE_NAME"))
                        + (required || key ? " not null" : ""));
            }
        }
    }

    private static String family(String type) {
        String word = type.toUpperCase(Locale.ROOT);
        if (word.contains("CHAR") || word.contains("TEXT")) {
            return "TEXT";
        }
        return word.contains("INT") || word.contains("SERIAL") || word.contains("BOOL") || word.startsWith("BIT")
                ? "NUMBER"
                : word;
    }

    private static void indexes(Connection connection, String table, String key, Set<String> found)
            throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (ResultSet row = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (row.next()) {
                String name = row.getString("INDEX_NAME");
                if (name != null) {
                    String kind = row.getBoolean("NON_UNIQUE") ? " index " : " unique ";
                    columns.merge(name + kind, row.getString("COLUMN_NAME"), (all, next) -> all + "," + next);
                }
            }
        }
        columns.forEach((name, list) -> {
            boolean ofAKey = name.startsWith("PRIMARY") || name.contains("_pkey") || list.equals(key);
            boolean madeForAReference = !name.contains("_of_") && !name.contains("_in_") && name.endsWith(" index ");
            if (!ofAKey && !madeForAReference) {
                found.add(table + name.substring(name.indexOf(' ')) + "(" + list + ")");
            }
        });
    }

    private static void references(Connection connection, String table, Set<String> found) throws SQLException {
        try (ResultSet row =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                String rule = row.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade ? " CASCADE" : "";
                found.add(table + " (" + row.getString("FKCOLUMN_NAME") + ") references "
                        + row.getString("PKTABLE_NAME") + " (" + row.getString("PKCOLUMN_NAME") + ")" + rule);
            }
        }
    }
}
