package app.doable.view;

import app.doable.page.Page;
import app.doable.task.Due;
import app.doable.task.Task;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a task is due, in words, from where the person is. */
public record DueText(String words, Urgency urgency) {
    private static final int WEEK = 7;

    /** What its colour says. */
    public enum Urgency {
        LATE,
        TODAY,
        LATER;

        /** The name of its style. */
        public String style() {
            return switch (this) {
                case LATE -> "late";
                case TODAY -> "today";
                case LATER -> "later";
            };
        }
    }

    public static DueText of(Due due, Page page) {
        return of(due, day(date(due, page), page), page);
    }

    private static DueText of(Due due, String day, Page page) {
        String words =
                time(due, page).map(at -> page.t("due.at", day, page.time(at))).orElse(day);
        return new DueText(words, urgency(due, date(due, page), page));
    }

    /** Below a heading that names the day, or says of what is from before today that it is late: empty without a time. */
    static Optional<DueText> below(Due due, Page page) {
        LocalDate date = date(due, page);
        long away = ChronoUnit.DAYS.between(page.date(), date);
        if (away < 0) {
            return Optional.of(of(due, away > -WEEK && away < -1 ? page.weekday(date) : day(date, page), page));
        }
        return time(due, page).map(at -> new DueText(page.time(at), urgency(due, date, page)));
    }

    /** Such as "on Friday" or "tomorrow", to stand in a sentence. */
    static String on(Due due, Page page) {
        String words = of(due, page).words();
        long away = ChronoUnit.DAYS.between(page.date(), date(due, page));
        return away > -WEEK && away <= 1
                ? words.substring(0, 1).toLowerCase(RepeatText.language(page)) + words.substring(1)
                : page.t("due.on", words);
    }

    /** As it can be typed into a field again. */
    public static String typed(Due due, Page page) {
        LocalDate date = date(due, page);
        String day = page.fullDate(date);
        return time(due, page).map(at -> day + " " + at).orElse(day);
    }

    /** Such as "Today", "Friday", "Last Monday" or "3 Dec". */
    static String day(LocalDate date, Page page) {
        long away = ChronoUnit.DAYS.between(page.date(), date);
        if (away >= -1 && away <= 1) {
            return page.t(away == 0 ? "due.today" : away > 0 ? "due.tomorrow" : "due.yesterday");
        }
        if (Math.abs(away) >= WEEK) {
            return page.shortDate(date);
        }
        return away > 0 ? page.weekday(date) : page.t("due.last", page.weekday(date));
    }

    /** The person's own day on which a task with a date is due. */
    static LocalDate date(Task task, Page page) {
        return date(task.details().due().orElseThrow(), page);
    }

    /** The person's own day. */
    static LocalDate date(Due due, Page page) {
        return moment(due, page).map(ZonedDateTime::toLocalDate).orElseGet(due::date);
    }

    private static Optional<LocalTime> time(Due due, Page page) {
        return moment(due, page).map(ZonedDateTime::toLocalTime);
    }

    private static Optional<ZonedDateTime> moment(Due due, Page page) {
        return due instanceof Due.Moment moment
                ? Optional.of(moment.at().atZone(moment.zone()).withZoneSameInstant(page.zone()))
                : Optional.empty();
    }

    private static Urgency urgency(Due due, LocalDate date, Page page) {
        boolean passed = moment(due, page)
                .map(at -> at.toInstant().isBefore(page.now()))
                .orElseGet(() -> date.isBefore(page.date()));
        if (passed) {
            return Urgency.LATE;
        }
        return date.equals(page.date()) ? Urgency.TODAY : Urgency.LATER;
    }
}
