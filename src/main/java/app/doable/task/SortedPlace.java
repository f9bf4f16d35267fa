package app.doable.task;

import app.doable.http.Failure;
import app.doable.http.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a task stands in a view that is sorted: by these in turn. What they are depends on the {@link Sort}; in the
 * view's own order a {@link Place} says it.
 *
 * @param group tasks of a lower one come first: what is overdue
 */
record SortedPlace(Sort sort, int group, int number, String first, String second, String sortKey, long taskId) {
    private static final String SEPARATOR = "\n";
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,18}");
    private static final int PARTS = 7;

    /** Before everything. */
    static SortedPlace start(Sort sort) {
        return new SortedPlace(sort, -1, 0, "", "", "", 0);
    }

    /** In the view's own order. */
    static SortedPlace own(String sortKey, long taskId) {
        return new SortedPlace(Sort.OWN, 0, 0, "", "", sortKey, taskId);
    }

    /** What its queries bind. */
    Map<String, Object> values() {
        return Map.of(
                "group", group, "number", number, "first", first, "second", second, "sortKey", sortKey, "task", taskId);
    }

    /** Safe in a link; its inside is nobody's business. */
    String cursor() {
        if (sort == Sort.OWN) {
            return new Place(0, 0, sortKey, taskId).cursor();
        }
        String text = String.join(
                SEPARATOR,
                sort.word(),
                Integer.toString(group),
                Integer.toString(number),
                Long.toString(taskId),
                first,
                second,
                sortKey);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Failure.Invalid unless it is a cursor that we gave for this order */
    static SortedPlace parse(String cursor, Sort sort) {
        if (sort == Sort.OWN) {
            Place place = Place.parse(cursor);
            return own(place.sortKey(), place.taskId());
        }
        List<String> parts = parts(cursor);
        boolean known = parts.size() == PARTS
                && parts.getFirst().equals(sort.word())
                && parts.subList(1, 4).stream()
                        .allMatch(part -> NUMBERS.matcher(part).matches())
                && parts.subList(1, 3).stream().allMatch(part -> part.length() == 1)
                && parts.subList(4, PARTS).stream().allMatch(part -> part.length() < 256 && Text.isClean(part, false));
        if (!known) {
            throw new Failure.Invalid("cursor", "fault.cursor");
        }
        return new SortedPlace(
                sort,
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                Long.parseLong(parts.get(3)));
    }

    private static List<String> parts(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw new Failure.Invalid("cursor", "fault.cursor");
        }
    }
}
