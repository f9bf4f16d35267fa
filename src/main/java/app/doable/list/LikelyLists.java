package app.doable.list;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which lists a change is likely to concern, as far as can be said before anything is read.
 *
 * @param ids those themselves
 * @param ofTasks those that one of these tasks is in
 * @param ofLabel those with a task that has this label
 * @param inTrashToo whether those in the trash count, too
 */
public record LikelyLists(Collection<Long> ids, Collection<Long> ofTasks, Optional<Long> ofLabel, boolean inTrashToo) {
    public static LikelyLists of(Collection<Long> ids) {
        return new LikelyLists(ids, List.of(), Optional.empty(), false);
    }

    public static LikelyLists evenInTrash(Collection<Long> ids) {
        return new LikelyLists(ids, List.of(), Optional.empty(), true);
    }

    /** @param named one more */
    public static LikelyLists ofTasks(Collection<Long> tasks, Optional<Long> named) {
        return new LikelyLists(named.stream().toList(), tasks, Optional.empty(), false);
    }

    public static LikelyLists ofLabel(long label) {
        return new LikelyLists(List.of(), List.of(), Optional.of(label), true);
    }

    /** Where it turned out that just these change. */
    public LikelyLists only(Collection<Long> changing) {
        return new LikelyLists(changing, List.of(), Optional.empty(), inTrashToo);
    }

    boolean isEmpty() {
        return ids.isEmpty() && ofTasks.isEmpty() && ofLabel.isEmpty();
    }
}
