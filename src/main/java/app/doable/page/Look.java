package app.doable.page;

import app.doable.http.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody likes their pages.
 *
 * @param language a tag such as {@code de}, empty for the browser's
 * @param theme {@code light} or {@code dark}, empty for the system's
 */
public record Look(Optional<String> language, Optional<String> theme) {
    public static final String BROWSERS_LANGUAGE = "browser";
    public static final String SYSTEMS_THEME = "auto";
    public static final List<String> LANGUAGES = Stream.concat(
                    Stream.of(BROWSERS_LANGUAGE), Messages.LANGUAGES.stream().map(Locale::getLanguage))
            .toList();
    public static final List<String> THEMES = List.of(SYSTEMS_THEME, "light", "dark");

    public static final Look UNCHOSEN = new Look(Optional.empty(), Optional.empty());

    /** @throws Failure.Invalid unless it is one of {@link #LANGUAGES} */
    public Look withLanguage(String choice) {
        return new Look(chosen("language", choice, LANGUAGES), theme);
    }

    /** @throws Failure.Invalid unless it is one of {@link #THEMES} */
    public Look withTheme(String choice) {
        return new Look(language, chosen("theme", choice, THEMES));
    }

    /** One of {@link #LANGUAGES}. */
    public String languageName() {
        return language.orElse(BROWSERS_LANGUAGE);
    }

    /** One of {@link #THEMES}. */
    public String themeName() {
        return theme.orElse(SYSTEMS_THEME);
    }

    private static Optional<String> chosen(String field, String choice, List<String> choices) {
        if (!choices.contains(choice)) {
            throw new Failure.Invalid(field, "fault.choice");
        }
        return Optional.of(choice).filter(value -> !value.equals(choices.getFirst()));
    }
}
