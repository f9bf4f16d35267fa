package app.doable.database;

import java.util.List;

/** Names with a text each, to try a database with: kept where the installation's settings are. */
final class Notes {
    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    void write(String name, String text) {
        database.write(() -> insert(name, text));
    }

    String read(String name) {
        return database.read(() -> find(name));
    }

    /** In the order of the key. */
    List<String> names() {
        return database.read(() -> database.sql()
                .sql("SELECT name FROM installation ORDER BY name")
                .query(String.class)
                .list());
    }

    void insert(String name, String text) {
        database.sql()
                .sql("INSERT INTO installation (name, setting) VALUES (:name, :text)")
                .param("name", name)
                .param("text", text)
                .update();
    }

    String find(String name) {
        return database.sql()
                .sql("SELECT setting FROM installation WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    /** Adds one to the note named counter, the row taken before it is read. */
    void count() {
        database.sql()
                .sql("UPDATE installation SET setting = setting WHERE name = 'counter'")
                .update();
        database.sql()
                .sql("UPDATE installation SET setting = :text WHERE name = 'counter'")
                .param("text", Integer.toString(Integer.parseInt(find("counter")) + 1))
                .update();
    }
}
