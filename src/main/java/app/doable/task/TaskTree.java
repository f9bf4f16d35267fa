package app.doable.task;

import app.doable.http.Failure;
import app.doable.list.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task, all that is below it, the highest first, and another task with all that is above it, the lowest first.
 *
 * @param namedRevision of the list that was named, when it is there for this person
 */
record TaskTree(List<Node> below, List<Node> above, Optional<Long> namedRevision) {
    /** How many tasks may be one below another. */
    static final int LEVELS = 8;

    /**
     * @param fresh whether the list's revision can be this transaction's: nothing has been recorded by it
     * @param orphaned whether its parent is in the trash
     * @param distance from where the tree begins
     */
    record Node(Task task, long listRevision, boolean fresh, boolean orphaned, int distance) {
        boolean isLive() {
            return task.deletedAt().isEmpty();
        }
    }

    /** @throws Failure.NotFound when it is not there */
    Node root() {
        return below.stream().findFirst().orElseThrow(Failure.NotFound::new);
    }

    /**
     * A task out of the trash if it was deleted together with the root; the root to the end of its list if its parent
     * stays in the trash.
     */
    static Task restored(Task root, Node node) {
        Task task = node.task();
        if (node.isLive() || !task.deletedAt().equals(root.deletedAt())) {
            return task;
        }
        return node.distance() == 0 && node.orphaned()
                ? task.restore().withPlace(task.listId(), Optional.empty(), SortKey.last(node.listRevision()))
                : task.restore();
    }

    /** The numbers of the tasks above one, the nearest first, as far as their own are known. */
    static Stream<Long> above(Task task, Map<Long, Task> known) {
        return Stream.iterate(
                        task.parentId(),
                        Optional::isPresent,
                        id -> id.map(known::get).flatMap(Task::parentId))
                .limit(LEVELS)
                .flatMap(Optional::stream);
    }

    /** The task and what is below it, by id. */
    Map<Long, Task> tasks() {
        return below.stream().map(Node::task).collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /** Of the task and what is below it. */
    int levels() {
        return below.getLast().distance() + 1;
    }

    boolean hasBelow(long id) {
        return below.stream().anyMatch(node -> node.task().id() == id);
    }
}
