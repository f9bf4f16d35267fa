package app.doable.account;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

final class SecurityEventStore {
    private final Database database;

    SecurityEventStore(Database database) {
        this.database = database;
    }

    void insert(long personId, SecurityEvent.Kind kind, Client client, long now) {
        database.sql()
                .sql("""
                        INSERT INTO security_event (person_id, kind, browser, address, happened_at)
                        VALUES (:person, :kind, :browser, :address, :now)""")
                .param("person", personId)
                .param("kind", kind.name())
                .param("browser", client.browser())
                .param("address", client.address())
                .param("now", now)
                .update();
    }

    /** The newest first. */
    List<SecurityEvent> findNewest(long personId, int limit) {
        return database.sql()
                .sql("""
                        SELECT id, kind, browser, address, happened_at
                        FROM security_event
                        WHERE person_id = :person
                        ORDER BY happened_at DESC, id DESC
                        LIMIT :limit""")
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    int deleteBefore(long instant) {
        return database.sql()
                .sql("DELETE FROM security_event WHERE happened_at < :instant")
                .param("instant", instant)
                .update();
    }

    private static SecurityEvent event(ResultSet row) throws SQLException {
        return new SecurityEvent(
                row.getLong("id"),
                SecurityEvent.Kind.valueOf(row.getString("kind")),
                new Client(row.getString("browser"), row.getString("address")),
                Instant.ofEpochMilli(row.getLong("happened_at")));
    }
}
