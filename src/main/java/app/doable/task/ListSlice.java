package app.doable.task;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Some of a list's tasks.
 *
 * @param open those that are below no other
 * @param done the latest first
 */
public record ListSlice(BranchSlice open, Slice done) {
    /** Of one more than each limit, what is open in its order. */
    static ListSlice of(List<SortedStore.Found> found, int openLimit, int doneLimit) {
        List<SortedStore.Found> open =
                found.stream().filter(Predicate.not(SortedStore.Found::isDone)).toList();
        List<Task> done = found.stream()
                .filter(SortedStore.Found::isDone)
                .map(one -> one.branch().task())
                .sorted(Comparator.comparing(Place::of, Place.LATEST_FIRST))
                .toList();
        return new ListSlice(
                BranchSlice.of(open, openLimit),
                Slice.of(done, doneLimit, task -> Place.of(task).cursor()));
    }
}
