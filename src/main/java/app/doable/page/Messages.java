package app.doable.page;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language, in ICU message format. A key that is missing fails, so that no page shows one. */
public final class Messages {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties texts;

    private Messages(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** English unless there are texts in that language. */
    public static Messages in(Locale locale) {
        return LOADED.computeIfAbsent(
                LANGUAGES.contains(locale) ? locale : Locale.ENGLISH, found -> new Messages(found, load(found)));
    }

    /** The first choice that we speak: the person's own, then the browser's {@code Accept-Language} in order. */
    public static Messages choose(Optional<String> own, Optional<String> acceptLanguage) {
        Optional<Locale> chosen = own.map(Locale::forLanguageTag).filter(LANGUAGES::contains);
        return in(chosen.or(() -> acceptLanguage.flatMap(Messages::fromBrowser)).orElse(Locale.ENGLISH));
    }

    private static Optional<Locale> fromBrowser(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The language as the browser asks for it first, with its region; just the language when it asks for another. */
    Locale region(Optional<String> acceptLanguage) {
        try {
            return acceptLanguage.stream()
                    .flatMap(header -> Locale.LanguageRange.parse(header).stream())
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(found -> found.getLanguage().equals(locale.getLanguage()))
                    .filter(found -> COUNTRIES.contains(found.getCountry()))
                    .map(found -> Locale.of(found.getLanguage(), found.getCountry()))
                    .findFirst()
                    .orElse(locale);
        } catch (IllegalArgumentException e) {
            return locale;
        }
    }

    private static Properties load(Locale locale) {
        String name = "messages_" + locale.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(name);
                Reader reader =
                        new InputStreamReader(java.util.Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** @throws IllegalArgumentException when no text has that key */
    String pattern(String key) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return pattern;
    }

    /** @throws IllegalArgumentException when no text has that key */
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        return arguments.length == 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }
}
