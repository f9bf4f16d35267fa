package app.doable.task;

import app.doable.http.Failure;
import app.doable.http.JsonBody;
import app.doable.http.JsonValue;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.Repeat;
import app.doable.recurrence.RepeatPhrase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a task repeats, on the wire and in the history. */
final class RepeatJson {
    private static final String RULE = "rule";
    private static final String FROM = "from";
    private static final String START = "start";
    private static final String INSTEAD_OF = "insteadOf";
    private static final String WORDS = "words";

    private RepeatJson() {}

    /** All members that say how; how often it was done is a field of its own in the history. */
    static Map<String, Object> write(Repeat repeat) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(RULE, repeat.rule());
        parts.put(FROM, word(repeat.anchor()));
        parts.put(START, DueJson.write(SeriesDue.toTask(repeat.start())));
        repeat.insteadOf().map(SeriesDue::toTask).map(DueJson::write).ifPresent(due -> parts.put(INSTEAD_OF, due));
        return parts;
    }

    /** What {@link #write} wrote; another rule leaves alone how often the task was done. */
    static Optional<Repeat> of(@Nullable Object value, Optional<Repeat> now) {
        return value instanceof Map<?, ?> parts
                ? Optional.of(new Repeat(
                        String.valueOf(parts.get(RULE)),
                        anchor(String.valueOf(parts.get(FROM))).orElse(Anchor.DUE),
                        SeriesDue.of(TaskField.due(parts.get(START)).orElseThrow()),
                        now.map(Repeat::done).orElse(0),
                        TaskField.due(parts.get(INSTEAD_OF)).map(SeriesDue::of)))
                : Optional.empty();
    }

    /** Null clears. A rule is either written as iCalendar has it, or in words of the language. */
    static RepeatEdit read(JsonValue value, Locale language) {
        if (value.isNull()) {
            return new RepeatEdit.Cleared();
        }
        Written written = value.object(RepeatJson::read);
        RepeatPhrase phrase = written.words()
                .map(words -> RepeatPhrase.parse(words, language))
                .orElseGet(() -> new RepeatPhrase(written.rule(), written.anchor()));
        return new RepeatEdit.Given(phrase, written.start(), Optional.empty());
    }

    private record Written(String rule, Optional<String> words, Anchor anchor, Optional<Due> start) {}

    private static Written read(JsonBody body) {
        Optional<String> words = body.optionalText(WORDS);
        Optional<String> rule = body.optionalText(RULE);
        Optional<Anchor> anchor = body.member(
                FROM, from -> anchor(from.text()).orElseThrow(() -> new Failure.Invalid(FROM, "fault.choice")));
        if (!body.has(WORDS)) {
            body.require(RULE);
        } else if (body.has(RULE) || body.has(FROM)) {
            body.refuse(WORDS, "fault.repeatTwice");
        }
        Optional<Due> start = body.member(START, from -> from.object(DueJson::read));
        body.ignore("occurrence", "understood", INSTEAD_OF);
        body.finish();
        return new Written(rule.orElse(""), words, anchor.orElse(Anchor.DUE), start);
    }

    static String word(Anchor anchor) {
        return anchor.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Anchor> anchor(String word) {
        return switch (word) {
            case "due" -> Optional.of(Anchor.DUE);
            case "completion" -> Optional.of(Anchor.COMPLETION);
            default -> Optional.empty();
        };
    }
}
