package app.doable.recurrence;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An RRULE value taken apart: names and values in upper case, each name once, FREQ among them. */
record Rule(Map<String, String> parts) {
    /** For INTERVAL and COUNT. */
    static final int MOST = 100_000;

    private static final Pattern PART = Pattern.compile("([A-Z][A-Z-]*)=([!-~&&[^:\"]]+)");
    private static final Pattern FREQUENCY = Pattern.compile("(?:SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,6})");

    /** All that RFC 5545 knows. */
    private static final Set<String> NAMES = Set.of(
            "FREQ",
            "UNTIL",
            "COUNT",
            "INTERVAL",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST");

    Rule(Map<String, String> parts) {
        this.parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    static Optional<Rule> parse(String text) {
        if (!text.chars().allMatch(character -> character < 0x7f)) {
            return Optional.empty();
        }
        Map<String, String> parts = new TreeMap<>();
        for (String written : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            Matcher part = PART.matcher(written);
            if (!part.matches() || parts.put(part.group(1), part.group(2)) != null) {
                return Optional.empty();
            }
        }
        return FREQUENCY.matcher(parts.getOrDefault("FREQ", "")).matches()
                ? Optional.of(new Rule(parts))
                : Optional.empty();
    }

    /** Whether it holds nothing beyond RFC 5545, such as RSCALE (RFC 7529) or somebody's own part. */
    boolean isKnown() {
        return NAMES.containsAll(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    boolean hasAny(String... names) {
        return List.of(names).stream().anyMatch(parts::containsKey);
    }

    /** The values of a list; none when the part is missing. */
    List<String> values(String name) {
        String value = parts.get(name);
        return value == null ? List.of() : List.of(value.split(",", -1));
    }

    Frequency frequency() {
        return Frequency.valueOf(parts.getOrDefault("FREQ", ""));
    }

    /** 1 when it is missing; empty when it is no number from 1 to {@link #MOST}. */
    Optional<Integer> interval() {
        return number(parts.getOrDefault("INTERVAL", "1"));
    }

    /** Empty also when it is no number from 1 to {@link #MOST}. */
    Optional<Integer> count() {
        return Optional.ofNullable(parts.get("COUNT")).flatMap(Rule::number);
    }

    /** Empty also when it is no time. */
    Optional<Until> until() {
        return Optional.ofNullable(parts.get("UNTIL")).flatMap(Until::parse);
    }

    Rule with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parts);
        changed.put(name, value);
        return new Rule(changed);
    }

    Rule without(String... names) {
        Map<String, String> fewer = new TreeMap<>(parts);
        fewer.keySet().removeAll(Set.of(names));
        return new Rule(fewer);
    }

    String text() {
        StringBuilder text = new StringBuilder("FREQ=").append(parts.get("FREQ"));
        parts.forEach((name, value) -> {
            if (!name.equals("FREQ")) {
                text.append(';').append(name).append('=').append(value);
            }
        });
        return text.toString();
    }

    private static Optional<Integer> number(String value) {
        Matcher number = NUMBER.matcher(value);
        return number.matches()
                ? Optional.of(Integer.parseInt(number.group(1))).filter(found -> found >= 1 && found <= MOST)
                : Optional.empty();
    }
}
