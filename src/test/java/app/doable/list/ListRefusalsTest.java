package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.database.Database;
import app.doable.history.ChangePlace;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is not done with lists, on every database. */
@EachDatabase
final class ListRefusalsTest extends ListsOfAnn {
    ListRefusalsTest(Database database) {
        super(database);
    }

    @Test
    void theInboxStaysButMayHaveAColour() {
        TaskList inbox = inbox();
        TaskList other = add("Groceries");
        long id = inbox.id();

        List<Consumer<Long>> refused = List.of(
                inboxId -> lists.delete(ann, inboxId, ANY),
                inboxId -> lists.archive(ann, inboxId, ANY),
                inboxId -> lists.move(ann, inboxId, Optional.of(other.id()), ANY),
                inboxId -> lists.edit(ann, inboxId, new ListEdit(Optional.of("In"), Optional.of("red")), ANY));
        refused.forEach(change -> assertThatThrownBy(() -> change.accept(id)).isInstanceOf(Failure.Forbidden.class));
        assertThat(inbox()).isEqualTo(inbox);

        lists.edit(ann, id, new ListEdit(Optional.of("Inbox"), Optional.of("red")), ANY);
        assertThat(inbox().color()).isEqualTo("red");
    }

    @Test
    void anothersListIsNotFound() {
        TaskList list = add("Groceries");
        TaskList trashed = lists.delete(ann, add("Work").id(), ANY);
        long id = list.id();

        List<Consumer<Actor>> strange = List.of(
                who -> lists.get(who, id),
                who -> lists.edit(who, id, new ListEdit(Optional.of("Mine"), Optional.empty()), ANY),
                who -> lists.move(who, id, Optional.empty(), ANY),
                who -> lists.archive(who, id, ANY),
                who -> lists.unarchive(who, id, ANY),
                who -> lists.delete(who, id, ANY),
                who -> lists.restore(who, trashed.id(), ANY),
                who -> household.past.undo(who, trashed.id(), trashed.revision()),
                who -> household.past.undo(who, id, 1),
                who -> household.tasks.clearCompleted(who, id),
                who -> history.ofList(household.again(who), id, ChangePlace.START, 10));
        strange.forEach(change -> assertThatThrownBy(() -> change.accept(bob)).isInstanceOf(Failure.NotFound.class));
        assertThat(get(list)).isEqualTo(list);
        assertThat(lists.trash(ann)).containsExactly(trashed);
        Actor pretender = household.again(ann);
        assertThat(lists.all(
                        new Actor(bob.personId(), "bob", "bob", false, 1, Preferences.UNCHOSEN, pretender.lists()),
                        false))
                .isEmpty();
    }

    @Test
    void aChangeForAnotherStateIsRefusedAndLeavesNoTrace() {
        TaskList list = add("Groceries");
        addTask(list, "milk");

        assertThatThrownBy(() -> lists.delete(ann, list.id(), Precondition.revision(list.revision())))
                .isInstanceOf(Failure.Outdated.class);
        assertThat(get(list).revision()).isEqualTo(2);

        assertThat(lists.delete(ann, list.id(), Precondition.revision(2)).revision())
                .isEqualTo(3);
    }

    @Test
    void aPersonHasAtMostThreeHundredLists() {
        TaskList trashed = lists.delete(ann, add("trashed").id(), ANY);
        for (int i = 1; i < ListOrder.MOST_LISTS; i++) {
            add("list " + i);
        }
        lists.archive(ann, all(false).getLast().id(), ANY);

        assertThat(all(false))
                .hasSize(ListOrder.MOST_LISTS - 1)
                .isSortedAccordingTo(Comparator.comparing(TaskList::sortKey));
        assertThatThrownBy(() -> add("one more")).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> lists.restore(ann, trashed.id(), ANY)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> household.past.undo(ann, trashed.id(), trashed.revision()))
                .isInstanceOf(Failure.Invalid.class);

        lists.delete(ann, all(false).get(7).id(), ANY);
        lists.restore(ann, trashed.id(), ANY);
        assertThat(lists.trash(ann)).hasSize(1);
    }
}
