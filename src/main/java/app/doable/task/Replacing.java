package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.list.SortKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts tasks where they were: below a parent that is not there any more, or would be below itself or too deep, they come
 * to the end of their list, and beside another that has taken their place.
 */
final class Replacing {
    private final BatchStore store;
    private final TaskTreeStore trees;

    Replacing(Database database) {
        this.store = new BatchStore(database);
        this.trees = new TaskTreeStore(database);
    }

    /** @param wanted tasks of the batch with the places that they had */
    List<Task> replace(Actor actor, Batch batch, List<Task> wanted) {
        List<Task> placed = wanted.stream()
                .filter(task -> task.deletedAt().isEmpty() && isToBePlaced(batch, task))
                .toList();
        if (placed.isEmpty()) {
            return wanted;
        }
        Map<Long, Task> after = wanted.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        sendHomeless(actor, batch, placed, after);
        giveFreePlaces(placed, after);
        return List.copyOf(after.values());
    }

    /** Also one that comes out of the trash, since its parent may have gone there since. */
    private static boolean isToBePlaced(Batch batch, Task task) {
        Task now = Objects.requireNonNull(batch.tasks().get(task.id()));
        return !now.position().equals(task.position())
                || (now.deletedAt().isPresent() && task.parentId().isPresent());
    }

    private void sendHomeless(Actor actor, Batch batch, List<Task> placed, Map<Long, Task> after) {
        List<Task> below =
                placed.stream().filter(task -> task.parentId().isPresent()).toList();
        if (below.isEmpty()) {
            return;
        }
        Map<Long, BatchStore.Ancestor> above = store.findAbove(
                actor.personId(),
                after.values().stream()
                        .flatMap(task -> task.parentId().stream())
                        .collect(Collectors.toSet()));
        Map<Long, Integer> levels =
                store.findLevelsBelow(below.stream().map(Task::id).toList());
        List<Task> homeless = new ArrayList<>();
        for (Task task : below) {
            int own = levels.getOrDefault(task.id(), 0) + 1;
            if (!isHome(task, own, above, after)) {
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

    private static boolean isHome(Task task, int levels, Map<Long, BatchStore.Ancestor> above, Map<Long, Task> after) {
        Set<Long> seen = new HashSet<>(Set.of(task.id()));
        Optional<Long> next = task.parentId();
        while (next.isPresent()) {
            long id = next.get();
            BatchStore.Ancestor ancestor = now(id, above, after);
            if (ancestor == null || !ancestor.live() || ancestor.listId() != task.listId() || !seen.add(id)) {
                return false;
            }
            next = ancestor.parentId();
        }
        return seen.size() - 1 + levels <= TaskTree.LEVELS;
    }

    private static BatchStore.@org.jspecify.annotations.Nullable Ancestor now(
            long id, Map<Long, BatchStore.Ancestor> above, Map<Long, Task> after) {
        Task changed = after.get(id);
        return changed == null
                ? above.get(id)
                : new BatchStore.Ancestor(
                        id,
                        changed.listId(),
                        changed.parentId(),
                        changed.deletedAt().isEmpty());
    }

    private void giveFreePlaces(List<Task> placed, Map<Long, Task> after) {
        List<Task> now = placed.stream()
                .map(task -> Objects.requireNonNull(after.get(task.id())))
                .toList();
        Map<Position, Long> taken = store.findAt(
                now.stream().map(Task::listId).collect(Collectors.toSet()),
                now.stream().map(Task::sortKey).collect(Collectors.toSet()));
        for (Task task : now) {
            Long other = taken.get(task.position());
            if (other != null && other != task.id() && !after.containsKey(other)) {
                TaskTreeStore.Siblings siblings = new TaskTreeStore.Siblings(task.listId(), task.parentId(), task.id());
                String key = SortKey.between(task.sortKey(), trees.next(siblings, task.sortKey()));
                after.put(task.id(), task.withPlace(task.listId(), task.parentId(), key));
            }
        }
    }
}
