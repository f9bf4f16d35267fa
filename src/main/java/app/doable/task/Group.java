package app.doable.task;

import app.doable.http.Failure;
import java.util.List;
import java.util.Optional;

/**
 * The siblings that a task is to be among, found and allowed.
 *
 * @param revision of the list
 */
record Group(long listId, Optional<Long> parentId, long revision) {

    /** @throws Failure.Invalid naming what of the destination is not there, does not agree, or would be too deep */
    static Group of(TaskTree tree, Destination destination) {
        Group group = destination.reference().isPresent() ? near(tree, destination) : ofList(tree, destination);
        require(destination.list().orElse(group.listId) == group.listId, "list", "fault.elsewhere");
        require(destination.parent().orElse(group.parentId).equals(group.parentId), "parent", "fault.elsewhere");
        return group;
    }

    private static Group near(TaskTree tree, Destination destination) {
        String member = destination.member();
        require(tree.above().stream().findFirst().filter(TaskTree.Node::isLive).isPresent(), member, "fault.notThere");
        TaskTree.Node reference = tree.above().getFirst();
        List<TaskTree.Node> parents =
                destination.isBeside() ? tree.above().subList(1, tree.above().size()) : tree.above();
        require(parents.stream().noneMatch(node -> tree.hasBelow(node.task().id())), member, "fault.belowItself");
        require(
                !destination.isBeside()
                        || reference.task().id() != tree.root().task().id(),
                member,
                "fault.belowItself");
        if (parents.size() + tree.levels() > TaskTree.LEVELS) {
            throw new Failure.Invalid(member, "fault.tooDeep", TaskTree.LEVELS);
        }
        Optional<Long> parent =
                parents.stream().findFirst().map(node -> node.task().id());
        return new Group(reference.task().listId(), parent, reference.listRevision());
    }

    private static Group ofList(TaskTree tree, Destination destination) {
        Task task = tree.root().task();
        long list = destination.list().orElse(task.listId());
        if (list == task.listId()) {
            return new Group(
                    list,
                    destination.parent().orElse(task.parentId()),
                    tree.root().listRevision());
        }
        require(tree.namedRevision().isPresent(), "list", "fault.notThere");
        return new Group(list, Optional.empty(), tree.namedRevision().orElseThrow());
    }

    private static void require(boolean fine, String member, String otherwise) {
        if (!fine) {
            throw new Failure.Invalid(member, otherwise);
        }
    }

    boolean has(Task task) {
        return task.listId() == listId && task.parentId().equals(parentId);
    }
}
