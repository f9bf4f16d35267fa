package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.page.Page;
import app.doable.task.BranchSlice;
import app.doable.task.Slice;
import app.doable.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tasks of a view.
 *
 * @param next where they go on, a cursor
 * @param done in the list that is shown
 * @param revision names a list and its revision, or another thing that grows with each change
 */
record Shown(String title, List<ViewModel.Group> groups, Optional<String> next, Slice done, String revision) {
    /** Where what is done is not shown beside. */
    Shown(String title, List<ViewModel.Group> groups, Optional<String> next, String revision) {
        this(title, groups, next, new Slice(List.of(), Optional.empty()), revision);
    }

    boolean has(long id) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.task().id() == id);
    }

    /** A repeating task that goes on is shown as it was done where it is seen, until the view is left. */
    Shown with(Task completed) {
        return completed.isPastOccurrence()
                ? new Shown(
                        title,
                        groups.stream().map(group -> group.with(completed)).toList(),
                        next,
                        done,
                        revision)
                : this;
    }

    /** A cursor that somebody made up, or of another order, shows the beginning. */
    static <T> T fromStartUnlessKnown(ViewAddress address, Function<ViewAddress, T> reading) {
        try {
            return reading.apply(address);
        } catch (Failure.Invalid e) {
            return reading.apply(address.from(""));
        }
    }

    /** Another one after a change of any list, and in no order. */
    static String revisions(Actor actor) {
        return "all."
                + actor.lists().stream().mapToLong(Actor.SeenList::revision).sum();
    }

    /** What the lists are called, by number. */
    static Map<Long, String> names(Actor actor, Page page) {
        return actor.lists().stream()
                .collect(Collectors.toMap(
                        Actor.SeenList::id, list -> list.inbox() ? page.t("side.inbox") : list.name()));
    }

    /** Each with its list's name. */
    static List<ViewModel.Row> rows(Actor actor, BranchSlice slice, Page page) {
        Map<Long, String> names = names(actor, page);
        return slice.branches().stream()
                .map(branch -> new ViewModel.Row(
                        branch, names.getOrDefault(branch.task().listId(), "")))
                .toList();
    }
}
