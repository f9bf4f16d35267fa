package app.doable.when;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of both languages as {@link TypedText} folds them, each with its number. */
final class Words {
    static final Map<String, Integer> MONTHS = numbered(
            1,
            "jan january januar jaen jaenner",
            "feb february februar feber",
            "mar march mrz maer maerz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember");

    /** As {@link java.time.DayOfWeek} counts them. */
    static final Map<String, Integer> WEEKDAYS = numbered(
            1,
            "mo mon monday montag",
            "tu tue tues tuesday di die dienstag",
            "we wed weds wednesday mi mit mittwoch",
            "th thu thur thurs thursday do don donnerstag",
            "fr fri friday fre freitag",
            "sa sat saturday sam samstag sonnabend",
            "su sun sunday so son sonntag");

    /** Days from today. */
    static final Map<String, Integer> DAYS = numbered(
            -2,
            "vorgestern",
            "yesterday gestern",
            "today tod heute",
            "tomorrow tom tmr tmrw morgen",
            "day after tomorrow|the day after tomorrow|uebermorgen");

    static final Map<String, Integer> COUNTS = numbered(
            1,
            "a an one ein eine einem einen einer",
            "two zwei",
            "three drei",
            "four vier",
            "five fuenf",
            "six sechs",
            "seven sieben",
            "eight acht",
            "nine neun",
            "ten zehn",
            "eleven elf",
            "twelve zwoelf");

    private Words() {}

    /** Digits are their own number. */
    static int number(Map<String, Integer> words, String word) {
        Integer number = words.get(word);
        return number == null ? Integer.parseInt(word) : number;
    }

    /** Matches any of the words; the longer ones first. */
    static String anyOf(Map<String, Integer> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Rows of words that mean the same, parted by spaces, or by bars where a word has spaces of its own. */
    private static Map<String, Integer> numbered(int first, String... rows) {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            List<String> row = Arrays.asList(rows[i].split(rows[i].contains("|") ? "\\|" : " "));
            for (String word : row) {
                words.put(word, first + i);
            }
        }
        return Map.copyOf(words);
    }
}
