package app.doable.recurrence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language for what repeats: what each means, and how they are put together. */
abstract class Vocabulary {
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern DOTTED_DATE = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern PUNCTUATION = Pattern.compile("[,;:!?()'\u2019\u00b4`\"\\s]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{L})\\s*[-\u2013]\\s*(?=\\p{L})");
    private static final Map<String, String> ASCII = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

    private static final Pattern LINE = Pattern.compile("([^#|]+) \\| (.+)");
    private static final Pattern TOKEN = Pattern.compile("(\\w)(-?\\d*)");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Map<String, List<Token>> meanings;

    Vocabulary(String resource) {
        this.meanings = load(resource);
    }

    static Vocabulary of(Locale language) {
        return language.getLanguage().equals("de") ? German.WORDS : English.WORDS;
    }

    /** What several words mean together becomes one, before they are parted. */
    abstract String joined(String text);

    /** A number that a word is, such as 3rd. */
    abstract Optional<Token> ordinal(String word);

    abstract String every(Frequency frequency, int interval);

    abstract String everyWorkday();

    /** The time between two. */
    abstract String distance(Frequency frequency, int amount);

    abstract String on(List<Item> items, int month);

    abstract String afterDone(String what);

    abstract String until(LocalDate date);

    abstract String times(int times);

    abstract String byRule(String rule);

    private static Map<String, List<Token>> load(String resource) {
        Map<String, List<Token>> meanings = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> WORD.matcher(line.group(2))
                            .results()
                            .forEach(word -> meanings.put(word.group(), meaning(line))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }

    private static List<Token> meaning(MatchResult line) {
        return TOKEN.matcher(line.group(1))
                .results()
                .map(token -> new Token(
                        token.group(1).charAt(0), token.group(2).isEmpty() ? 0 : Integer.parseInt(token.group(2))))
                .toList();
    }

    /** Empty when a word has no meaning here. */
    final Optional<List<Token>> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult word : WORD.matcher(tidy(text)).results().toList()) {
            Optional<List<Token>> meaning = meaning(word.group());
            if (meaning.isEmpty()) {
                return Optional.empty();
            }
            tokens.addAll(meaning.get());
        }
        return Optional.of(tokens);
    }

    private String tidy(String text) {
        String tidy = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : ASCII.entrySet()) {
            tidy = tidy.replace(letter.getKey(), letter.getValue());
        }
        tidy = ISO_DATE.matcher(tidy).replaceAll("$1$2$3");
        tidy = DOTTED_DATE
                .matcher(tidy)
                .replaceAll(date -> date.group(3) + padded(date.group(2)) + padded(date.group(1)));
        tidy = BETWEEN_WORDS.matcher(tidy).replaceAll(" to ");
        return joined(PUNCTUATION.matcher(tidy).replaceAll(" ").strip());
    }

    private static String padded(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    private Optional<List<Token>> meaning(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        Optional<Token> ordinal = ordinal(word);
        if (ordinal.isPresent()) {
            return ordinal.map(List::of);
        }
        if (DATE.matcher(plain).matches()) {
            return Optional.of(List.of(new Token('d', Integer.parseInt(plain))));
        }
        Matcher number = NUMBER.matcher(plain);
        return number.matches()
                ? Optional.of(List.of(new Token('N', Integer.parseInt(plain))))
                : Optional.ofNullable(meanings.get(plain));
    }

    final String phrase(Cycle cycle, End end, Anchor anchor) {
        boolean isDistance = cycle.items().isEmpty() && anchor == Anchor.COMPLETION;
        String what = isDistance ? distance(cycle.frequency(), cycle.interval()) : often(cycle);
        String phrase = anchor == Anchor.COMPLETION ? afterDone(what) : what;
        return switch (end) {
            case End.Never _ -> phrase;
            case End.OnDay day -> phrase + " " + until(day.date());
            case End.AfterTimes after -> phrase + ", " + times(after.times());
        };
    }

    private String often(Cycle cycle) {
        if (cycle.isWorkdays()) {
            return everyWorkday();
        }
        String every = every(cycle.frequency(), cycle.interval());
        return cycle.items().isEmpty() ? every : every + " " + on(cycle.items(), cycle.month());
    }

    final String rule(String rule, Anchor anchor) {
        String words = byRule(rule);
        return anchor == Anchor.COMPLETION ? afterDone(words) : words;
    }

    /** "A, B and C". */
    static String list(List<String> words, String and) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + and + words.getLast();
    }
}
