package app.doable.recurrence;

import app.doable.http.Failure;
import java.util.Locale;
import java.util.Optional;

/** What somebody sends as a rule, before it is kept. */
final class Acceptance {
    /** The field's name in forms and JSON. */
    static final String FIELD = "repeat";

    private static final int LONGEST = 500;
    private static final String NAME = "RRULE:";

    private Acceptance() {}

    /**
     * The rule without the property's name and the space around it. What RFC 5545 does not know is kept unseen; what
     * it knows has to be right, happen again and be computable.
     */
    static String accept(String typed, Due start) {
        String text = typed.strip();
        if (text.toUpperCase(Locale.ROOT).startsWith(NAME)) {
            text = text.substring(NAME.length());
        }
        if (text.length() > LONGEST) {
            throw invalid("fault.tooLong", LONGEST);
        }
        Rule rule = Rule.parse(text).orElseThrow(() -> invalid("fault.repeatRule"));
        if (rule.isKnown()) {
            checkNumbers(rule);
            checkEnd(rule, start);
            checkDates(rule, start);
        }
        return text;
    }

    private static void checkNumbers(Rule rule) {
        if (rule.has("COUNT") && rule.has("UNTIL")) {
            throw invalid("fault.repeatEnds");
        }
        if (rule.interval().isEmpty() || (rule.has("COUNT") && rule.count().isEmpty())) {
            throw invalid("fault.repeatNumber", Rule.MOST);
        }
    }

    private static void checkEnd(Rule rule, Due start) {
        if (rule.has("UNTIL")) {
            Until until = rule.until().orElseThrow(() -> invalid("fault.repeatRule"));
            if (!until.allows(start)) {
                throw invalid("fault.repeatEnded");
            }
        }
    }

    private static void checkDates(Rule rule, Due start) {
        if (start instanceof Due.Day && rule.frequency().isWithinDays()) {
            throw invalid("fault.repeatTime");
        }
        if (!Library.reads(rule)) {
            throw invalid("fault.repeatRule");
        }
        Series series = Series.of(rule, start)
                .orElseThrow(() -> invalid("fault.repeatUnknown"))
                .endless();
        try {
            Optional<Due> first = series.after(justBefore(start));
            if (!rule.has("COUNT") && !rule.has("UNTIL")) {
                series.after(justBehind(first.orElseThrow(Beyond::new)));
            }
        } catch (Beyond e) {
            throw invalid("fault.repeatNever");
        }
    }

    static Edge justBefore(Due due) {
        return switch (due) {
            case Due.Day day -> new Edge.OfDay(day.date().minusDays(1));
            case Due.Moment moment -> new Edge.OfInstant(moment.instant().minusNanos(1), moment.zone());
        };
    }

    private static Edge justBehind(Due due) {
        return switch (due) {
            case Due.Day day -> new Edge.OfDay(day.date());
            case Due.Moment moment -> new Edge.OfInstant(moment.instant(), moment.zone());
        };
    }

    static Failure.Invalid invalid(String key, Object... arguments) {
        return new Failure.Invalid(FIELD, key, arguments);
    }
}
