package app.doable.task;

import app.doable.http.Failure;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a due task stands among the others: by the day, there first what is due all day, then by the time, then the
 * most urgent first.
 *
 * @param day where the person is
 * @param at empty for the whole day
 * @param priority as it is kept
 */
record DuePlace(LocalDate day, Optional<Instant> at, int priority, long taskId) {
    static final Comparator<DuePlace> ORDER = Comparator.comparing(DuePlace::day)
            .thenComparing(place -> place.at().orElse(Instant.MIN))
            .thenComparingInt(DuePlace::priority)
            .thenComparingLong(DuePlace::taskId);

    private static final int AFTER_ALL_PRIORITIES = Priority.NONE.number() + 1;
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9])\\.([0-9]{1,18})", Pattern.DOTALL);
    private static final Pattern MOMENT = Pattern.compile("(-?[0-9]{1,15})\\.([0-9])\\.([0-9]{1,18})", Pattern.DOTALL);

    /** Before everything that is due that day. */
    static DuePlace startOf(LocalDate day) {
        return new DuePlace(day, Optional.empty(), 0, 0);
    }

    /** Of a task that is due. */
    static DuePlace of(Task task, ZoneId zone) {
        Optional<Instant> at = Optional.empty();
        Due due = task.details().due().orElseThrow();
        LocalDate day = due.date();
        if (due instanceof Due.Moment(LocalDateTime local, ZoneId there)) {
            at = Optional.of(local.atZone(there).toInstant());
            day = LocalDate.ofInstant(at.get(), zone);
        }
        return new DuePlace(day, at, task.details().priority().number(), task.id());
    }

    /** The last of the tasks that are due all day which is not after this place. */
    LastOfDays lastOfDays() {
        return at.isPresent()
                ? new LastOfDays(day.toString(), AFTER_ALL_PRIORITIES, 0)
                : new LastOfDays(day.toString(), priority, taskId);
    }

    /** The last of the tasks with a time which is not after this place. */
    LastOfMoments lastOfMoments(ZoneId zone) {
        return at.map(instant -> new LastOfMoments(instant.toEpochMilli(), priority, taskId))
                .orElseGet(() -> new LastOfMoments(Day.start(day, zone), 0, 0));
    }

    record LastOfDays(String day, int priority, long taskId) {}

    /** @param at epoch milliseconds */
    record LastOfMoments(long at, int priority, long taskId) {}

    /** Safe in a link; its inside is nobody's business. */
    String cursor() {
        String when = at.map(instant -> Long.toString(instant.toEpochMilli())).orElseGet(day::toString);
        String text = when + "." + priority + "." + taskId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Failure.Invalid unless it is a cursor that we gave */
    static DuePlace parse(String cursor, ZoneId zone) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return new DuePlace(LocalDate.parse(day.group(1)), Optional.empty(), number(day), id(day));
            }
            Matcher moment = MOMENT.matcher(text);
            if (moment.matches()) {
                Instant at = Instant.ofEpochMilli(Long.parseLong(moment.group(1)));
                return new DuePlace(LocalDate.ofInstant(at, zone), Optional.of(at), number(moment), id(moment));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Failure.Invalid("cursor", "fault.cursor");
        }
        throw new Failure.Invalid("cursor", "fault.cursor");
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(2));
    }

    private static long id(Matcher matcher) {
        return Long.parseLong(matcher.group(3));
    }
}
