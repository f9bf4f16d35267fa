package app.doable.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** What belongs to the installation as a whole, the same for every node: a name and a value. */
public final class InstallationStore {
    private final Database database;

    public InstallationStore(Database database) {
        this.database = database;
    }

    /** The 256-bit key of that name, made on first use; the database decides which node's key it is. */
    public byte[] key(String name) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Optional<String> known = database.read(() -> find(name));
        if (known.isEmpty()) {
            try {
                database.write(() -> insert(name, HexFormat.of().formatHex(fresh)));
                return fresh;
            } catch (DuplicateKeyException e) {
                known = database.read(() -> find(name));
            }
        }
        return HexFormat.of().parseHex(known.orElseThrow());
    }

    /** Within a read or a write. */
    public Optional<String> find(String name) {
        return database.sql()
                .sql("SELECT setting FROM installation WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Within a write; throws the typed violation when it is there already. */
    public void insert(String name, String setting) {
        database.sql()
                .sql("INSERT INTO installation (name, setting) VALUES (:name, :setting)")
                .param("name", name)
                .param("setting", setting)
                .update();
    }

    /**
     * Whether work that one node at a time does is this one's to do now: nobody has taken the turn since.
     *
     * @param now in epoch milliseconds
     */
    public boolean takeTurn(String name, long now, long since) {
        try {
            return database.write(() -> update(name, now, since) || insertTurn(name, now));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Their digits are as many until the year 2286, so that they compare as texts. */
    private boolean update(String name, long now, long since) {
        return database.sql()
                        .sql("UPDATE installation SET setting = :now WHERE name = :name AND setting <= :since")
                        .param("now", Long.toString(now))
                        .param("name", name)
                        .param("since", Long.toString(since))
                        .update()
                == 1;
    }

    private boolean insertTurn(String name, long now) {
        if (find(name).isPresent()) {
            return false;
        }
        insert(name, Long.toString(now));
        return true;
    }

    /** Within a write. */
    public void delete(String name) {
        database.sql()
                .sql("DELETE FROM installation WHERE name = :name")
                .param("name", name)
                .update();
    }
}
