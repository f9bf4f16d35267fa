package app.doable.testing;

/** The databases that Doable runs on. */
public enum TestDatabase {
    SQLITE,
    MARIADB,
    MYSQL,
    POSTGRESQL;

    public boolean isServer() {
        return this != SQLITE;
    }
}
