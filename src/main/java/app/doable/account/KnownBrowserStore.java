package app.doable.account;

import app.doable.database.Database;

final class KnownBrowserStore {
    private final Database database;

    KnownBrowserStore(Database database) {
        this.database = database;
    }

    void insert(long personId, String tokenHash, long now) {
        database.sql()
                .sql("""
                        INSERT INTO known_browser (person_id, token_hash, last_seen_at)
                        VALUES (:person, :tokenHash, :now)""")
                .param("person", personId)
                .param("tokenHash", tokenHash)
                .param("now", now)
                .update();
    }

    void delete(long personId, String tokenHash) {
        database.sql()
                .sql("DELETE FROM known_browser WHERE person_id = :person AND token_hash = :tokenHash")
                .param("person", personId)
                .param("tokenHash", tokenHash)
                .update();
    }

    /** For everybody who shares the browser. */
    void replace(String tokenHash, String newTokenHash) {
        database.sql()
                .sql("UPDATE known_browser SET token_hash = :new WHERE token_hash = :old")
                .param("old", tokenHash)
                .param("new", newTokenHash)
                .update();
    }

    void deleteUnseenSince(long instant) {
        database.sql()
                .sql("DELETE FROM known_browser WHERE last_seen_at < :instant")
                .param("instant", instant)
                .update();
    }
}
