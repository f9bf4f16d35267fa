package app.doable.recurrence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A word's meaning, in whatever language. Kinds: {@code E} every, {@code N} number, {@code O} ordinal (-1 is the last),
 * {@code i h D w m y} minute to year, {@code W} weekday (1 is Monday), {@code K} working day, {@code M} month,
 * {@code f} of or in, {@code R} to or until, {@code d} date (as the number 20271231), {@code T} times, {@code A} after
 * it is done.
 */
record Token(char kind, int value) {
    static Token of(char kind) {
        return new Token(kind, 0);
    }

    static String kinds(List<Token> tokens) {
        return tokens.stream().map(token -> String.valueOf(token.kind)).collect(Collectors.joining());
    }

    /** The value of the first of these kinds. */
    static Optional<Integer> value(List<Token> tokens, String kinds) {
        return tokens.stream()
                .filter(token -> kinds.indexOf(token.kind) >= 0)
                .map(Token::value)
                .findFirst();
    }
}
