package app.doable.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What every template gets beside its own model.
 *
 * @param look the viewer's, or of a browser in which nobody is logged in
 * @param address where a GET finds the page again; empty when it answers a form, or is too long
 * @param region the page's language as the browser's person speaks it ({@code en-GB}), for dates and numbers
 */
public record Page(
        Messages messages,
        Optional<Viewer> viewer,
        Look look,
        String csrf,
        String address,
        StaticFiles files,
        Instant now,
        Locale region) {

    /** The text of that key in the page's language. */
    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String language() {
        return messages.locale().getLanguage();
    }

    /** {@code light}, {@code dark}, or {@code auto} for the system's. */
    public String theme() {
        return look.themeName();
    }

    /** Whether single letters are shortcuts. */
    public boolean letterKeys() {
        return viewer.map(Viewer::letterKeys).orElse(true);
    }

    /** The path of a static file. */
    public String file(String name) {
        return files.address(name);
    }

    /** Such as "Sunday, 22 November". */
    public String today() {
        return Dates.day(date(), region);
    }

    /** The person's own day. */
    public LocalDate date() {
        return LocalDate.ofInstant(now, zone());
    }

    /** Such as {@code 2026-11-22}. */
    public String day() {
        return date().toString();
    }

    /** Such as "Friday". */
    public String weekday(LocalDate date) {
        return Dates.format("EEEE", date, region);
    }

    /** Such as "3 Dec", with the year when it is not this one. */
    public String shortDate(LocalDate date) {
        return Dates.format(date.getYear() == date().getYear() ? "MMMd" : "yMMMd", date, region);
    }

    /** Such as "December", with the year when it is not this one. */
    public String month(LocalDate date) {
        return Dates.format(date.getYear() == date().getYear() ? "LLLL" : "LLLLy", date, region);
    }

    /** Such as "Thu 3 Dec", with the year when it is not this one. */
    public String shortDay(LocalDate date) {
        return Dates.format(date.getYear() == date().getYear() ? "EEEMMMd" : "yEEEMMMd", date, region);
    }

    /** Such as "Sunday, 22 November", with the year when it is not this one. */
    public String longDate(LocalDate date) {
        return Dates.format(date.getYear() == date().getYear() ? "EEEEMMMMd" : "yEEEEMMMMd", date, region);
    }

    /** Such as "3 Dec 2026", which can be typed as well. */
    public String fullDate(LocalDate date) {
        return Dates.format("yMMMd", date, region);
    }

    /** Such as "17:05". */
    public String time(LocalTime time) {
        return Dates.time(time, region);
    }

    /** Such as "22 Nov 2026, 17:05". */
    public String moment(Instant instant) {
        return Dates.moment(instant, region, zone());
    }

    /** Where the person is. */
    public ZoneId zone() {
        return viewer.map(Viewer::zone).orElseGet(ZoneId::systemDefault);
    }
}
