package app.doable.recurrence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words by the kinds of {@link Token} they are: a form is a pattern over the letters of the kinds. */
final class PhraseReader {
    private static final Pattern UNTIL = Pattern.compile("(.*?)(A?)R([NO]f?MN|M[NO]N|d)");
    private static final Pattern TIMES = Pattern.compile("(.*?)(A?)(NT)");
    private static final Pattern ENDLESS = Pattern.compile("(.*?)(A?)()");

    private final Vocabulary words;

    PhraseReader(Vocabulary words) {
        this.words = words;
    }

    Optional<RepeatPhrase> read(String text) {
        return words.tokens(text).flatMap(PhraseReader::read);
    }

    private static Optional<RepeatPhrase> read(List<Token> tokens) {
        String kinds = Token.kinds(tokens);
        for (Pattern pattern : List.of(UNTIL, TIMES, ENDLESS)) {
            Matcher parts = pattern.matcher(kinds);
            if (parts.matches()) {
                boolean afterDone = parts.end(2) > parts.start(2);
                Optional<Cycle> cycle = PhraseForm.read(tokens.subList(0, parts.end(1)), afterDone);
                Optional<End> end = end(tokens.subList(parts.start(3), parts.end(3)));
                return cycle.flatMap(found -> end.map(last ->
                        new RepeatPhrase(found.rule() + last.text(), afterDone ? Anchor.COMPLETION : Anchor.DUE)));
            }
        }
        return Optional.empty();
    }

    private static Optional<End> end(List<Token> tokens) {
        return switch (Token.kinds(tokens)) {
            case "" -> Optional.of(new End.Never());
            case "NT" ->
                Optional.of(tokens.getFirst().value())
                        .filter(times -> times >= 1 && times <= Rule.MOST)
                        .map(End.AfterTimes::new);
            case "d" -> {
                int date = tokens.getFirst().value();
                yield day(date / 10_000, date / 100 % 100, date % 100);
            }
            default ->
                day(
                        tokens.getLast().value(),
                        Token.value(tokens, "M").orElse(0),
                        Token.value(tokens, "NO").orElse(0));
        };
    }

    private static Optional<End> day(int year, int month, int day) {
        try {
            return Optional.of(new End.OnDay(LocalDate.of(year, month, day)))
                    .filter(end -> year >= 1000 && year <= 9999)
                    .map(End.class::cast);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The weekdays of a list, in which {@code R} stands for those between. */
    static List<Item> weekdays(List<Token> tokens) {
        List<Item> days = new ArrayList<>();
        boolean range = false;
        int last = 0;
        for (Token token : tokens) {
            if (token.kind() == 'R') {
                range = true;
            } else if (token.kind() == 'W') {
                int first = range ? last % 7 + 1 : token.value();
                for (int day = first; day != token.value(); day = day % 7 + 1) {
                    days.add(new Item.Weekday(DayOfWeek.of(day)));
                }
                days.add(new Item.Weekday(DayOfWeek.of(token.value())));
                last = token.value();
                range = false;
            }
        }
        return days.stream().distinct().toList();
    }
}
