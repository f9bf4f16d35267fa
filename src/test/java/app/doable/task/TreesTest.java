package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.ListRevision;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks below other tasks: they move, are deleted, come back and are done together. */
@EachDatabase
class TreesTest extends MovesOfAnn {
    TreesTest(Database database) {
        super(database);
    }

    @Test
    void aSubtreeMovesWholeBelowAnotherTaskAndToAnotherList() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        Task second = household.add(ann, "second");
        Task grandchild = household.add(ann, "grandchild");
        move(child, Places.under(parent, Places.LAST));
        move(second, Places.under(parent, Places.LAST));
        move(grandchild, Places.under(child, Places.FIRST));
        long inbox = parent.listId();
        long home = household.newList(ann, "home");
        assertThat(texts(inbox, Optional.of(parent.id()))).containsExactly("child", "second");

        household.clock.advance(Duration.ofSeconds(1));
        Task moved = move(parent, Places.toList(home, Places.LAST));

        assertThat(moved.listId()).isEqualTo(home);
        assertThat(texts(inbox, Optional.empty())).isEmpty();
        assertThat(texts(home, Optional.empty())).containsExactly("parent");
        assertThat(texts(home, Optional.of(parent.id()))).containsExactly("child", "second");
        assertThat(now(grandchild).listId()).isEqualTo(home);
        assertThat(now(grandchild).parentId()).contains(child.id());
        assertThat(now(grandchild).revision()).isEqualTo(moved.revision()).isEqualTo(household.revision(ann, home));
        assertThat(household
                        .past
                        .changes(ann, grandchild.id())
                        .getFirst()
                        .change()
                        .after())
                .containsEntry("list", (int) home);
        assertThat(household.history.ofRevisions(ann, List.of(new ListRevision(inbox, household.revision(ann, inbox)))))
                .extracting(past -> past.change().taskId())
                .containsExactlyInAnyOrder(parent.id(), child.id(), second.id(), grandchild.id());
        Task late = household.add(ann, "late");
        move(late, Places.under(parent, Places.LAST));
        assertThat(texts(home, Optional.of(parent.id()))).containsExactly("child", "second", "late");
    }

    @Test
    void aTreeHasEightLevelsAtMost() {
        List<Task> chain = new ArrayList<>();
        for (int level = 1; level <= 9; level++) {
            Task task = household.add(ann, "level " + level);
            chain.add(task);
            if (level > 1 && level <= 8) {
                move(task, Places.under(chain.get(level - 2), Places.LAST));
            }
        }

        refused("parent", chain.get(8), Places.under(chain.get(7), Places.LAST));
        refused("parent", chain.get(0), Places.under(chain.get(8), Places.LAST));
        Task moved = move(chain.get(1), Places.under(chain.get(8), Places.LAST));
        assertThat(moved.parentId()).contains(chain.get(8).id());
        assertThat(now(chain.get(7)).parentId()).contains(chain.get(6).id());
    }

    @Test
    void aNewTaskGoesBelowAnotherOne() {
        Task parent = household.add(ann, "parent");
        long home = household.newList(ann, "home");
        tasks.move(ann, parent.id(), Places.toList(home, Places.LAST), ANY);
        Actor bob = household.arrives("bob");

        Task child = added(ann, Optional.empty(), parent.id());
        assertThat(child).isEqualTo(now(child));
        assertThat(child.parentId()).contains(parent.id());
        assertThat(child.listId()).isEqualTo(home);
        assertThat(child.revision()).isEqualTo(household.revision(ann, home));
        assertThat(tasks.subtasks(ann, List.of(parent.id(), child.id())))
                .containsExactly(java.util.Map.entry(parent.id(), new Subtasks(1, 1)));

        notAdded(bob, Optional.empty(), parent.id(), "parent");
        notAdded(ann, Optional.empty(), 999_999, "parent");
        notAdded(ann, Optional.of(child.listId() + 1), parent.id(), "list");
        Task deepest = child;
        for (int level = 3; level <= 8; level++) {
            deepest = added(ann, Optional.empty(), deepest.id());
        }
        notAdded(ann, Optional.empty(), deepest.id(), "parent");
        tasks.delete(ann, parent.id(), ANY);
        notAdded(ann, Optional.empty(), child.id(), "parent");
    }

    private Task added(Actor actor, Optional<Long> list, long parent) {
        return tasks.create(
                actor, new TaskHome(list, Optional.of(parent)), TaskEdit.NONE.text("child"), CreationKey.NONE);
    }

    private void notAdded(Actor actor, Optional<Long> list, long parent, String field) {
        Places.assertRefused(field, () -> added(actor, list, parent));
    }

    @Test
    void aDeletedTaskTakesWhatIsBelowItAlongAndBack() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        Task early = household.add(ann, "early");
        move(child, Places.under(parent, Places.LAST));
        move(early, Places.under(parent, Places.LAST));
        tasks.delete(ann, early.id(), ANY);
        household.clock.advance(Duration.ofSeconds(1));

        Task deleted = tasks.delete(ann, parent.id(), ANY);
        assertThat(tasks.all(ann)).isEmpty();
        household.past.undo(ann, deleted.listId(), deleted.revision());
        assertThat(tasks.all(ann)).extracting(Task::text).containsExactlyInAnyOrder("parent", "child");

        tasks.delete(ann, parent.id(), ANY);
        tasks.restore(ann, parent.id(), ANY);
        assertThat(tasks.all(ann)).extracting(Task::text).containsExactlyInAnyOrder("parent", "child");
        assertThat(now(child).parentId()).contains(parent.id());
    }

    @Test
    void whatIsRestoredBelowADeletedTaskComesToTheTop() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        move(child, Places.under(parent, Places.LAST));
        tasks.delete(ann, parent.id(), ANY);

        Task restored = tasks.restore(ann, child.id(), ANY);

        assertThat(restored.parentId()).isEmpty();
        assertThat(texts()).containsExactly("child");
    }

    @Test
    void completingLeavesWhatIsBelowUnlessAsked() {
        Task parent = household.add(ann, "parent");
        Task child = household.add(ann, "child");
        move(child, Places.under(parent, Places.LAST));

        tasks.complete(ann, parent.id(), ANY);
        assertThat(now(child).completed()).isFalse();
        tasks.reopen(ann, parent.id(), ANY);

        Task completed = tasks.completeTree(ann, parent.id(), ANY);
        assertThat(now(child).completed()).isTrue();
        assertThat(now(child).revision()).isEqualTo(completed.revision());
        household.past.undo(ann, completed.listId(), completed.revision());
        assertThat(now(child).completed()).isFalse();
        assertThat(now(parent).completed()).isFalse();
    }

    private void refused(String field, Task task, Destination destination) {
        Places.assertRefused(field, () -> move(task, destination));
    }
}
