package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads many tasks. */
final class TaskLists {
    private final Database database;
    private final TaskListStore store;
    private final TaskSubsetStore subsets;

    TaskLists(Database database) {
        this.database = database;
        this.store = new TaskListStore(database);
        this.subsets = new TaskSubsetStore(database);
    }

    List<Task> all(Actor actor) {
        return database.read(() -> store.findAll(actor.personId()));
    }

    /** List by list, from the selection's place on; nothing of a list that is not the person's. */
    Slice slice(Actor actor, Selection selection) {
        int wanted = selection.limit() + 1;
        List<Task> found = database.read(() -> selection.subset().isPresent()
                ? subsets.find(actor.personId(), selection, wanted)
                : find(actor, selection, wanted));
        return Slice.of(found, selection.limit(), task -> Place.of(task).cursor());
    }

    /** Mostly the first list has enough; what is still wanted, all others are asked for at once. */
    private List<Task> find(Actor actor, Selection selection, int wanted) {
        List<Long> lists = lists(actor, selection).stream()
                .filter(list -> list >= selection.from().listId())
                .toList();
        if (lists.isEmpty()) {
            return List.of();
        }
        long first = lists.getFirst();
        Place from = first == selection.from().listId() ? selection.from() : Place.startOf(first);
        List<Task> tasks = new ArrayList<>(find(actor.personId(), selection.which(), from, wanted));
        List<Long> others = lists.subList(1, lists.size());
        if (tasks.size() < wanted && !others.isEmpty()) {
            tasks.addAll(store.findFirst(actor.personId(), others, selection.which(), wanted - tasks.size()));
        }
        return tasks;
    }

    /** How many tasks each of these has directly below it; one that has none is left out. */
    Map<Long, Subtasks> subtasks(Actor actor, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : database.read(() -> subsets.count(actor.personId(), ids));
    }

    /** In the order of the places. */
    private static List<Long> lists(Actor actor, Selection selection) {
        return selection
                .list()
                .map(List::of)
                .orElseGet(() -> actor.activeLists().stream()
                        .map(Actor.SeenList::id)
                        .sorted()
                        .toList());
    }

    private List<Task> find(long personId, Selection.Which which, Place from, int limit) {
        return switch (which) {
            case ALL, OPEN -> store.findInOrder(personId, which, from, limit);
            case DONE -> store.findDone(personId, from, limit);
        };
    }
}
