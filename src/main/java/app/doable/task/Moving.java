package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.list.LikelyLists;
import app.doable.list.ListRevisions;
import app.doable.list.SortKey;
import app.doable.list.Unchanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves tasks, with all that is below them, within a list and to another. */
final class Moving {
    private final TaskTreeStore trees;
    private final TaskWriter writer;
    private final ListRevisions revisions;

    Moving(Database database, TaskWriter writer) {
        this.trees = new TaskTreeStore(database);
        this.writer = writer;
        this.revisions = new ListRevisions(database);
    }

    /** See {@link Tasks#move}. */
    Task move(Actor actor, long id, Destination destination, Precondition precondition) {
        return writer.write(Task.class, () -> {
            TaskTree tree = find(actor, id, destination);
            Task task = tree.root().task();
            precondition.require(task.tag(), () -> TaskJson.bytes(task));
            Destination there = known(destination, tree);
            Group group = Group.of(tree, there);
            String key = key(group, there, tree);
            if (group.has(task) && key.equals(task.sortKey())) {
                throw new Unchanged(task);
            }
            List<Saving> moved = moved(tree, group, key);
            writer.save(actor, moved, List.of());
            return moved.getFirst().now();
        });
    }

    /** A step leads somewhere only now. */
    private static Destination known(Destination destination, TaskTree tree) {
        if (!(destination.spot() instanceof Destination.Spot.Stepped(Step step))) {
            return destination;
        }
        return tree.above().stream()
                .findFirst()
                .map(reference -> Destination.stepped(step, reference.task().id()))
                .orElseThrow(() -> new Unchanged(tree.root().task()));
    }

    private TaskTree find(Actor actor, long id, Destination destination) {
        TaskTree tree = destination.spot() instanceof Destination.Spot.Stepped(Step step)
                ? findStep(actor, id, step)
                : findPlace(actor, id, destination);
        if (!tree.root().isLive()) {
            throw new Failure.NotFound();
        }
        writer.requireFresh(Stream.concat(tree.below().stream(), tree.above().stream()));
        return tree;
    }

    private TaskTree findStep(Actor actor, long id, Step step) {
        revisions.advanceListOfTask(actor, id);
        return trees.find(actor.personId(), id, step);
    }

    /** Takes the revisions of both lists first; nothing is read before. A reference says which list, too. */
    private TaskTree findPlace(Actor actor, long id, Destination destination) {
        Optional<Long> reference = destination.reference();
        Optional<Long> named = reference.isPresent() ? Optional.empty() : destination.list();
        int advanced =
                advance(actor, Stream.concat(Stream.of(id), reference.stream()).toList(), named);
        TaskTree tree = trees.find(actor.personId(), id, reference.orElse(0L), named.orElse(0L));
        if (advanced != listsOf(tree, named).size()) {
            throw new Overtaken();
        }
        return tree;
    }

    private int advance(Actor actor, List<Long> tasks, Optional<Long> named) {
        if (tasks.size() > 1 || named.isPresent()) {
            return revisions.advance(actor, LikelyLists.ofTasks(tasks, named));
        }
        revisions.advanceListOfTask(actor, tasks.getFirst());
        return 1;
    }

    /** Those that are there for this person. */
    private static Set<Long> listsOf(TaskTree tree, Optional<Long> named) {
        Stream<Long> ofTasks = Stream.concat(Stream.of(tree.root()), tree.above().stream())
                .map(node -> node.task().listId());
        return Stream.concat(ofTasks, named.filter(_ -> tree.namedRevision().isPresent()).stream())
                .collect(Collectors.toSet());
    }

    private String key(Group group, Destination destination, TaskTree tree) {
        Task task = tree.root().task();
        TaskTreeStore.Siblings siblings = new TaskTreeStore.Siblings(group.listId(), group.parentId(), task.id());
        String beside =
                tree.above().isEmpty() ? "" : tree.above().getFirst().task().sortKey();
        return switch (destination.spot()) {
            case Destination.Spot.Stepped _ -> throw new IllegalStateException("a step leads beside or below a task");
            case Destination.Spot.First _ -> between(group, siblings, task, "", trees.next(siblings, ""));
            case Destination.Spot.Last _ -> between(group, siblings, task, trees.last(siblings), "");
            case Destination.Spot.After _ -> between(group, siblings, task, beside, trees.next(siblings, beside));
            case Destination.Spot.Before _ -> between(group, siblings, task, trees.previous(siblings, beside), beside);
        };
    }

    /** The task's own place, if that is between the two. */
    private String between(Group group, TaskTreeStore.Siblings siblings, Task task, String before, String after) {
        String own = task.sortKey();
        if (group.has(task) && before.compareTo(own) < 0 && (after.isEmpty() || own.compareTo(after) < 0)) {
            return own;
        }
        if (after.isEmpty()) {
            return SortKey.last(group.revision());
        }
        String key = SortKey.between(before, after);
        return key.length() <= SortKey.LONGEST ? key : spaceAnew(siblings, before);
    }

    /** @return the place after the one before */
    private String spaceAnew(TaskTreeStore.Siblings siblings, String before) {
        SequencedMap<Long, String> places = trees.places(siblings);
        long at = places.values().stream()
                .filter(place -> place.compareTo(before) <= 0)
                .count();
        List<String> keys = new ArrayList<>(SortKey.anew(places.size() + 1));
        String key = keys.remove((int) at);
        trees.space(places.keySet(), keys);
        return key;
    }

    /** What is below a task that goes to another list goes with it, each group in the order that it has. */
    private static List<Saving> moved(TaskTree tree, Group group, String key) {
        TaskTree.Node root = tree.root();
        List<Saving> moved = new ArrayList<>();
        Task task = root.task().withPlace(group.listId(), group.parentId(), key).withRevision(group.revision());
        moved.add(new Saving(root.task(), task, root.listRevision()));
        if (root.task().listId() != group.listId()) {
            Map<Long, String> keys = keysBelow(tree);
            tree.below().stream().skip(1).forEach(node -> {
                Task old = node.task();
                Task gone = old.withPlace(group.listId(), old.parentId(), keys.getOrDefault(old.id(), old.sortKey()))
                        .withRevision(group.revision());
                moved.add(new Saving(old, gone, node.listRevision()));
            });
        }
        return moved;
    }

    /** Before all that will be added there, whatever the revision of the list that they come from. */
    private static Map<Long, String> keysBelow(TaskTree tree) {
        Map<Optional<Long>, List<Task>> groups =
                tree.below().stream().skip(1).map(TaskTree.Node::task).collect(Collectors.groupingBy(Task::parentId));
        Map<Long, String> keys = new HashMap<>();
        groups.values().forEach(group -> {
            List<String> anew = SortKey.anew(group.size());
            for (int i = 0; i < anew.size(); i++) {
                keys.put(group.get(i).id(), anew.get(i));
            }
        });
        return keys;
    }
}
