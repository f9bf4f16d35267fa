package app.doable.task;

import app.doable.recurrence.RepeatPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A partial update: what it does not name stays as it was. Naming something throws
 * {@link app.doable.http.Failure.Invalid} when that cannot be accepted.
 */
public final class TaskEdit {
    public static final TaskEdit NONE =
            new TaskEdit(List.of(), List.of(), new RepeatEdit.Untouched(), Optional.empty(), Optional.empty());

    private final List<UnaryOperator<Details>> changes;
    private final List<LabelName> labels;
    private final RepeatEdit repeat;
    private final Optional<Boolean> completed;
    private final Optional<Occurrence> occurrence;

    private TaskEdit(
            List<UnaryOperator<Details>> changes,
            List<LabelName> labels,
            RepeatEdit repeat,
            Optional<Boolean> completed,
            Optional<Occurrence> occurrence) {
        this.changes = changes;
        this.labels = labels;
        this.repeat = repeat;
        this.completed = completed;
        this.occurrence = occurrence;
    }

    public TaskEdit text(String typed) {
        String text = TaskText.accept(typed);
        return with(details -> details.withText(text));
    }

    /** Blank notes are none. */
    public TaskEdit notes(String typed) {
        String notes = TaskText.acceptNotes(typed);
        return with(details -> details.withNotes(notes));
    }

    public TaskEdit due(Optional<Due> due) {
        return with(details -> details.withDue(due));
    }

    public TaskEdit start(Optional<LocalDate> start) {
        return with(details -> details.withStart(start));
    }

    public TaskEdit priority(Priority priority) {
        return with(details -> details.withPriority(priority));
    }

    /** All of the task's labels; one that there is already keeps its spelling. */
    public TaskEdit labels(List<String> typed) {
        List<LabelName> names = LabelName.acceptAll("labels", typed);
        return new TaskEdit(plus(details -> details.withLabels(texts(names))), names, repeat, completed, occurrence);
    }

    TaskEdit repeat(RepeatEdit edit) {
        return new TaskEdit(changes, labels, edit, completed, occurrence);
    }

    public TaskEdit neverRepeat() {
        return repeat(new RepeatEdit.Cleared());
    }

    /** @param today where the person is: a task that is not due becomes due on the first day from then on that fits */
    public TaskEdit repeat(RepeatPhrase phrase, LocalDate today) {
        return repeat(new RepeatEdit.Given(phrase, Optional.empty(), Optional.of(today)));
    }

    public TaskEdit completed(boolean done) {
        return new TaskEdit(changes, labels, repeat, Optional.of(done), occurrence);
    }

    /** Says which time of a repeating task is done, and where. */
    public TaskEdit at(Occurrence meant) {
        return new TaskEdit(changes, labels, repeat, completed, Optional.of(meant));
    }

    /** Else the one that is to be done next, where the person is usually. */
    Optional<Occurrence> occurrence() {
        return occurrence;
    }

    private TaskEdit with(UnaryOperator<Details> change) {
        return new TaskEdit(plus(change), labels, repeat, completed, occurrence);
    }

    private List<UnaryOperator<Details>> plus(UnaryOperator<Details> change) {
        List<UnaryOperator<Details>> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }

    private static List<String> texts(List<LabelName> names) {
        return names.stream().map(LabelName::text).toList();
    }

    /** Of the labels that it names. */
    List<String> labelKeys() {
        return labels.stream().map(LabelName::key).toList();
    }

    /** The edit with its labels spelled as those that there are. */
    TaskEdit spelledLike(List<String> known) {
        if (known.isEmpty()) {
            return this;
        }
        Spelling spelling = Spelling.of(known);
        return with(
                details -> details.withLabels(labels.stream().map(spelling::of).toList()));
    }

    Details apply(Details details) {
        Details changed = details;
        for (UnaryOperator<Details> change : changes) {
            changed = change.apply(changed);
        }
        return repeat.apply(details, changed);
    }

    Task apply(Task task, Completion completion) {
        return complete(task.withDetails(apply(task.details())), completion);
    }

    /** The part of it that is no field. */
    private Task complete(Task task, Completion completion) {
        return completed
                .map(done -> done ? completion.complete(task) : task.reopen())
                .orElse(task);
    }

    /** Applies it to what somebody saw, and brings that together with what the task has become since. */
    Merge merge(Task seen, Task task, Completion completion) {
        Merge merge = Merge.of(seen, task, seen.withDetails(apply(seen.details())));
        return new Merge(complete(merge.task(), completion.asSeen(seen)), merge.overwritten());
    }
}
