package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.list.TaskList;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was made goes to the trash, from where it comes back. */
@EachDatabase
class UndoneCreationTest {
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final Task task;

    UndoneCreationTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
        this.task = household.add(ann, "task");
    }

    private BulkChange undo(long list, long revision) {
        return household.past.undo(household.again(ann), list, revision);
    }

    private List<String> texts() {
        return household.texts(household.again(ann));
    }

    @Test
    void aTaskGoesToTheTrashAsItHasBecome() {
        tasks.edit(ann, task.id(), TaskEdit.NONE.text("edited"), Precondition.NONE);

        BulkChange undone = undo(task.listId(), task.revision());

        assertThat(undone.tasks()).isEqualTo(1);
        assertThat(texts()).isEmpty();
        assertThat(tasks.restore(ann, task.id(), Precondition.NONE).text()).isEqualTo("edited");
    }

    @Test
    void itIsUndoneItself() {
        BulkChange undone = undo(task.listId(), task.revision());

        assertThat(undo(task.listId(), undone.revision()).tasks()).isEqualTo(1);
        assertThat(texts()).containsExactly("task");
    }

    @Test
    void whatCameBelowTheTaskGoesAlongAndComesBackWithIt() {
        Task child = tasks.create(
                ann,
                new TaskHome(Optional.empty(), Optional.of(task.id())),
                TaskEdit.NONE.text("child"),
                CreationKey.NONE);

        BulkChange undone = undo(task.listId(), task.revision());

        assertThat(undone.tasks()).isEqualTo(2);
        assertThat(texts()).isEmpty();
        undo(task.listId(), undone.revision());
        assertThat(tasks.get(ann, child.id()).parentId()).contains(task.id());
    }

    @Test
    void whatIsInTheTrashAlreadyStaysThere() {
        tasks.delete(ann, task.id(), Precondition.NONE);
        long revision = household.revision(ann);

        assertThat(undo(task.listId(), task.revision()).tasks()).isZero();

        assertThat(household.revision(ann)).isEqualTo(revision);
        assertThat(household.past.undo(ann, Set.of(ChangeName.of(task))).left()).isEqualTo(1);
    }

    @Test
    void aListGoesToTheTrashWithItsTasks() {
        TaskList home = household.lists.create(ann, "Home", "");
        tasks.create(
                household.again(ann),
                new TaskHome(Optional.of(home.id()), Optional.empty()),
                TaskEdit.NONE.text("sweep"),
                CreationKey.NONE);

        undo(home.id(), home.revision());

        assertThat(texts()).containsExactly("task");
        assertThat(household.lists.trash(ann)).extracting(TaskList::name).containsExactly("Home");
        household.lists.restore(ann, home.id(), Precondition.NONE);
        assertThat(texts()).containsExactly("task", "sweep");
    }
}
