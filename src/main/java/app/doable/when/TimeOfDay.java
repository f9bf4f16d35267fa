package app.doable.when;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day and what is said beside it, which may be nothing. */
record TimeOfDay(LocalTime time, String rest) {
    private static final String TIME = "(?<at>(?:at|um) )?"
            + "(?:(?<noon>noon|mittags?)|(?<hour>\\d{1,2})(?:(?<point>[:.])(?<minute>\\d{2}))?"
            + "(?: ?(?<half>am|pm)| ?(?<clock>uhr|o'?clock)(?: (?<late>\\d{2}))?)?)";

    /** Alone, behind the date, before it. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?<rest>)" + TIME),
            Pattern.compile("(?<rest>.+?) " + TIME),
            Pattern.compile(TIME + " (?<rest>.+)"));

    static List<TimeOfDay> in(String text) {
        return PLACES.stream()
                .map(place -> place.matcher(text))
                .filter(Matcher::matches)
                .flatMap(match -> time(match).map(time -> new TimeOfDay(time, match.group("rest"))).stream())
                .toList();
    }

    private static Optional<LocalTime> time(Matcher match) {
        if (match.group("noon") != null) {
            return Optional.of(LocalTime.NOON);
        }
        int hour = Integer.parseInt(match.group("hour"));
        int minute = minute(match);
        String half = match.group("half");
        boolean exists = minute < 60 && (half == null ? hour < 24 : hour >= 1 && hour <= 12);
        if (!isSaid(match) || !exists) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0), minute));
    }

    /** A number alone is no time, nor are two with a dot between them. */
    private static boolean isSaid(Matcher match) {
        boolean twice = match.group("minute") != null && match.group("late") != null;
        return !twice
                && (match.group("at") != null
                        || match.group("half") != null
                        || match.group("clock") != null
                        || ":".equals(match.group("point")));
    }

    private static int minute(Matcher match) {
        String minute = match.group("minute") == null ? match.group("late") : match.group("minute");
        return minute == null ? 0 : Integer.parseInt(minute);
    }
}
