package app.doable.task;

import app.doable.http.Failure;
import app.doable.http.JsonBody;
import app.doable.when.TimeZones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a task is due or may start, on the wire and in the history: ISO 8601, and the names of IANA for zones. */
final class DueJson {
    static final String DATE = "date";
    static final String TIME = "time";
    static final String ZONE = "zone";

    private static final Pattern DATE_FORMAT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME_FORMAT = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.EPOCH;

    private DueJson() {}

    /** @throws Failure.Invalid naming each member that is missing, unknown or not acceptable */
    static Due read(JsonBody body) {
        body.require(DATE);
        Optional<LocalDate> date = body.member(DATE, value -> date(DATE, value.text()));
        Optional<LocalTime> time = body.member(TIME, value -> time(value.text()));
        Optional<ZoneId> zone = body.member(ZONE, value -> zone(value.text()));
        if (body.has(TIME)) {
            body.require(ZONE);
        } else if (zone.isPresent()) {
            body.refuse(ZONE, "fault.zoneOfDay");
        }
        body.finish();
        LocalDate day = date.orElseThrow();
        return time.<Due>map(at -> new Due.Moment(LocalDateTime.of(day, at), zone.orElseThrow()))
                .orElse(new Due.Day(day));
    }

    /** The parts as texts: date and, for a moment, time and zone. */
    static Map<String, String> write(Due due) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(DATE, due.date().toString());
        if (due instanceof Due.Moment(LocalDateTime at, ZoneId zone)) {
            parts.put(TIME, at.toLocalTime().toString());
            parts.put(ZONE, zone.getId());
        }
        return parts;
    }

    /** What {@link #write} wrote; no time or an empty one is a whole day. */
    static Due of(String date, String time, String zone) {
        LocalDate day = LocalDate.parse(date);
        return time.isEmpty()
                ? new Due.Day(day)
                : new Due.Moment(LocalDateTime.of(day, LocalTime.parse(time)), ZoneId.of(zone));
    }

    /** @throws Failure.Invalid unless it is a day from 1970 to 9999 */
    static LocalDate date(String member, String text) {
        try {
            if (DATE_FORMAT.matcher(text).matches() && !LocalDate.parse(text).isBefore(FIRST)) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new Failure.Invalid(member, "fault.date");
        }
        throw new Failure.Invalid(member, "fault.date");
    }

    private static LocalTime time(String text) {
        try {
            if (TIME_FORMAT.matcher(text).matches()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            throw new Failure.Invalid(TIME, "fault.time");
        }
        throw new Failure.Invalid(TIME, "fault.time");
    }

    private static ZoneId zone(String text) {
        return TimeZones.find(text).orElseThrow(() -> new Failure.Invalid(ZONE, "fault.zone"));
    }
}
