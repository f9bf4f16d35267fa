package app.doable.database;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a database server is, and how connections to it are made. */
record ServerAddress(String url, String user, String password) {
    private static final Pattern SETTING = Pattern.compile("[?&;]([^=&?;]+)=");

    static ServerAddress of(Config config) {
        return new ServerAddress(
                config.databaseUrl().orElseThrow(),
                config.databaseUser(),
                config.databasePassword().value());
    }

    /** By the scheme of the address alone; the server may turn out to be the other of a family of two. */
    Dialect dialect() {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Dialect();
        }
        if (url.startsWith("jdbc:mysql:")) {
            return new MysqlDialect();
        }
        if (url.startsWith("jdbc:mariadb:")) {
            return new MariadbDialect();
        }
        throw new InvalidConfig("DOABLE_DATABASE_URL must begin with jdbc:sqlite:, jdbc:mysql://, jdbc:mariadb:// or"
                + " jdbc:postgresql://, not '" + url.replaceFirst("(^[^:]*:[^:]*:).*", "$1…") + "'");
    }

    /** By what the server says that it is. */
    static Dialect dialect(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion();
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("mariadb")) {
            return new MariadbDialect();
        }
        return name.contains("mysql") ? new MysqlDialect() : new Dialect();
    }

    /**
     * A new connection.
     *
     * @param answer how long to wait for each answer, or zero for as long as it takes
     */
    Connection connect(Duration connect, Duration answer) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings(connect, answer));
        if (!user.isEmpty()) {
            properties.put("user", user);
        }
        if (!password.isEmpty()) {
            properties.put("password", password);
        }
        Connection connection = driver().connect(url, properties);
        if (connection == null) {
            throw new InvalidConfig("DOABLE_DATABASE_URL is not understood: " + withoutSettings());
        }
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answer.toMillis()));
        return connection;
    }

    /** By name: loading one through {@link java.sql.DriverManager} would load them all. */
    private Driver driver() {
        try {
            return Class.forName(dialect().driver())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> settings(Duration connect, Duration answer) {
        String own = SETTING.matcher(url)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n", "\n", "\n"));
        return dialect().driverSettings(connect, answer).entrySet().stream()
                .filter(setting -> !own.contains("\n" + setting.getKey().toLowerCase(Locale.ROOT) + "\n"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The address as it may be shown: a password may be among the settings, or before the host. */
    String withoutSettings() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
