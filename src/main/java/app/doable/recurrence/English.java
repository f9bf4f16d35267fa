package app.doable.recurrence;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class English extends Vocabulary {
    static final Vocabulary WORDS = new English();

    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");
    private static final Pattern DONE =
            Pattern.compile("\\bafter (?:(?:it is |it s |it was |its |being )?(?:done|completed|finished)"
                    + "|completion|completing it|finishing it|doing it)\\b");
    private static final Pattern WORKDAY = Pattern.compile("\\b(?:working|business|work) (days?)\\b");
    private static final Pattern TIMES = Pattern.compile("\\b(\\d+)x\\b");
    private static final List<String> NTH = List.of("first", "second", "third", "fourth", "fifth");

    private English() {
        super("words_en.txt");
    }

    @Override
    String joined(String text) {
        String done = DONE.matcher(text).replaceAll("afterdone");
        return TIMES.matcher(WORKDAY.matcher(done).replaceAll("work$1")).replaceAll("$1 times");
    }

    @Override
    Optional<Token> ordinal(String word) {
        Matcher ordinal = ORDINAL.matcher(word);
        return ordinal.matches() ? Optional.of(new Token('O', Integer.parseInt(ordinal.group(1)))) : Optional.empty();
    }

    @Override
    String every(Frequency frequency, int interval) {
        return interval == 1 ? "every " + unit(frequency) : "every " + distance(frequency, interval);
    }

    @Override
    String everyWorkday() {
        return "every weekday";
    }

    @Override
    String distance(Frequency frequency, int amount) {
        return amount + " " + unit(frequency) + (amount == 1 ? "" : "s");
    }

    private static String unit(Frequency frequency) {
        return switch (frequency) {
            case SECONDLY -> "second";
            case MINUTELY -> "minute";
            case HOURLY -> "hour";
            case DAILY -> "day";
            case WEEKLY -> "week";
            case MONTHLY -> "month";
            case YEARLY -> "year";
        };
    }

    @Override
    String on(List<Item> items, int month) {
        if (month > 0 && items.getFirst() instanceof Item.MonthDay(int day) && day > 0) {
            return "on " + day + " " + name(month);
        }
        String days = list(items.stream().map(English::day).toList(), " and ");
        return month > 0 ? "on " + days + " of " + name(month) : "on " + days;
    }

    private static String day(Item item) {
        return switch (item) {
            case Item.Weekday weekday -> weekday.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case Item.NthWeekday weekday ->
                "the " + nth(weekday.nth()) + " " + weekday.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case Item.Workday workday -> "the " + nth(workday.nth()) + " working day";
            case Item.MonthDay(int day) -> day < 0 ? "the last day" : "the " + day + suffix(day);
        };
    }

    private static String nth(int nth) {
        return nth < 0 ? "last" : NTH.get(nth - 1);
    }

    private static String suffix(int number) {
        return switch (number) {
            case 1, 21, 31 -> "st";
            case 2, 22 -> "nd";
            case 3, 23 -> "rd";
            default -> "th";
        };
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    String afterDone(String what) {
        return what + " after it is done";
    }

    @Override
    String until(LocalDate date) {
        return "until " + date.getDayOfMonth() + " " + name(date.getMonthValue()) + " " + date.getYear();
    }

    @Override
    String times(int times) {
        return times == 1 ? "1 time" : times + " times";
    }

    @Override
    String byRule(String rule) {
        return "by a rule: " + rule;
    }
}
