package app.doable.task;

import app.doable.http.JsonBody;
import app.doable.http.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to become of many tasks; what is empty stays as it is.
 *
 * @param list to the end of its top they go, with all that is below them
 * @param due an empty one inside clears
 * @param deleted with all that is below them
 */
public record BulkEdit(
        Optional<Boolean> completed,
        Optional<Long> list,
        Optional<Optional<Due>> due,
        Optional<Priority> priority,
        List<LabelName> addedLabels,
        List<LabelName> removedLabels,
        boolean deleted) {
    public static final int MOST_TASKS = 10_000;

    /** The edit is of use only once the body is finished. */
    static BulkEdit read(JsonBody body) {
        return new BulkEdit(
                body.member("completed", JsonValue::bool),
                body.member("list", JsonValue::id),
                body.member("due", TaskInput::due),
                body.member("priority", TaskInput::priority),
                body.member("addLabels", value -> LabelName.acceptAll("addLabels", value.texts()))
                        .orElse(List.of()),
                body.member("removeLabels", value -> LabelName.acceptAll("removeLabels", value.texts()))
                        .orElse(List.of()),
                body.member("deleted", JsonValue::bool).orElse(false));
    }

    /** Whether what is below the tasks changes with them. */
    boolean isOfTrees() {
        return deleted || list.isPresent();
    }

    Details apply(Details details) {
        Details changed = due.map(details::withDue).orElse(details);
        changed = priority.map(changed::withPriority).orElse(changed);
        return addedLabels.isEmpty() && removedLabels.isEmpty()
                ? changed
                : changed.withLabels(labels(changed.labels()));
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
        return new BulkEdit(completed, list, due, priority, spelled, removedLabels, deleted);
    }
}
