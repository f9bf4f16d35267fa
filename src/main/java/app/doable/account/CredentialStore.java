package app.doable.account;

import app.doable.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

final class CredentialStore {
    private static final String SELECT = """
            SELECT p.id, p.username, p.display_name, p.administrator, p.email, p.password_hash, p.disabled_at,
                k.id AS known_browser_id
            FROM person p
            LEFT JOIN known_browser k ON k.person_id = p.id AND k.token_hash = :browser
            """;

    private final Database database;

    CredentialStore(Database database) {
        this.database = database;
    }

    /**
     * What a login is checked against.
     *
     * @param addressed whether the person has a confirmed address
     * @param browserKnown whether the person has logged in from this browser before
     */
    record Credentials(Person person, String passwordHash, boolean addressed, boolean disabled, boolean browserKnown) {}

    Optional<Credentials> findByUsername(String usernameKey, String browserHash) {
        return database.sql()
                .sql(SELECT + "WHERE p.username_key = :key")
                .param("key", usernameKey)
                .param("browser", browserHash)
                .query((row, _) -> credentials(row))
                .optional();
    }

    Optional<Credentials> findByAddress(String emailKey, String browserHash) {
        return database.sql()
                .sql(SELECT + "WHERE p.email_key = :key")
                .param("key", emailKey)
                .param("browser", browserHash)
                .query((row, _) -> credentials(row))
                .optional();
    }

    Optional<Credentials> find(long personId) {
        return database.sql()
                .sql(SELECT + "WHERE p.id = :person")
                .param("person", personId)
                .param("browser", "")
                .query((row, _) -> credentials(row))
                .optional();
    }

    /**
     * Notes the login, unless the password has changed since it was checked or the person was disabled. The row stays
     * locked until the transaction ends, so that a change of password meanwhile ends the session that starts here.
     *
     * @return whether the login still stands
     */
    boolean touch(long personId, String passwordHash, long now) {
        return database.sql()
                        .sql("""
                                UPDATE person SET last_login_at = :now
                                WHERE id = :person AND password_hash = :hash AND disabled_at IS NULL""")
                        .param("now", now)
                        .param("person", personId)
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    void changePassword(long personId, String passwordHash) {
        database.sql()
                .sql("UPDATE person SET password_hash = :hash WHERE id = :person")
                .param("hash", passwordHash)
                .param("person", personId)
                .update();
    }

    private static Credentials credentials(ResultSet row) throws SQLException {
        Person person = new Person(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("administrator"));
        row.getLong("disabled_at");
        boolean disabled = !row.wasNull();
        row.getLong("known_browser_id");
        boolean browserKnown = !row.wasNull();
        return new Credentials(
                person, row.getString("password_hash"), row.getString("email") != null, disabled, browserKnown);
    }
}
