package app.doable.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person writes of a task.
 *
 * @param notes lines of text, or empty
 * @param start from when on it is to be looked at
 * @param labels by name
 */
public record Details(
        String text,
        String notes,
        Optional<Due> due,
        Optional<LocalDate> start,
        Priority priority,
        List<String> labels) {

    static final Details BLANK = new Details("", "", Optional.empty(), Optional.empty(), Priority.NONE, List.of());

    Details withText(String changed) {
        return new Details(changed, notes, due, start, priority, labels);
    }

    Details withNotes(String changed) {
        return new Details(text, changed, due, start, priority, labels);
    }

    Details withDue(Optional<Due> changed) {
        return new Details(text, notes, changed, start, priority, labels);
    }

    Details withStart(Optional<LocalDate> changed) {
        return new Details(text, notes, due, changed, priority, labels);
    }

    Details withPriority(Priority changed) {
        return new Details(text, notes, due, start, changed, labels);
    }

    Details withLabels(List<String> changed) {
        return new Details(text, notes, due, start, priority, LabelName.sorted(changed));
    }
}
