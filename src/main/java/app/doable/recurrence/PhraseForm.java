package app.doable.recurrence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a phrase. In the patterns, {@code head} is "every 2 months", {@code days} what follows "on", and
 * {@code tail} "of every month"; see {@link Token} for the letters.
 */
enum PhraseForm {
    /** every 3 days; with an end "after it is done" also: 3 days */
    PLAIN("(?<head>E?[NO]?[ihDwmy])(?<days>)(?<tail>)", Frequency.DAILY),
    /** every other Monday */
    EVERY_NTH("(?<head>EN)(?<days>W+)(?<tail>)", Frequency.WEEKLY),
    /** every 2 weeks on Monday and Thursday */
    WEEKDAYS("(?<head>E[NO]?w|ED)?E?(?<days>W(?:R?E?W)*)(?<tail>)", Frequency.WEEKLY),
    /** every weekday */
    WORKDAYS("(?<head>E[NO]?w)?E?(?<days>K)(?<tail>)", Frequency.WEEKLY),
    /** every third Friday of the month */
    NTH_WEEKDAY("(?<head>E[NO]?m)?E?(?<days>(?:O+W)+)(?<tail>(?:fE?|E)m)?", Frequency.MONTHLY),
    /** the last working day of every month */
    NTH_WORKDAY("(?<head>E[NO]?m)?E?(?<days>OK)(?<tail>(?:fE?|E)m)?", Frequency.MONTHLY),
    /** every month on the 1st and the last day */
    MONTH_DAY("(?!EN+$)(?<head>E[NO]?m)?E?(?<days>(?:[NO]D?)+)(?<tail>(?:fE?|E)m)?", Frequency.MONTHLY),
    /** every year on 3 December */
    DATE("(?<head>E[NO]?y)?E?(?<days>[NO]D?f?M|M[NO])(?<tail>f?Ey)?", Frequency.YEARLY),
    /** the fourth Thursday of November every year */
    WEEKDAY_OF_MONTH("(?<head>E[NO]?y)?E?(?<days>OWf?M)(?<tail>f?Ey)?", Frequency.YEARLY);

    private final Pattern pattern;
    private final Frequency frequency;

    PhraseForm(String pattern, Frequency frequency) {
        this.pattern = Pattern.compile(pattern);
        this.frequency = frequency;
    }

    static Optional<Cycle> read(List<Token> tokens, boolean afterDone) {
        String kinds = Token.kinds(tokens);
        for (PhraseForm form : values()) {
            Matcher matcher = form.pattern.matcher(kinds);
            if (matcher.matches() && (afterDone || saysHowOften(kinds, matcher))) {
                Optional<Cycle> cycle = form.cycle(part(tokens, matcher, "head"), part(tokens, matcher, "days"));
                if (cycle.isPresent()) {
                    return cycle;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean saysHowOften(String kinds, Matcher matcher) {
        String tail = matcher.group("tail");
        return kinds.indexOf('E') >= 0 || (tail != null && !tail.isEmpty());
    }

    private static List<Token> part(List<Token> tokens, Matcher matcher, String name) {
        return matcher.start(name) < 0 ? List.of() : tokens.subList(matcher.start(name), matcher.end(name));
    }

    private Optional<Cycle> cycle(List<Token> head, List<Token> days) {
        int interval = Token.value(head, "NO").orElse(1);
        if (interval < 1 || interval > Rule.MOST) {
            return Optional.empty();
        }
        if (this == PLAIN) {
            return Optional.of(Cycle.of(frequency(head.getLast().kind()), interval));
        }
        int month = frequency == Frequency.YEARLY ? Token.value(days, "M").orElse(0) : 0;
        return items(days).filter(items -> !items.isEmpty()).map(items -> new Cycle(frequency, interval, items, month));
    }

    private static Frequency frequency(char unit) {
        return switch (unit) {
            case 'i' -> Frequency.MINUTELY;
            case 'h' -> Frequency.HOURLY;
            case 'w' -> Frequency.WEEKLY;
            case 'm' -> Frequency.MONTHLY;
            case 'y' -> Frequency.YEARLY;
            default -> Frequency.DAILY;
        };
    }

    private Optional<List<Item>> items(List<Token> days) {
        return switch (this) {
            case PLAIN -> Optional.of(List.of());
            case EVERY_NTH, WEEKDAYS -> Optional.of(PhraseReader.weekdays(days));
            case WORKDAYS ->
                Optional.of(Cycle.WORKDAYS.stream().<Item>map(Item.Weekday::new).toList());
            case NTH_WEEKDAY, WEEKDAY_OF_MONTH -> nthWeekdays(days);
            case NTH_WORKDAY ->
                Optional.of(List.of(new Item.Workday(days.getFirst().value())));
            case MONTH_DAY, DATE -> monthDays(days);
        };
    }

    private static Optional<List<Item>> nthWeekdays(List<Token> days) {
        List<Item> items = new ArrayList<>();
        List<Integer> ordinals = new ArrayList<>();
        for (Token token : days) {
            if (token.kind() == 'O') {
                ordinals.add(token.value());
            } else if (token.kind() == 'W') {
                ordinals.forEach(nth -> items.add(new Item.NthWeekday(nth, DayOfWeek.of(token.value()))));
                ordinals.clear();
            }
        }
        return Optional.of(items)
                .filter(_ -> Token.value(days, "O").filter(nth -> nth > 5).isEmpty());
    }

    private static Optional<List<Item>> monthDays(List<Token> days) {
        List<Item> items = days.stream()
                .filter(token -> token.kind() == 'N' || token.kind() == 'O')
                .<Item>map(token -> new Item.MonthDay(token.value()))
                .toList();
        boolean real = days.stream().allMatch(token -> "NO".indexOf(token.kind()) < 0 || isDay(token.value()));
        return real ? Optional.of(items) : Optional.empty();
    }

    private static boolean isDay(int day) {
        return day == -1 || (day >= 1 && day <= 31);
    }
}
