package app.doable.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** Dates and times in a language's own words. */
final class Dates {
    private static final Cache<Shape, SimpleDateFormat> FORMATS =
            Caffeine.newBuilder().maximumSize(500).build();
    /** A page says the same days again and again, and so do most pages of a day. */
    private static final Cache<Shown, String> TEXTS =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private record Shape(String skeleton, Locale locale, ZoneId zone) {}

    private record Shown(Shape shape, long minute) {}

    private Dates() {}

    /** Such as "Sunday, 22 November". */
    static String day(LocalDate date, Locale locale) {
        return format("EEEEMMMMd", date, locale);
    }

    /** Such as "22 Nov 2026, 17:05". */
    static String moment(Instant instant, Locale locale, ZoneId zone) {
        return format("yMMMdjm", instant, locale, zone);
    }

    /** A date by the names of its parts, as CLDR's skeletons have them. */
    static String format(String skeleton, LocalDate date, Locale locale) {
        return format(skeleton, date.atStartOfDay(ZoneOffset.UTC).toInstant(), locale, ZoneOffset.UTC);
    }

    /** Such as "17:05". */
    static String time(LocalTime time, Locale locale) {
        return format("jm", time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC), locale, ZoneOffset.UTC);
    }

    /** Nothing here shows seconds. */
    private static String format(String skeleton, Instant instant, Locale locale, ZoneId zone) {
        long minute = Math.floorDiv(instant.getEpochSecond(), 60);
        return TEXTS.get(new Shown(new Shape(skeleton, locale, zone), minute), Dates::write);
    }

    private static String write(Shown shown) {
        SimpleDateFormat shared = FORMATS.get(shown.shape, Dates::create);
        // ICU's formats are not safe to share; to make one costs much more than a copy
        return shared.clone().format(Date.from(Instant.ofEpochSecond(shown.minute * 60)));
    }

    private static SimpleDateFormat create(Shape shape) {
        String pattern = DateTimePatternGenerator.getInstance(shape.locale).getBestPattern(shape.skeleton);
        SimpleDateFormat format = new SimpleDateFormat(pattern, shape.locale);
        format.setTimeZone(TimeZone.getTimeZone(shape.zone.equals(ZoneOffset.UTC) ? "UTC" : shape.zone.getId()));
        return format;
    }
}
