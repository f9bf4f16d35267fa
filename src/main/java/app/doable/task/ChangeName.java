package app.doable.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How links and forms name all that one transaction did to a list. */
public record ChangeName(long listId, long revision) {
    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,17})\\.([1-9][0-9]{0,17})");

    public static Optional<ChangeName> parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ChangeName(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** What made the task as it is. */
    public static ChangeName of(Task task) {
        return new ChangeName(task.listId(), task.revision());
    }

    public static ChangeName of(BulkChange change) {
        return new ChangeName(change.listId(), change.revision());
    }

    public String text() {
        return listId + "." + revision;
    }
}
