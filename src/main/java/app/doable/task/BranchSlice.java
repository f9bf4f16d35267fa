package app.doable.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some tasks with what is above and below them, in order.
 *
 * @param next opaque, where the rest begins; empty when there is no more
 */
public record BranchSlice(List<Branch> branches, Optional<String> next) {
    /** Of one more than the limit: the cursor is behind the last that is shown. */
    static BranchSlice of(List<Branch> found, int limit, Function<Task, String> cursor) {
        return found.size() <= limit
                ? new BranchSlice(found, Optional.empty())
                : new BranchSlice(
                        found.subList(0, limit),
                        Optional.of(cursor.apply(found.get(limit - 1).task())));
    }

    /** The same of a view that is sorted. */
    static BranchSlice of(List<SortedStore.Found> found, int limit) {
        return new BranchSlice(
                found.stream().limit(limit).map(SortedStore.Found::branch).toList(),
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(found.get(limit - 1).place().cursor()));
    }

    public List<Task> tasks() {
        return branches.stream().map(Branch::task).toList();
    }
}
