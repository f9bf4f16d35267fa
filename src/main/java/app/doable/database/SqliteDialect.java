package app.doable.database;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class SqliteDialect extends Dialect {
    /** AUTOINCREMENT, so that a deleted row's number is never another's. */
    @Override
    String generatedKey() {
        return "INTEGER PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    String exactCollation() {
        return "COLLATE BINARY";
    }

    @Override
    String arrayOf(String expression) {
        return "json_group_array(" + expression + ")";
    }

    /** It has one writer, so nobody waits for a row. */
    @Override
    String inOrderOfId(String table, String condition) {
        return condition;
    }

    @Override
    String driver() {
        return "org.sqlite.JDBC";
    }

    @Override
    Trouble trouble(SQLException error) {
        SQLiteErrorCode code = error instanceof SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.getErrorCode(error.getErrorCode());
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
            return Trouble.DUPLICATE_KEY;
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY) {
            return Trouble.OTHER; // a change among reads; a disk that cannot be written to is an IOERR
        }
        // the low byte of an extended code is its family
        return switch (code.code & 0xff) {
            // BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB
            case 5, 6, 7, 8, 10, 11, 13, 14, 15, 26 -> Trouble.UNAVAILABLE;
            default -> Trouble.OTHER;
        };
    }
}
