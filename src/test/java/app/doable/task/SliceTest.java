package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of tasks, on every database. */
@EachDatabase
class SliceTest {
    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    SliceTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        Actor newcomer = household.arrives("ann");
        for (int i = 0; i < 12; i++) {
            Task task = household.add(newcomer, "task " + i);
            if (i % 2 == 0) {
                tasks.complete(newcomer, task.id(), Precondition.NONE);
            }
            if (i % 4 == 0) {
                household.clock.advance(Duration.ofSeconds(1));
            }
            if (i % 5 == 4) {
                tasks.delete(newcomer, task.id(), Precondition.NONE);
            }
        }
        this.ann = household.again(newcomer);
    }

    private List<String> paged(Selection.Which which) {
        List<String> texts = new ArrayList<>();
        Optional<String> cursor = Optional.of(Place.START.cursor());
        while (cursor.isPresent()) {
            Place from = texts.isEmpty() ? Place.START : Place.parse(cursor.get());
            Slice slice = tasks.slice(ann, new Selection(which, from, 2));
            slice.tasks().forEach(task -> texts.add(task.text()));
            cursor = slice.next();
        }
        return texts;
    }

    @Test
    void allTasksComeInOrder() {
        assertThat(paged(Selection.Which.ALL))
                .containsExactly(
                        "task 0", "task 1", "task 2", "task 3", "task 5", "task 6", "task 7", "task 8", "task 10",
                        "task 11");
    }

    @Test
    void openTasksComeInOrder() {
        assertThat(paged(Selection.Which.OPEN)).containsExactly("task 1", "task 3", "task 5", "task 7", "task 11");
    }

    @Test
    void doneTasksComeTheLatestFirst() {
        assertThat(paged(Selection.Which.DONE)).containsExactly("task 10", "task 8", "task 6", "task 2", "task 0");
    }

    @Test
    void aStrangerSeesNothingThroughAnothersLists() {
        Actor bob = household.arrives("bob");
        Actor pretender = new Actor(
                bob.personId(), bob.username(), bob.displayName(), false, 1, Preferences.UNCHOSEN, ann.lists());

        for (Selection.Which which : Selection.Which.values()) {
            assertThat(tasks.slice(pretender, new Selection(which, Place.START, 10))
                            .tasks())
                    .isEmpty();
        }
    }
}
