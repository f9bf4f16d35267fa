package app.doable.account;

import app.doable.database.Database;
import app.doable.page.Look;
import app.doable.when.TimeZones;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

final class PersonStore {
    private static final String SELECT = """
            SELECT p.id, p.username, p.display_name, p.administrator, p.email, p.language, p.theme, p.time_zone,
                p.letter_keys, p.created_at, p.disabled_at, p.last_login_at, m.address AS pending_email
            FROM person p
            LEFT JOIN mail_link m ON m.person_id = p.id AND m.purpose = 'ADDRESS'
            """;

    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    long insert(Username username, String passwordHash, boolean administrator, long now) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.sql()
                .sql("""
                        INSERT INTO person
                            (username, username_key, display_name, password_hash, administrator, letter_keys,
                            created_at)
                        VALUES (:username, :key, :username, :hash, :administrator, :letterKeys, :now)""")
                .param("username", username.text())
                .param("key", username.key())
                .param("hash", passwordHash)
                .param("administrator", administrator)
                .param("letterKeys", Preferences.UNCHOSEN.letterKeys())
                .param("now", now)
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    Optional<Profile> find(long personId) {
        return database.sql()
                .sql(SELECT + "WHERE p.id = :person")
                .param("person", personId)
                .query((row, _) -> profile(row))
                .optional();
    }

    Optional<Profile> findByUsername(String usernameKey) {
        return database.sql()
                .sql(SELECT + "WHERE p.username_key = :key")
                .param("key", usernameKey)
                .query((row, _) -> profile(row))
                .optional();
    }

    Optional<Profile> findByAddress(String emailKey) {
        return database.sql()
                .sql(SELECT + "WHERE p.email_key = :key")
                .param("key", emailKey)
                .query((row, _) -> profile(row))
                .optional();
    }

    List<Profile> findAll() {
        return database.sql()
                .sql(SELECT + "ORDER BY p.username_key")
                .query((row, _) -> profile(row))
                .list();
    }

    boolean isEmpty() {
        return database.sql()
                .sql("SELECT id FROM person LIMIT 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    void update(Profile profile, String usernameKey) {
        Preferences preferences = profile.preferences();
        database.sql()
                .sql("""
                        UPDATE person
                        SET username = :username, username_key = :key, display_name = :displayName,
                            language = :language, theme = :theme, time_zone = :timeZone,
                            letter_keys = :letterKeys
                        WHERE id = :person""")
                .param("username", profile.username())
                .param("key", usernameKey)
                .param("displayName", profile.displayName())
                .param("language", preferences.look().language().orElse(null))
                .param("theme", preferences.look().theme().orElse(null))
                .param("timeZone", preferences.timeZone().map(ZoneId::getId).orElse(null))
                .param("letterKeys", preferences.letterKeys())
                .param("person", profile.id())
                .update();
    }

    void changeLook(long personId, Look look) {
        database.sql()
                .sql("UPDATE person SET language = :language, theme = :theme WHERE id = :person")
                .param("language", look.language().orElse(null))
                .param("theme", look.theme().orElse(null))
                .param("person", personId)
                .update();
    }

    /** Throws the typed violation when somebody else has it. */
    void changeAddress(long personId, EmailAddress address) {
        database.sql()
                .sql("UPDATE person SET email = :email, email_key = :key WHERE id = :person")
                .param("email", address.text())
                .param("key", address.key())
                .param("person", personId)
                .update();
    }

    void removeAddress(long personId) {
        database.sql()
                .sql("UPDATE person SET email = NULL, email_key = NULL WHERE id = :person")
                .param("person", personId)
                .update();
    }

    void disable(long personId, long now) {
        database.sql()
                .sql("UPDATE person SET disabled_at = :now WHERE id = :person")
                .param("now", now)
                .param("person", personId)
                .update();
    }

    void enable(long personId) {
        database.sql()
                .sql("UPDATE person SET disabled_at = NULL WHERE id = :person")
                .param("person", personId)
                .update();
    }

    void delete(long personId) {
        database.sql()
                .sql("DELETE FROM person WHERE id = :person")
                .param("person", personId)
                .update();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("administrator"),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("pending_email")),
                preferences(row),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "disabled_at"),
                instant(row, "last_login_at"));
    }

    /** Reads the columns that every query of them selects. */
    static Preferences preferences(ResultSet row) throws SQLException {
        return new Preferences(
                new Look(Optional.ofNullable(row.getString("language")), Optional.ofNullable(row.getString("theme"))),
                Optional.ofNullable(row.getString("time_zone")).flatMap(TimeZones::find),
                row.getBoolean("letter_keys"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
