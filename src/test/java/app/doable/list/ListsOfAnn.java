package app.doable.list;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.ChangePlace;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.http.Precondition;
import app.doable.task.CreationKey;
import app.doable.task.Task;
import app.doable.task.TaskEdit;
import app.doable.task.TaskHousehold;
import java.util.List;
import java.util.Optional;

/** Two people, and what tests of their lists ask again and again. */
abstract class ListsOfAnn {
    static final Precondition ANY = Precondition.NONE;
    final TaskHousehold household;
    final Lists lists;
    final History history;
    final Actor ann;
    final Actor bob;

    ListsOfAnn(Database database) {
        this.household = new TaskHousehold(database);
        this.lists = household.lists;
        this.history = new History(database, household.clock);
        this.ann = household.arrives("ann");
        this.bob = household.arrives("bob");
    }

    TaskList add(String name) {
        return lists.create(ann, name, "");
    }

    Task addTask(TaskList list, String text) {
        return household.tasks.create(ann, Optional.of(list.id()), TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    List<TaskList> all(boolean archived) {
        return lists.all(household.again(ann), archived).stream()
                .map(CountedList::list)
                .toList();
    }

    List<String> names() {
        return all(false).stream().map(TaskList::name).toList();
    }

    TaskList get(TaskList list) {
        return lists.get(ann, list.id()).list();
    }

    TaskList inbox() {
        return all(false).getFirst();
    }

    List<PastChange> changes(TaskList list) {
        return history.ofList(household.again(ann), list.id(), ChangePlace.START, 100)
                .changes();
    }
}
