package app.doable.task;

import app.doable.http.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes of two changes that knew nothing of each other: fields that one of them left alone become what the other
 * made of them, and so do labels one by one and the lines of notes as far as they are apart. Of a field that both
 * changed otherwise, the later one is kept.
 *
 * @param overwritten the names of the fields of which the later one was kept
 */
record Merge(Task task, Set<String> overwritten) {
    /** Nothing was changed meanwhile. */
    static Merge plain(Task task) {
        return new Merge(task, Set.of());
    }

    /**
     * Of what people write of a task.
     *
     * @param seen what both began with
     * @param now what the earlier change made of it
     * @param wanted what the later one makes of it
     */
    static Merge of(Task seen, Task now, Task wanted) {
        Task merged = now;
        Set<String> overwritten = new LinkedHashSet<>();
        for (TaskField field : TaskField.values()) {
            if (field.isDetail()) {
                Value value = value(field, field.of(seen), field.of(now), field.of(wanted));
                merged = field.with(merged, value.value());
                if (value.overwrites() && field != TaskField.OCCURRENCE) {
                    overwritten.add(field.wire());
                }
            }
        }
        return new Merge(due(merged, wanted), overwritten);
    }

    /** One took the date away while the other let the task repeat from it. */
    private static Task due(Task merged, Task wanted) {
        Details details = merged.details();
        return details.repeat().isPresent() && details.due().isEmpty()
                ? merged.withDetails(details.withDue(wanted.details().due())
                        .withRepeat(wanted.details().repeat()))
                : merged;
    }

    private record Value(@Nullable Object value, boolean overwrites) {}

    private static Value value(TaskField field, @Nullable Object seen, @Nullable Object now, @Nullable Object wanted) {
        if (Objects.equals(wanted, seen) || Objects.equals(wanted, now)) {
            return new Value(now, false);
        }
        if (Objects.equals(now, seen)) {
            return new Value(wanted, false);
        }
        if (field == TaskField.LABELS) {
            List<String> labels = labels(seen, now, wanted);
            return labels.size() <= LabelName.MOST ? new Value(labels, false) : new Value(wanted, true);
        }
        if (field == TaskField.NOTES && now instanceof String theirs && wanted instanceof String mine) {
            return Lines.merge(Objects.requireNonNullElse(seen, "").toString(), theirs, mine)
                    .filter(notes -> Text.length(notes) <= TaskText.LONGEST_NOTES)
                    .map(notes -> new Value(notes, false))
                    .orElse(new Value(wanted, true));
        }
        return new Value(wanted, true);
    }

    /** What either took away is gone, what either added is there. */
    private static List<String> labels(@Nullable Object seen, @Nullable Object now, @Nullable Object wanted) {
        List<String> before = TaskField.labels(seen);
        List<String> mine = TaskField.labels(wanted);
        List<String> merged = new ArrayList<>(TaskField.labels(now));
        merged.removeIf(label -> before.contains(label) && !mine.contains(label));
        mine.stream()
                .filter(label -> !before.contains(label) && !merged.contains(label))
                .forEach(merged::add);
        return merged;
    }
}
