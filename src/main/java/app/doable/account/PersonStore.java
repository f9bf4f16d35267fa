package app.doable.account;

import app.doable.database.Database;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

final class PersonStore {
    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    /** What a login needs. */
    record Credentials(Person person, String passwordHash) {}

    boolean isEmpty() {
        return database.sql()
                .sql("SELECT id FROM person LIMIT 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    long insert(Username username, String passwordHash, boolean administrator, long now) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO person
                            (username, username_key, display_name, password_hash, administrator, created_at)
                        VALUES (:username, :key, :username, :hash, :administrator, :now)""")
                .param("username", username.text())
                .param("key", username.key())
                .param("hash", passwordHash)
                .param("administrator", administrator)
                .param("now", now)
                .update(keys, "id");
        return java.util.Objects.requireNonNull(keys.getKey()).longValue();
    }

    Optional<Credentials> credentials(String usernameKey) {
        return database.sql()
                .sql("""
                        SELECT id, username, display_name, administrator, password_hash
                        FROM person
                        WHERE username_key = :key AND disabled_at IS NULL""")
                .param("key", usernameKey)
                .query((row, _) -> new Credentials(
                        new Person(
                                row.getLong("id"),
                                row.getString("username"),
                                row.getString("display_name"),
                                row.getBoolean("administrator")),
                        row.getString("password_hash")))
                .optional();
    }
}
