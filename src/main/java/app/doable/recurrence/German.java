package app.doable.recurrence;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Umlauts are written out in what is read. */
final class German extends Vocabulary {
    static final Vocabulary WORDS = new German();

    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(?:\\.|te[nrs]?|ste[nrs]?)");
    private static final Pattern DONE = Pattern.compile(
            "\\bnachdem (?:es |sie |er |das )?(?:erledigt|fertig|getan|abgehakt)(?: ist| wurde| war)?\\b"
                    + "|\\bnach (?:der )?(?:erledigung|fertigstellung)\\b|\\bnach (?:dem )?(?:erledigen|abschluss)\\b");
    private static final Pattern TIMES = Pattern.compile("\\b(\\d+)(?:-?mal|x)\\b");
    private static final List<String> NTH = List.of("ersten", "zweiten", "dritten", "vierten", "fünften");

    private German() {
        super("words_de.txt");
    }

    @Override
    String joined(String text) {
        return TIMES.matcher(DONE.matcher(text).replaceAll("wennerledigt")).replaceAll("$1 mal");
    }

    @Override
    Optional<Token> ordinal(String word) {
        Matcher ordinal = ORDINAL.matcher(word);
        return ordinal.matches() ? Optional.of(new Token('O', Integer.parseInt(ordinal.group(1)))) : Optional.empty();
    }

    @Override
    String every(Frequency frequency, int interval) {
        if (interval > 1) {
            return "alle " + distance(frequency, interval);
        }
        return switch (frequency) {
            case SECONDLY, MINUTELY, HOURLY, WEEKLY -> "jede " + unit(frequency);
            case DAILY, MONTHLY -> "jeden " + unit(frequency);
            case YEARLY -> "jedes " + unit(frequency);
        };
    }

    @Override
    String everyWorkday() {
        return "werktags";
    }

    @Override
    String distance(Frequency frequency, int amount) {
        String unit = unit(frequency);
        return amount + " " + (amount == 1 ? unit : unit.endsWith("e") ? unit + "n" : unit + "e");
    }

    private static String unit(Frequency frequency) {
        return switch (frequency) {
            case SECONDLY -> "Sekunde";
            case MINUTELY -> "Minute";
            case HOURLY -> "Stunde";
            case DAILY -> "Tag";
            case WEEKLY -> "Woche";
            case MONTHLY -> "Monat";
            case YEARLY -> "Jahr";
        };
    }

    @Override
    String on(List<Item> items, int month) {
        if (month > 0 && items.getFirst() instanceof Item.MonthDay(int day) && day > 0) {
            return "am " + day + ". " + name(month);
        }
        boolean isWeekdays = items.getFirst() instanceof Item.Weekday;
        String prefix = isWeekdays ? "" : "am ";
        String days = list(items.stream().map(item -> prefix + day(item)).toList(), " und ");
        return (isWeekdays ? "am " : "") + days + (month > 0 ? " im " + name(month) : "");
    }

    private static String day(Item item) {
        return switch (item) {
            case Item.Weekday weekday -> weekday.day().getDisplayName(TextStyle.FULL, Locale.GERMAN);
            case Item.NthWeekday weekday ->
                nth(weekday.nth()) + " " + weekday.day().getDisplayName(TextStyle.FULL, Locale.GERMAN);
            case Item.Workday workday -> nth(workday.nth()) + " Werktag";
            case Item.MonthDay(int day) -> day < 0 ? "letzten Tag" : day + ".";
        };
    }

    private static String nth(int nth) {
        return nth < 0 ? "letzten" : NTH.get(nth - 1);
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }

    @Override
    String afterDone(String what) {
        return what + ", nachdem es erledigt ist";
    }

    @Override
    String until(LocalDate date) {
        return "bis zum " + date.getDayOfMonth() + ". " + name(date.getMonthValue()) + " " + date.getYear();
    }

    @Override
    String times(int times) {
        return times + "-mal";
    }

    @Override
    String byRule(String rule) {
        return "nach einer Regel: " + rule;
    }
}
