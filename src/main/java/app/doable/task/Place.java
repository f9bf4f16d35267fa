package app.doable.task;

import app.doable.http.Failure;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of tasks ended and the next begins: after this task in its list's order, or before it among the done
 * ones, the newest first.
 *
 * @param completedAt epoch milliseconds
 */
public record Place(long listId, long completedAt, String sortKey, long taskId) {
    /** Before everything in order, and newer than everything done. */
    public static final Place START = new Place(0, Long.MAX_VALUE, "", 0);

    /** As done tasks are shown. */
    static final Comparator<Place> LATEST_FIRST = Comparator.comparingLong(Place::completedAt)
            .thenComparing(Place::sortKey)
            .thenComparingLong(Place::taskId)
            .reversed();

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,18})\\.(.{0,255})");

    static Place of(Task task) {
        long completedAt =
                task.completedAt().map(java.time.Instant::toEpochMilli).orElse(0L);
        return new Place(task.listId(), completedAt, task.sortKey(), task.id());
    }

    /** Among all that is done; there what repeats has no order of its own. */
    static Place ofDone(Task task) {
        Place place = of(task);
        return task.isPastOccurrence() ? new Place(place.listId(), place.completedAt(), "", place.taskId()) : place;
    }

    /** A page from here begins with the task, which is open. */
    public static Place before(Task task) {
        return new Place(task.listId(), 0, task.sortKey(), task.id() - 1);
    }

    /** Where a page of the trash ended. */
    static Place ofDeleted(Task task) {
        long deletedAt = task.deletedAt().map(java.time.Instant::toEpochMilli).orElse(0L);
        return new Place(task.listId(), deletedAt, task.sortKey(), task.id());
    }

    /** The start of a list after this one's. */
    static Place startOf(long listId) {
        return new Place(listId, START.completedAt, START.sortKey, START.taskId);
    }

    /** Safe in a link; its inside is nobody's business. */
    public String cursor() {
        String text = listId + "." + completedAt + "." + taskId + "." + sortKey;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Failure.Invalid unless it is a cursor that we gave */
    public static Place parse(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            Matcher matcher = FORMAT.matcher(text);
            if (matcher.matches() && app.doable.http.Text.isClean(matcher.group(4), false)) {
                return new Place(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        matcher.group(4),
                        Long.parseLong(matcher.group(3)));
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new Failure.Invalid("cursor", "fault.cursor");
        }
        throw new Failure.Invalid("cursor", "fault.cursor");
    }
}
