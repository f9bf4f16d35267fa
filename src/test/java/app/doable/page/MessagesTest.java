package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogues are complete, translated, used and well-formed. */
final class MessagesTest {
    /** Words that both languages share. */
    private static final Set<String> SAME_IN_BOTH = Set.of();

    /** A key as it is written in templates and Java: lower-case words parted by dots. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9]+)+)\"");

    static List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    @Test
    void everyLanguageHasTheSameTexts() {
        Set<String> english = Messages.in(Locale.ENGLISH).keys();
        assertThat(Messages.LANGUAGES)
                .allSatisfy(language -> assertThat(Messages.in(language).keys()).isEqualTo(english));
    }

    @Test
    void germanTextsAreNotEnglishOnes() {
        Messages english = Messages.in(Locale.ENGLISH);
        Messages german = Messages.in(Locale.GERMAN);
        assertThat(english.keys())
                .filteredOn(key -> english.pattern(key).equals(german.pattern(key)))
                .containsExactlyInAnyOrderElementsOf(SAME_IN_BOTH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextParses(Locale language) {
        Messages messages = Messages.in(language);
        assertThat(messages.keys())
                .allSatisfy(key -> assertThatCode(() -> new MessageFormat(messages.pattern(key), language))
                        .doesNotThrowAnyException());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Messages english = Messages.in(Locale.ENGLISH);
        Messages german = Messages.in(Locale.GERMAN);
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(arguments(german, key)).isEqualTo(arguments(english, key)));
    }

    @Test
    void everyTextIsUsedAndEveryUsedKeyHasItsText() {
        Set<String> known = Messages.in(Locale.ENGLISH).keys();
        Set<String> used = usedKeys();
        assertThat(known).filteredOn(key -> !used.contains(key)).as("unused").isEmpty();
        Set<String> groups =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        assertThat(used)
                .filteredOn(key -> !key.endsWith(".js")
                        && groups.contains(key.substring(0, key.indexOf('.')))
                        && !known.contains(key))
                .as("missing")
                .isEmpty();
    }

    @Test
    void thePersonsChoiceComesBeforeTheBrowsers() {
        assertThat(Messages.choose(Optional.of("de"), Optional.of("en-GB")).locale())
                .isEqualTo(Locale.GERMAN);
        assertThat(Messages.choose(Optional.empty(), Optional.of("fr, de-AT;q=0.8, en;q=0.5"))
                        .locale())
                .isEqualTo(Locale.GERMAN);
        assertThat(Messages.choose(Optional.empty(), Optional.of("not a language !"))
                        .locale())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void datesAreWrittenAsTheBrowsersRegionDoes() {
        Messages english = Messages.in(Locale.ENGLISH);
        assertThat(english.region(Optional.of("de, en-GB;q=0.8, en;q=0.5"))).isEqualTo(Locale.UK);
        assertThat(english.region(Optional.of("en-ZZ"))).isEqualTo(Locale.ENGLISH);
        assertThat(english.region(Optional.empty())).isEqualTo(Locale.ENGLISH);
    }

    private static Set<String> arguments(Messages messages, String key) {
        return new TreeSet<>(new MessageFormat(messages.pattern(key), messages.locale()).getArgumentNames());
    }

    private static Set<String> usedKeys() {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, templates)
                    .filter(Files::isRegularFile)
                    .flatMap(MessagesTest::keysIn)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return KEY
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
