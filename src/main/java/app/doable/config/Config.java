package app.doable.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every setting, checked. Values come from the environment first, then {@code doable.properties} in the data folder. */
public record Config(
        int port,
        String address,
        Path dataDir,
        Optional<String> databaseUrl,
        String databaseUser,
        Secret databasePassword,
        URI baseUrl,
        List<Network> trustedProxies,
        boolean registrationOpen,
        boolean requireEmail,
        Optional<Smtp> smtp,
        Optional<Secret> metricsToken,
        LogFormat logFormat) {

    public Config {
        if (requireEmail && smtp.isEmpty()) {
            throw new InvalidConfig("DOABLE_REQUIRE_EMAIL needs DOABLE_SMTP_URL: without mail nobody could confirm");
        }
    }

    /** How a log line is written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** @throws InvalidConfig naming the setting and what it should be */
    public static Config load(Map<String, String> environment) {
        Settings settings = Settings.read(environment);
        int port = settings.integer("DOABLE_PORT", 5000, 0, 65535);
        return new Config(
                port,
                settings.text("DOABLE_ADDRESS", "127.0.0.1"),
                settings.dataDir(),
                settings.optional("DOABLE_DATABASE_URL"),
                settings.text("DOABLE_DATABASE_USER", ""),
                settings.secret("DOABLE_DATABASE_PASSWORD").orElse(new Secret("")),
                settings.webAddress("DOABLE_BASE_URL", "http://localhost:" + port),
                settings.networks("DOABLE_TRUSTED_PROXIES"),
                settings.choice("DOABLE_REGISTRATION", List.of("open", "closed"))
                        .equals("open"),
                settings.choice("DOABLE_REQUIRE_EMAIL", List.of("false", "true"))
                        .equals("true"),
                Smtp.from(settings),
                settings.secret("DOABLE_METRICS_TOKEN"),
                settings.choice("DOABLE_LOG_FORMAT", List.of("text", "json")).equals("json")
                        ? LogFormat.JSON
                        : LogFormat.TEXT);
    }

    /** Whether browsers reach this server over TLS, so that cookies are {@code Secure}. */
    public boolean isHttps() {
        return "https".equals(baseUrl.getScheme());
    }
}
