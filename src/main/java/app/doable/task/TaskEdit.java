package app.doable.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A partial update: what it does not name stays as it was. Naming something throws
 * {@link app.doable.http.Failure.Invalid} when that cannot be accepted.
 */
public final class TaskEdit {
    public static final TaskEdit NONE = new TaskEdit(List.of(), List.of(), Optional.empty());

    private final List<UnaryOperator<Details>> changes;
    private final List<LabelName> labels;
    private final Optional<Boolean> completed;

    private TaskEdit(List<UnaryOperator<Details>> changes, List<LabelName> labels, Optional<Boolean> completed) {
        this.changes = changes;
        this.labels = labels;
        this.completed = completed;
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
        return new TaskEdit(plus(details -> details.withLabels(texts(names))), names, completed);
    }

    public TaskEdit completed(boolean done) {
        return new TaskEdit(changes, labels, Optional.of(done));
    }

    private TaskEdit with(UnaryOperator<Details> change) {
        return new TaskEdit(plus(change), labels, completed);
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
        Map<String, String> spelling = known.stream()
                .collect(Collectors.toMap(name -> LabelName.of(name).key(), name -> name));
        return with(details -> details.withLabels(labels.stream()
                .map(name -> spelling.getOrDefault(name.key(), name.text()))
                .toList()));
    }

    Details apply(Details details) {
        Details changed = details;
        for (UnaryOperator<Details> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    Task apply(Task task, Instant now) {
        return complete(task.withDetails(apply(task.details())), now);
    }

    /** The part of it that is no field. */
    private Task complete(Task task, Instant now) {
        return completed.map(done -> done ? task.complete(now) : task.reopen()).orElse(task);
    }

    /** Applies it to what somebody saw, and brings that together with what the task has become since. */
    Merge merge(Task seen, Task task, Instant now) {
        Merge merge = Merge.of(seen, task, seen.withDetails(apply(seen.details())));
        return new Merge(complete(merge.task(), now), merge.overwritten());
    }
}
