package app.doable.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Multiplies rows that the server itself has made, whatever columns they have. */
public final class RowCopies {
    private static final int BATCH = 5_000;

    private final Connection connection;

    public RowCopies(Connection connection) {
        this.connection = connection;
    }

    /** @param values instead of the original's, by column, for the copy of that number, from 0 */
    public void copy(String table, long id, int count, Map<String, IntFunction<@Nullable Object>> values)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> original = new ArrayList<>();
        read(table, id, columns, original);
        String statement = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int copy = 0; copy < count; copy++) {
                for (int column = 0; column < columns.size(); column++) {
                    IntFunction<@Nullable Object> value = values.get(columns.get(column));
                    insert.setObject(column + 1, value == null ? original.get(column) : value.apply(copy));
                }
                insert.addBatch();
                if (copy % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void read(String table, long id, List<String> columns, List<@Nullable Object> original)
            throws SQLException {
        Set<String> derived = derived(table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table + " WHERE id = " + id)) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                String name = row.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT);
                if (!name.equals("id") && !derived.contains(name)) {
                    columns.add(name);
                    original.add(row.getObject(column));
                }
            }
        }
    }

    /** The columns that the database itself fills in. */
    private Set<String> derived(String table) throws SQLException {
        Set<String> derived = new HashSet<>();
        try (ResultSet columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (columns.next()) {
                if (columns.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    derived.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return derived;
    }

    /** The only column of the query, in its order. */
    public List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
