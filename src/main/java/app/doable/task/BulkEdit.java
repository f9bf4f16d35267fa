package app.doable.task;

import app.doable.http.JsonBody;
import app.doable.http.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to become of many tasks; what is empty stays as it is.
 *
 * @param subtasks whether all that is below them is completed with them
 * @param list to the end of its top they go, with all that is below them
 * @param due an empty one inside clears
 * @param day what is due moves there and keeps its time; what is not becomes due on it
 * @param deleted with all that is below them
 */
public record BulkEdit(
        Optional<Boolean> completed,
        boolean subtasks,
        Optional<Long> list,
        Optional<Optional<Due>> due,
        Optional<Day> day,
        Optional<Priority> priority,
        List<LabelName> addedLabels,
        List<LabelName> removedLabels,
        boolean deleted) {
    public static final int MOST_TASKS = 10_000;

    /** Changes nothing. */
    public static final BulkEdit NONE = new BulkEdit(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false);

    public BulkEdit withCompleted(boolean done) {
        return new BulkEdit(Optional.of(done), subtasks, list, due, day, priority, addedLabels, removedLabels, deleted);
    }

    public BulkEdit withSubtasksCompleted() {
        return new BulkEdit(Optional.of(true), true, list, due, day, priority, addedLabels, removedLabels, deleted);
    }

    public BulkEdit withList(long id) {
        return new BulkEdit(
                completed, subtasks, Optional.of(id), due, day, priority, addedLabels, removedLabels, deleted);
    }

    public BulkEdit withDue(Optional<Due> changed) {
        return new BulkEdit(
                completed, subtasks, list, Optional.of(changed), day, priority, addedLabels, removedLabels, deleted);
    }

    public BulkEdit withDay(Day changed) {
        return new BulkEdit(
                completed, subtasks, list, due, Optional.of(changed), priority, addedLabels, removedLabels, deleted);
    }

    public BulkEdit withPriority(Priority changed) {
        return new BulkEdit(
                completed, subtasks, list, due, day, Optional.of(changed), addedLabels, removedLabels, deleted);
    }

    /** @param typed names */
    public BulkEdit withAddedLabels(Collection<String> typed) {
        return withAddedLabels(LabelName.acceptAll("labels", typed));
    }

    /** @param typed names */
    public BulkEdit withRemovedLabels(Collection<String> typed) {
        List<LabelName> removed = LabelName.acceptAll("labels", typed);
        return new BulkEdit(completed, subtasks, list, due, day, priority, addedLabels, removed, deleted);
    }

    public BulkEdit withDeleted() {
        return new BulkEdit(completed, subtasks, list, due, day, priority, addedLabels, removedLabels, true);
    }

    /** The edit is of use only once the body is finished. */
    static BulkEdit read(JsonBody body) {
        Optional<Boolean> completed = body.member("completed", JsonValue::bool);
        boolean subtasks = body.member("children", JsonValue::bool).orElse(false);
        if (subtasks && !completed.orElse(false)) {
            body.refuse("children", "fault.onlyCompleting");
        }
        return new BulkEdit(
                completed,
                subtasks,
                body.member("list", JsonValue::id),
                body.member("due", TaskInput::due),
                Optional.empty(),
                body.member("priority", TaskInput::priority),
                body.member("addLabels", value -> LabelName.acceptAll("addLabels", value.texts()))
                        .orElse(List.of()),
                body.member("removeLabels", value -> LabelName.acceptAll("removeLabels", value.texts()))
                        .orElse(List.of()),
                body.member("deleted", JsonValue::bool).orElse(false));
    }

    /** Whether what is below the tasks may change with them: it is to be done again when the next round of one begins. */
    boolean isOfTrees() {
        return deleted || list.isPresent() || completed.orElse(false);
    }

    Details apply(Details details) {
        Details changed = due.map(details::withDue).orElse(details);
        changed = day.map(on -> on(on, details)).orElse(changed);
        changed = priority.map(changed::withPriority).orElse(changed);
        return addedLabels.isEmpty() && removedLabels.isEmpty()
                ? changed
                : changed.withLabels(labels(changed.labels()));
    }

    private static Details on(Day day, Details details) {
        return details.withDue(Optional.of(details.due().map(day::with).orElseGet(() -> new Due.Day(day.date()))));
    }

    private List<String> labels(List<String> now) {
        Set<String> removed = removedLabels.stream().map(LabelName::key).collect(Collectors.toSet());
        List<String> labels = new ArrayList<>(now);
        labels.removeIf(name -> removed.contains(LabelName.of(name).key()));
        Set<String> keys =
                labels.stream().map(name -> LabelName.of(name).key()).collect(Collectors.toCollection(HashSet::new));
        addedLabels.stream()
                .filter(name -> keys.add(name.key()))
                .map(LabelName::text)
                .forEach(labels::add);
        return labels;
    }

    BulkEdit withAddedLabels(List<LabelName> spelled) {
        return new BulkEdit(completed, subtasks, list, due, day, priority, spelled, removedLabels, deleted);
    }
}
