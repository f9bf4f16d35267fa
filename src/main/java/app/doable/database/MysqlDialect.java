package app.doable.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

sealed class MysqlDialect extends Dialect permits MariadbDialect {
    private static final Pattern SAME_IN_ALL = Pattern.compile("/\\* same \\*/ [^,]*, ");

    @Override
    String generatedKey() {
        return "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY";
    }

    @Override
    String longText() {
        return "LONGTEXT";
    }

    @Override
    String exactCollation() {
        return "CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin";
    }

    @Override
    String tableOptions() {
        return "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin ROW_FORMAT=DYNAMIC";
    }

    @Override
    String arrayOf(String expression) {
        return "JSON_ARRAYAGG(" + expression + ")";
    }

    @Override
    String unlessThere(String column) {
        return "ON DUPLICATE KEY UPDATE %s = %s".formatted(column, column);
    }

    /** MySQL passes over the column in the index, and must not find it in the ORDER BY. */
    @Override
    final String asWritten(String statement) {
        return SAME_IN_ALL
                .matcher(statement.replace("CROSS JOIN", "STRAIGHT_JOIN"))
                .replaceAll("");
    }

    @Override
    String orUpdate(String key) {
        return "ON DUPLICATE KEY UPDATE";
    }

    /** It may not select from the table that it updates, and locks rows as it comes upon them. */
    @Override
    String inOrderOfId(String table, String condition) {
        return condition + " ORDER BY id";
    }

    @Override
    String driver() {
        return "com.mysql.cj.jdbc.Driver";
    }

    @Override
    Map<String, String> driverSettings(Duration connect, Duration answer) {
        return Map.ofEntries(
                Map.entry("connectTimeout", Long.toString(connect.toMillis())),
                Map.entry("socketTimeout", Long.toString(answer.toMillis())),
                Map.entry("tcpKeepAlive", "true"),
                Map.entry("characterEncoding", "UTF-8"),
                Map.entry("allowLoadLocalInfile", "false"),
                Map.entry("cachePrepStmts", "true"),
                Map.entry("prepStmtCacheSize", "250"),
                Map.entry("prepStmtCacheSqlLimit", "4096"),
                Map.entry("rewriteBatchedStatements", "true"),
                Map.entry("cacheServerConfiguration", "true"),
                Map.entry("cacheResultSetMetadata", "true"),
                Map.entry("useLocalSessionState", "true"),
                Map.entry("useUnbufferedInput", "false"),
                Map.entry("maintainTimeStats", "false"));
    }

    /** Its smallest lock time-out is a second. */
    @Override
    final String welcome(Duration lockWait, boolean reading) {
        return "SET SESSION innodb_lock_wait_timeout = " + Math.max(1, lockWait.toSeconds()) + ", SESSION "
                + readOnlyVariable() + " = " + (reading ? 1 : 0);
    }

    String readOnlyVariable() {
        return "transaction_read_only";
    }

    @Override
    boolean commitsEachChangeOfTheSchema() {
        return true;
    }

    @Override
    boolean isThereAlready(SQLException error) {
        return switch (error.getErrorCode()) {
            case 1050, 1060, 1061 -> true;
            default -> false;
        };
    }

    @Override
    Trouble trouble(SQLException error) {
        return switch (error.getErrorCode()) {
            case 1062 -> Trouble.DUPLICATE_KEY;
            case 1020, 1205, 1213 -> Trouble.CONFLICT;
            case 1044, 1045, 1049, 1142, 1251, 1698 -> Trouble.REFUSED;
            // no room (1021, 1041, 1114), read-only (1290, 1836), too many connections (1040, 1203), shutting down
            // (1053, 1077, 1927, 4031), a node that is not part of its cluster (1047)
            case 1021, 1040, 1041, 1047, 1053, 1077, 1114, 1203, 1290, 1836, 1927, 4031 -> Trouble.UNAVAILABLE;
            default -> String.valueOf(error.getSQLState()).startsWith("08") ? Trouble.UNAVAILABLE : Trouble.OTHER;
        };
    }
}
