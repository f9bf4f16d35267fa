package app.doable.task;

import app.doable.history.ListRevision;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How links and forms name all that one transaction did to a list. */
public record ChangeName(long listId, long revision) {
    /** No list's number: the list that the task is in, whichever that is. */
    static final long WHERE_IT_IS = 0;

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

    /** The same in that list, unless it names one already. */
    ChangeName in(long list) {
        return listId == WHERE_IT_IS ? new ChangeName(list, revision) : this;
    }

    ListRevision listRevision() {
        return new ListRevision(listId, revision);
    }

    public String text() {
        return listId + "." + revision;
    }
}
