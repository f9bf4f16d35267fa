package app.doable.history;

import app.doable.http.Failure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a task's changes ended and the next begins: before this one, the newest being the first. A task may
 * have been in several lists, whose revisions cannot be compared.
 *
 * @param happenedAt in epoch milliseconds
 */
public record MomentPlace(long happenedAt, long revision, long changeId) {
    /** Newer than everything. */
    public static final MomentPlace START = new MomentPlace(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,18})");

    static MomentPlace of(PastChange past) {
        return new MomentPlace(past.happenedAt().toEpochMilli(), past.change().revision(), past.id());
    }

    String cursor() {
        return happenedAt + "." + revision + "." + changeId;
    }

    /**
     * @param cursor that we gave, or empty for the beginning
     * @throws Failure.Invalid when it is another
     */
    public static MomentPlace parse(String cursor) {
        if (cursor.isEmpty()) {
            return START;
        }
        Matcher matcher = FORMAT.matcher(cursor);
        if (!matcher.matches()) {
            throw new Failure.Invalid("cursor", "fault.cursor");
        }
        return new MomentPlace(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }
}
