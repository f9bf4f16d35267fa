package app.doable.database;

import java.time.Duration;
import java.util.Map;

final class MariadbDialect extends MysqlDialect {
    @Override
    String exactCollation() {
        return "CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
    }

    @Override
    String tableOptions() {
        return "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT=DYNAMIC";
    }

    @Override
    String driver() {
        return "org.mariadb.jdbc.Driver";
    }

    @Override
    String readOnlyVariable() {
        return "tx_read_only";
    }

    /** Its bulk protocol does not take INSERT with SELECT; without it the rows of a batch follow each other unasked. */
    @Override
    Map<String, String> driverSettings(Duration connect, Duration answer) {
        return Map.of(
                "connectTimeout", Long.toString(connect.toMillis()),
                "socketTimeout", Long.toString(answer.toMillis()),
                "tcpKeepAlive", "true",
                "allowLocalInfile", "false",
                "useBulkStmtsForInserts", "false",
                "cachePrepStmts", "true");
    }
}
