package app.doable.page;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates and times in a language's own words. */
final class Dates {
    private static final Map<String, SimpleDateFormat> FORMATS = new ConcurrentHashMap<>();

    private Dates() {}

    /** Such as "Sunday, 22 November". */
    static String day(Instant instant, Locale locale, ZoneId zone) {
        return format("EEEEMMMMd", instant, locale, zone);
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

    private static String format(String skeleton, Instant instant, Locale locale, ZoneId zone) {
        String key = String.join(" ", skeleton, locale.toLanguageTag(), zone.getId());
        SimpleDateFormat shared = FORMATS.computeIfAbsent(key, _ -> create(skeleton, locale, zone));
        // ICU's formats are not safe to share; a copy is cheap, making one is not
        return shared.clone().format(Date.from(instant));
    }

    private static SimpleDateFormat create(String skeleton, Locale locale, ZoneId zone) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
        return format;
    }
}
