package app.doable.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A task and what is below it, open and done, on all levels.
 *
 * @param nodes right below the task, each with what is below it
 * @param cut whether there is more: what is shown is the higher levels first
 */
public record Subtree(Task task, List<Node> nodes, boolean cut) {
    public record Node(Branch branch, List<Node> below) {}

    /** @param found the task itself, and what is below it level by level: more than the limit says that it is cut */
    static Subtree of(List<Branch> found, int limit) {
        List<Branch> shown = found.subList(1, found.size());
        boolean cut = shown.size() > limit;
        Map<Optional<Long>, List<Branch>> byParent = shown.stream()
                .limit(limit)
                .collect(Collectors.groupingBy(branch -> branch.task().parentId()));
        Task task = found.getFirst().task();
        return new Subtree(task, below(task, byParent), cut);
    }

    private static List<Node> below(Task task, Map<Optional<Long>, List<Branch>> byParent) {
        return byParent.getOrDefault(Optional.of(task.id()), List.of()).stream()
                .map(branch -> new Node(branch, below(branch.task(), byParent)))
                .toList();
    }
}
