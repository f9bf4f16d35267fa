package app.doable.history;

import app.doable.http.Failure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of a list's changes ended and the next begins: before this one, the newest being the first. */
public record ChangePlace(long revision, long changeId) {
    /** Newer than everything. */
    public static final ChangePlace START = new ChangePlace(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    public static ChangePlace of(PastChange change) {
        return new ChangePlace(change.change().revision(), change.id());
    }

    public String cursor() {
        return revision + "." + changeId;
    }

    /** @throws Failure.Invalid unless it is a cursor that we gave */
    public static ChangePlace parse(String cursor) {
        Matcher matcher = FORMAT.matcher(cursor);
        if (!matcher.matches()) {
            throw new Failure.Invalid("cursor", "fault.cursor");
        }
        return new ChangePlace(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
}
