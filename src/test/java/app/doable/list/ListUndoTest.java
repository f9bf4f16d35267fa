package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.task.ChangeName;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Changes of lists are taken back, on every database. */
@EachDatabase
final class ListUndoTest extends ListsOfAnn {
    ListUndoTest(Database database) {
        super(database);
    }

    @Test
    void eachChangeOfAListCanBeUndone() {
        TaskList list = lists.create(ann, "Groceries", "red");
        add("Work");

        undoing(
                list,
                () -> lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.of("blue")), ANY));
        undoing(
                list,
                () -> lists.move(
                        ann, list.id(), Optional.of(all(false).getLast().id()), ANY));
        undoing(list, () -> lists.archive(ann, list.id(), ANY));
        undoing(list, () -> lists.delete(ann, list.id(), ANY));
        assertThat(get(list).revision()).isEqualTo(9);
        assertThat(names()).containsExactly("Inbox", "Groceries", "Work");
    }

    private void undoing(TaskList list, Supplier<TaskList> changing) {
        TaskList changed = changing.get();
        assertThat(household.past.undo(ann, list.id(), changed.revision()).revision())
                .isEqualTo(changed.revision() + 1);
        assertThat(get(list)).isEqualTo(list.withRevision(changed.revision() + 1));
        assertThat(household.past.undo(ann, list.id(), changed.revision()).revision())
                .isEqualTo(changed.revision() + 1);
    }

    @Test
    void aDeletionOrAnArchivalIsOfferedToBeUndoneUntilSomethingElseChanges() {
        TaskList list = add("Groceries");
        addTask(list, "milk");

        TaskList archived = lists.archive(ann, list.id(), ANY);
        TaskList deleted = lists.delete(ann, list.id(), ANY);

        assertThat(household.past.undoOffers(ann, List.of(new ChangeName(list.id(), archived.revision()))))
                .isEmpty();
        ChangeName deletion = new ChangeName(list.id(), deleted.revision());
        assertThat(household.past.undoOffers(ann, List.of(deletion)))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.kind()).isEqualTo(Change.Kind.DELETED);
                    assertThat(offer.tasks()).isZero();
                    assertThat(offer.text()).isEqualTo("Groceries");
                });
        assertThat(household.past.undoOffers(bob, List.of(deletion))).isEmpty();

        lists.restore(ann, list.id(), ANY);
        assertThat(household.past.undoOffers(ann, List.of(deletion))).isEmpty();
    }

    @Test
    void undoingLeavesWhatChangedAgainSince() {
        TaskList list = lists.create(ann, "Groceries", "red");
        TaskList edited = lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.of("blue")), ANY);
        lists.edit(ann, list.id(), new ListEdit(Optional.of("Market"), Optional.empty()), ANY);

        household.past.undo(ann, list.id(), edited.revision());

        assertThat(get(list).name()).isEqualTo("Market");
        assertThat(get(list).color()).isEqualTo("red");
    }

    @Test
    void aChangeOfATaskOfAListInTheTrashIsUndoneThere() {
        TaskList list = add("Groceries");
        long revision = addTask(list, "milk").revision();
        lists.delete(ann, list.id(), ANY);

        assertThat(household.past.undo(ann, list.id(), revision).tasks()).isOne();

        lists.restore(ann, list.id(), ANY);
        assertThat(household.tasks.all(household.again(ann))).isEmpty();
    }
}
