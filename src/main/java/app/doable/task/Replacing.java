package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.list.SortKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts tasks where they were: below a parent that is not there any more, or would be below itself or too deep, they come
 * to the end of their list, or stay where they are in the trash, and beside another that has taken their place.
 */
final class Replacing {
    private final PlaceStore store;
    private final TaskTreeStore trees;

    Replacing(Database database) {
        this.store = new PlaceStore(database);
        this.trees = new TaskTreeStore(database);
    }

    /** @param wanted tasks of the batch with the places that they had */
    List<Task> replace(Actor actor, Batch batch, List<Task> wanted) {
        List<Task> placed =
                wanted.stream().filter(task -> isToBePlaced(batch, task)).toList();
        if (placed.isEmpty()) {
            return wanted;
        }
        Map<Long, Task> after = wanted.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        PlaceStore.Around around =
                store.find(actor.personId(), new PlaceStore.Wanted(wanted, task -> isToBePlaced(batch, task)));
        sendHomeless(batch, placed, around, after);
        giveFreePlaces(placed, around, after);
        return List.copyOf(after.values());
    }

    /** Also one that comes out of the trash, since its parent may have gone there since. */
    private static boolean isToBePlaced(Batch batch, Task task) {
        Task now = now(batch, task);
        return !now.position().equals(task.position())
                || (task.deletedAt().isEmpty()
                        && now.deletedAt().isPresent()
                        && task.parentId().isPresent());
    }

    private static Task now(Batch batch, Task task) {
        return Objects.requireNonNull(batch.tasks().get(task.id()));
    }

    /** Those above first, since what is below them goes by them. */
    private static void sendHomeless(Batch batch, List<Task> placed, PlaceStore.Around around, Map<Long, Task> after) {
        List<Task> downwards = placed.stream()
                .sorted(Comparator.comparingLong(
                        task -> TaskTree.above(task, after).count()))
                .toList();
        List<Task> homeless = new ArrayList<>();
        for (Task task : downwards) {
            int own = around.levels().getOrDefault(task.id(), 0) + 1;
            if (task.parentId().isEmpty() || isHome(task, own, around.above(), after)) {
                continue;
            }
            if (task.deletedAt().isPresent()) {
                after.put(task.id(), task.withPosition(stayed(now(batch, task), after)));
            } else {
                homeless.add(task);
                after.put(task.id(), task.withPlace(task.listId(), Optional.empty(), task.sortKey()));
            }
        }
        homeless.stream().collect(Collectors.groupingBy(Task::listId)).forEach((list, tasks) -> {
            List<String> keys = SortKey.last(batch.revision(list), tasks.size());
            for (int i = 0; i < keys.size(); i++) {
                after.put(tasks.get(i).id(), tasks.get(i).withPlace(list, Optional.empty(), keys.get(i)));
            }
        });
    }

    /** Where it is, in the list that its parent goes to. */
    private static Position stayed(Task now, Map<Long, Task> after) {
        long list = now.parentId().map(after::get).map(Task::listId).orElse(now.listId());
        return new Position(list, now.parentId(), now.sortKey());
    }

    private static boolean isHome(Task task, int levels, Map<Long, PlaceStore.Ancestor> above, Map<Long, Task> after) {
        Set<Long> seen = new HashSet<>(Set.of(task.id()));
        Optional<Long> next = task.parentId();
        while (next.isPresent()) {
            long id = next.get();
            PlaceStore.Ancestor ancestor = now(id, above, after);
            if (ancestor == null
                    || (!ancestor.live() && task.deletedAt().isEmpty())
                    || ancestor.listId() != task.listId()
                    || !seen.add(id)) {
                return false;
            }
            next = ancestor.parentId();
        }
        return seen.size() - 1 + levels <= TaskTree.LEVELS;
    }

    private static PlaceStore.@Nullable Ancestor now(
            long id, Map<Long, PlaceStore.Ancestor> above, Map<Long, Task> after) {
        Task changed = after.get(id);
        return changed == null
                ? above.get(id)
                : new PlaceStore.Ancestor(
                        id,
                        changed.listId(),
                        changed.parentId(),
                        changed.deletedAt().isEmpty());
    }

    private void giveFreePlaces(List<Task> placed, PlaceStore.Around around, Map<Long, Task> after) {
        for (Task one : placed) {
            Task task = Objects.requireNonNull(after.get(one.id()));
            Long other = around.taken().get(task.position());
            if (other != null && other != task.id() && stays(other, task.position(), after)) {
                TaskTreeStore.Siblings siblings = new TaskTreeStore.Siblings(task.listId(), task.parentId(), task.id());
                String next = first(trees.next(siblings, task.sortKey()), nextOf(after.values(), task));
                String key = SortKey.between(task.sortKey(), next);
                after.put(task.id(), task.withPlace(task.listId(), task.parentId(), key));
            }
        }
    }

    private static boolean stays(long id, Position position, Map<Long, Task> after) {
        Task changed = after.get(id);
        return changed == null || changed.position().equals(position);
    }

    /** The place of the first after it that another of them is to have; empty when there is none. */
    private static String nextOf(Collection<Task> tasks, Task task) {
        return tasks.stream()
                .filter(other -> other.listId() == task.listId()
                        && other.parentId().equals(task.parentId())
                        && other.sortKey().compareTo(task.sortKey()) > 0)
                .map(Task::sortKey)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Of two places, either of which may be empty. */
    private static String first(String one, String other) {
        return one.isEmpty() || (!other.isEmpty() && other.compareTo(one) < 0) ? other : one;
    }
}
