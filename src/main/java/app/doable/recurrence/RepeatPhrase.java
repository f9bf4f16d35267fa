package app.doable.recurrence;

import app.doable.http.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule in a person's words, "every third Friday" or "3 Tage, nachdem es erledigt ist", and back. What is written is
 * read again as the same.
 *
 * @param rule an RRULE's value; {@link Repeat#accept} says whether it can be kept
 */
public record RepeatPhrase(String rule, Anchor anchor) {
    private static final int LONGEST = 500;
    private static final Pattern RULE = Pattern.compile(
            "(?:(?:by a rule|nach einer Regel):\\s*)?((?:RRULE:)?FREQ=\\S+?)(,?\\s.*)?", Pattern.CASE_INSENSITIVE);

    /**
     * A rule itself is understood, too.
     *
     * @throws Failure.Invalid when it is not understood
     */
    public static RepeatPhrase parse(String text, Locale language) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            throw Acceptance.invalid("fault.tooLong", LONGEST);
        }
        Vocabulary words = Vocabulary.of(language);
        Matcher rule = RULE.matcher(typed);
        Optional<RepeatPhrase> read = rule.matches()
                ? ruleItself(rule.group(1), Optional.ofNullable(rule.group(2)), words)
                : new PhraseReader(words).read(typed);
        return read.orElseThrow(() -> Acceptance.invalid("fault.repeatWords"));
    }

    private static Optional<RepeatPhrase> ruleItself(String rule, Optional<String> after, Vocabulary words) {
        if (after.isEmpty()) {
            return Optional.of(new RepeatPhrase(rule, Anchor.DUE));
        }
        return words.tokens(after.get())
                .filter(tokens -> Token.kinds(tokens).equals("A"))
                .map(_ -> new RepeatPhrase(rule, Anchor.COMPLETION));
    }

    /** A rule without words of ours is named as it is. */
    public String words(Locale language) {
        Vocabulary words = Vocabulary.of(language);
        return Rule.parse(rule)
                .flatMap(parsed -> Cycle.of(parsed).map(cycle -> words.phrase(cycle, End.of(parsed), anchor)))
                .orElseGet(() -> words.rule(rule, anchor));
    }
}
