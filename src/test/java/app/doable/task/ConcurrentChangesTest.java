package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class ConcurrentChangesTest {
    private static final int EDITORS = 8;

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    ConcurrentChangesTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void creationsAtOnceTakeGaplessRevisionsInTheirOrder() throws Exception {
        int count = 40;
        List<Task> created = atOnce(IntStream.range(0, count)
                .<Callable<Task>>mapToObj(i -> () -> household.add(ann, "task " + i))
                .toList());

        assertThat(created.stream().map(Task::revision).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, count + 1L).boxed().toList());
        assertThat(household.revision(ann)).isEqualTo(count + 1L);
        assertThat(tasks.all(ann))
                .isSortedAccordingTo((one, other) -> Long.compare(one.revision(), other.revision()))
                .hasSize(count);
    }

    @Test
    void theSameFormSentAtOnceAddsOnce() throws Exception {
        CreationKey key = CreationKey.of(Optional.of("form-1"));

        List<Task> created = atOnce(IntStream.range(0, EDITORS)
                .<Callable<Task>>mapToObj(_ -> () -> tasks.create(ann, "milk", key))
                .toList());

        assertThat(created.stream().distinct()).hasSize(1);
        assertThat(household.texts(ann)).containsExactly("milk");
        assertThat(household.revision(ann)).isEqualTo(2);
    }

    @Test
    void ofEditorsWhoSawTheSameStateOneWins() throws Exception {
        Task task = household.add(ann, "milk");
        Precondition seen = Precondition.revision(task.revision());

        List<Boolean> won = atOnce(IntStream.range(0, EDITORS)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        tasks.edit(ann, task.id(), TaskEdit.NONE.text("text " + i), seen);
                        return true;
                    } catch (Failure.Outdated e) {
                        return false;
                    }
                })
                .toList());

        assertThat(won).containsOnlyOnce(true);
        assertThat(household.revision(ann)).isEqualTo(task.revision() + 1);
    }

    @Test
    void everyOverwrittenTextIsInTheHistoryOnceAndInOrder() throws Exception {
        Task task = household.add(ann, "text");

        atOnce(IntStream.range(0, EDITORS)
                .<Callable<Task>>mapToObj(
                        i -> () -> tasks.edit(ann, task.id(), TaskEdit.NONE.text("text " + i), Precondition.NONE))
                .toList());

        List<Change> changes = household.past.changes(ann, task.id()).stream()
                .map(PastChange::change)
                .toList();
        assertThat(changes).hasSize(EDITORS + 1);
        assertThat(changes.getFirst().after())
                .containsEntry("task", tasks.get(ann, task.id()).text());
        for (int i = 0; i < EDITORS; i++) {
            assertThat(changes.get(i).revision()).isEqualTo(changes.get(i + 1).revision() + 1);
            assertThat(changes.get(i).before().get("task"))
                    .isEqualTo(changes.get(i + 1).after().get("task"));
        }
    }

    @Test
    void editsOfDifferentFieldsAtOnceAreBothKept() throws Exception {
        Task task = household.add(ann, "milk");

        atOnce(List.of(
                () -> tasks.edit(ann, task.id(), TaskEdit.NONE.text("oat milk"), Precondition.NONE),
                () -> tasks.complete(ann, task.id(), Precondition.NONE)));

        Task now = tasks.get(ann, task.id());
        assertThat(now.text()).isEqualTo("oat milk");
        assertThat(now.completed()).isTrue();
    }
}
