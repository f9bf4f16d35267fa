package app.doable.task;

import app.doable.http.Failure;
import app.doable.http.Text;

/** A task's text as it is kept: every code point as it was typed, without the space around it. */
final class TaskText {
    /** Code points. */
    static final int LONGEST = 10_000;

    /** Code points. */
    static final int LONGEST_NOTES = 100_000;

    private TaskText() {}

    /** @throws Failure.Invalid when it is blank, too long or holds control characters */
    static String accept(String typed) {
        return Text.line("task", typed, LONGEST);
    }

    /**
     * Lines of text, each ended by a line feed; blank ones are none.
     *
     * @throws Failure.Invalid when they are too long or hold control characters
     */
    static String acceptNotes(String typed) {
        String notes = typed.replace("\r\n", "\n").replace('\r', '\n');
        if (!Text.isClean(notes, true)) {
            throw new Failure.Invalid("notes", "fault.control");
        }
        if (Text.length(notes) > LONGEST_NOTES) {
            throw new Failure.Invalid("notes", "fault.tooLong", LONGEST_NOTES);
        }
        return Text.isBlank(notes) ? "" : notes;
    }
}
