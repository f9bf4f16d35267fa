package app.doable.recurrence;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last time that a rule allows, itself included: a date, a local time, or with Z one in UTC. */
record Until(LocalDateTime time, boolean isDate, boolean isUtc) {
    private static final Pattern FORM = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z?))?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    static Optional<Until> parse(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean isDate = form.group(2) == null;
        try {
            LocalDateTime time = LocalDateTime.parse(form.group(1) + (isDate ? "000000" : form.group(2)), TIME);
            return Optional.of(new Until(time, isDate, "Z".equals(form.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean allows(Due due) {
        return switch (due) {
            case Due.Day day -> !day.date().isAfter(time.toLocalDate());
            case Due.Moment moment when isDate -> !moment.local().toLocalDate().isAfter(time.toLocalDate());
            case Due.Moment moment when isUtc -> !moment.instant().isAfter(time.toInstant(ZoneOffset.UTC));
            case Due.Moment moment -> !moment.local().isAfter(time);
        };
    }
}
