package app.doable.task;

import app.doable.recurrence.Repeat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person writes of a task.
 *
 * @param notes lines of text, or empty
 * @param start from when on it is to be looked at
 * @param labels by name
 * @param repeat only of a task that is due
 */
public record Details(
        String text,
        String notes,
        Optional<Due> due,
        Optional<LocalDate> start,
        Priority priority,
        List<String> labels,
        Optional<Repeat> repeat) {

    static final Details BLANK =
            new Details("", "", Optional.empty(), Optional.empty(), Priority.NONE, List.of(), Optional.empty());

    Details withText(String changed) {
        return new Details(changed, notes, due, start, priority, labels, repeat);
    }

    Details withNotes(String changed) {
        return new Details(text, changed, due, start, priority, labels, repeat);
    }

    Details withDue(Optional<Due> changed) {
        return new Details(text, notes, changed, start, priority, labels, repeat);
    }

    Details withStart(Optional<LocalDate> changed) {
        return new Details(text, notes, due, changed, priority, labels, repeat);
    }

    Details withPriority(Priority changed) {
        return new Details(text, notes, due, start, changed, labels, repeat);
    }

    Details withLabels(List<String> changed) {
        return new Details(text, notes, due, start, priority, LabelName.sorted(changed), repeat);
    }

    Details withRepeat(Optional<Repeat> changed) {
        return new Details(text, notes, due, start, priority, labels, changed);
    }
}
