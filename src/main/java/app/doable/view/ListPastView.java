package app.doable.view;

import app.doable.task.ChangeName;
import java.util.List;
import java.util.Optional;

/**
 * Some of a list's history, the newest first.
 *
 * @param inbox whether the list is the one that has a view of its own
 * @param title the list's name
 * @param from where it begins, a cursor or empty
 * @param next where it goes on, a cursor
 * @param toast says what was just done
 */
public record ListPastView(
        long list,
        boolean inbox,
        String title,
        List<Day> days,
        String from,
        Optional<String> next,
        Optional<Toast> toast) {

    /** What changed on one day, where the person is. */
    public record Day(String title, List<Entry> entries) {}

    /**
     * What one transaction did.
     *
     * @param author who changed it, and in which browser, as far as is known
     * @param undoable whether taking it back would change anything
     */
    public record Entry(ChangeName name, String when, String author, List<Line> lines, boolean undoable) {
        /** What it did first, as its way back is called. */
        public String summary() {
            Line first = lines.getFirst();
            return first.subject().isEmpty() ? first.label() : first.subject() + ", " + first.label();
        }
    }

    /**
     * One field of one change.
     *
     * @param subject what changed: a task's text, or words for the list
     * @param task where it can be opened; empty for the list, and for what is in the trash
     * @param label what people call the field, or what was done
     * @param before what it was; empty when it was nothing
     * @param after what it became
     */
    public record Line(String subject, Optional<Long> task, String label, String before, String after) {
        public boolean hasValues() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    /** The list's tasks. */
    public String view() {
        return inbox ? ViewAddress.INBOX : "/lists/" + list;
    }

    /** Which of the side bar's places it belongs to. */
    public String place() {
        return inbox ? "inbox" : Long.toString(list);
    }

    /** Its beginning. */
    public String address() {
        return "/lists/" + list + "/history";
    }

    /** From the cursor on. */
    public String addressFrom(String cursor) {
        return cursor.isEmpty() ? address() : address() + "?from=" + ViewAddress.encoded(cursor);
    }

    /** What is shown. */
    public String here() {
        return addressFrom(from);
    }
}
