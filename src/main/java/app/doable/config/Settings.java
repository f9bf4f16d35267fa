package app.doable.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The raw settings, by name, and the typed readings that refuse what they cannot use. */
final class Settings {
    private static final List<String> SECRETS =
            List.of("DOABLE_DATABASE_PASSWORD", "DOABLE_SMTP_URL", "DOABLE_METRICS_TOKEN");
    private static final List<String> PLAIN = List.of(
            "DOABLE_PORT",
            "DOABLE_ADDRESS",
            "DOABLE_DATA_DIR",
            "DOABLE_DATABASE_URL",
            "DOABLE_DATABASE_USER",
            "DOABLE_BASE_URL",
            "DOABLE_TRUSTED_PROXIES",
            "DOABLE_REGISTRATION",
            "DOABLE_REQUIRE_EMAIL",
            "DOABLE_MAIL_FROM",
            "DOABLE_LOG_FORMAT");

    private final Map<String, String> values;
    private final Path dataDir;

    private Settings(Map<String, String> values, Path dataDir) {
        this.values = values;
        this.dataDir = dataDir;
    }

    static Settings read(Map<String, String> environment) {
        Path dataDir = Path.of(environment.getOrDefault("DOABLE_DATA_DIR", "./data"))
                .toAbsolutePath()
                .normalize();
        Map<String, String> values = new TreeMap<>(fileSettings(dataDir.resolve("doable.properties")));
        environment.forEach((key, value) -> {
            if (key.startsWith("DOABLE_")) {
                values.put(key, value);
            }
        });
        values.keySet().forEach(Settings::requireKnown);
        return new Settings(values, dataDir);
    }

    private static Map<String, String> fileSettings(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidConfig(file + " cannot be read: " + e.getMessage());
        }
        if (properties.containsKey("DOABLE_DATA_DIR")) {
            throw new InvalidConfig(file + " cannot say where it lies itself: set DOABLE_DATA_DIR in the environment");
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static void requireKnown(String key) {
        List<String> known = java.util.stream.Stream.of(
                        PLAIN.stream(), SECRETS.stream(), SECRETS.stream().map(secret -> secret + "_FILE"))
                .flatMap(keys -> keys)
                .toList();
        if (!known.contains(key)) {
            String nearest = known.stream()
                    .min(Comparator.comparingInt(candidate -> distance(candidate, key)))
                    .orElseThrow();
            throw new InvalidConfig("unknown setting " + key + ": did you mean " + nearest + "?");
        }
    }

    /** The number of single-letter edits between two words (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, index -> index);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    Path dataDir() {
        return dataDir;
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    int integer(String key, int otherwise, int lowest, int highest) {
        return optional(key)
                .map(value -> {
                    try {
                        int number = Integer.parseInt(value);
                        if (number >= lowest && number <= highest) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // said below, in the same words as a number out of range
                    }
                    throw new InvalidConfig(
                            key + " must be a number from " + lowest + " to " + highest + ", not '" + value + "'");
                })
                .orElse(otherwise);
    }

    /** The first of the choices unless set. */
    String choice(String key, List<String> choices) {
        String value = text(key, choices.getFirst());
        if (!choices.contains(value)) {
            throw new InvalidConfig(key + " must be " + String.join(" or ", choices) + ", not '" + value + "'");
        }
        return value;
    }

    /** From the key itself, or from the file that {@code KEY_FILE} names. */
    Optional<Secret> secret(String key) {
        Optional<String> file = optional(key + "_FILE");
        if (file.isEmpty()) {
            return optional(key).map(Secret::new);
        }
        try {
            return Optional.of(new Secret(Files.readString(Path.of(file.get())).strip()));
        } catch (IOException e) {
            throw new InvalidConfig(key + "_FILE: " + file.get() + " cannot be read");
        }
    }

    URI webAddress(String key, String otherwise) {
        String value = text(key, otherwise);
        try {
            URI uri = new URI(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPath().isEmpty()
                    && uri.getQuery() == null) {
                return uri;
            }
        } catch (java.net.URISyntaxException e) {
            // said below
        }
        throw new InvalidConfig(key + " must look like https://todo.example.org, not '" + value + "'");
    }

    List<Network> networks(String key) {
        return optional(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(Network::parse)
                .toList();
    }
}
