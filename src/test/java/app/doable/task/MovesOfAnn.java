package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import java.util.List;
import java.util.Optional;

/** A person with tasks that move. */
abstract class MovesOfAnn {
    static final Precondition ANY = Precondition.NONE;

    final TaskHousehold household;
    final Tasks tasks;
    final Actor ann;

    MovesOfAnn(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    Task move(Task task, Destination destination) {
        return tasks.move(ann, task.id(), destination, ANY);
    }

    Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    /** The texts of those with that parent, in order. */
    List<String> texts(long list, Optional<Long> parent) {
        return tasks.all(household.again(ann)).stream()
                .filter(task -> task.listId() == list && task.parentId().equals(parent))
                .map(Task::text)
                .toList();
    }

    List<String> texts() {
        return texts(ann.lists().getFirst().id(), Optional.empty());
    }
}
