package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@EachDatabase
class LabelsTest {
    private static final Precondition ANY = Precondition.NONE;

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Labels labels;
    private final Actor ann;
    private final long inbox;
    private final long home;

    LabelsTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.labels = household.labels;
        Actor newcomer = household.arrives("ann");
        this.home = household.newList(newcomer, "home");
        this.ann = household.again(newcomer);
        this.inbox = ann.lists().getFirst().id();
    }

    private Task add(long list, String... names) {
        return tasks.create(
                ann, Optional.of(list), TaskEdit.NONE.text("task").labels(List.of(names)), CreationKey.NONE);
    }

    private List<String> names(Task task) {
        return tasks.get(ann, task.id()).details().labels();
    }

    private long id(String name) {
        return labels.all(ann).stream()
                .filter(label -> label.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Set<ChangeName> names(BulkChanges changes) {
        return changes.lists().stream().map(ChangeName::of).collect(Collectors.toSet());
    }

    private void undo(BulkChanges changes) {
        household.past.undo(ann, names(changes));
    }

    @Test
    void labelsAreThereFromTheirFirstUseWithTheirOpenTasks() {
        Task done = add(inbox, "b", "a");
        add(home, "a");
        tasks.delete(ann, add(home, "a", "c").id(), ANY);
        tasks.complete(ann, done.id(), ANY);

        assertThat(labels.all(ann)).extracting(Label::name).containsExactly("a", "b", "c");
        assertThat(labels.all(ann)).extracting(Label::open).containsExactly(1, 0, 0);
        assertThat(labels.all(household.arrives("bob"))).isEmpty();
    }

    @Test
    void aNewNameIsEverywhereAtOnceAndUndone() {
        Task one = add(inbox, "old", "kept");
        Task two = add(home, "old");
        Task other = add(home, "kept");
        long before = household.revision(ann, home);

        BulkChanges changes = labels.rename(ann, id("old"), " New ").tasks();

        assertThat(names(one)).containsExactly("kept", "New");
        assertThat(names(two)).containsExactly("New");
        assertThat(tasks.get(ann, two.id()).revision())
                .isEqualTo(household.revision(ann, home))
                .isEqualTo(before + 1);
        assertThat(tasks.get(ann, other.id())).isEqualTo(other);
        assertThat(household.lastChange(ann, one).change().before()).containsEntry("labels", List.of("kept", "old"));
        assertThat(labels.all(ann)).extracting(Label::name).containsExactly("kept", "New");

        assertThat(changes.lists()).hasSize(2);
        undo(changes);

        assertThat(names(one)).containsExactly("kept", "old");
        assertThat(names(two)).containsExactly("old");
    }

    @Test
    void anotherSpellingIsKeptAndTheSameLeavesNoTrace() {
        Task one = add(inbox, "paper");

        labels.rename(ann, id("paper"), "PAPER");
        assertThat(names(one)).containsExactly("PAPER");

        long revision = household.revision(ann, inbox);
        assertThat(labels.rename(ann, id("PAPER"), "PAPER").tasks().lists()).isEmpty();
        assertThat(household.revision(ann, inbox)).isEqualTo(revision);
    }

    @Test
    void anotherSpellingIsUndone() {
        Task one = add(inbox, "paper");
        BulkChanges changes = labels.rename(ann, id("paper"), "PAPER").tasks();

        undo(changes);

        assertThat(names(one)).containsExactly("paper");
        assertThat(labels.all(ann)).extracting(Label::name).containsExactly("paper");
    }

    @Test
    void aLabelThatComesBackIsSpelledAsItIsNow() {
        Task one = add(inbox, "paper");
        add(home, "paper");
        Task bare = tasks.edit(ann, one.id(), TaskEdit.NONE.labels(List.of()), ANY);
        labels.rename(ann, id("paper"), "PAPER");

        household.past.undo(ann, bare.listId(), bare.revision());

        assertThat(names(one)).containsExactly("PAPER");
        assertThat(household.lastChange(ann, one).change().after()).containsEntry("labels", List.of("PAPER"));
    }

    @Test
    void theNameOfAnotherLabelMergesThem() {
        Task both = add(inbox, "shop", "Errands");
        Task one = add(home, "shop");
        long errands = id("Errands");

        labels.rename(ann, id("shop"), "errands");

        assertThat(names(both)).containsExactly("Errands");
        assertThat(names(one)).containsExactly("Errands");
        assertThat(labels.all(ann)).containsExactly(new Label(errands, "Errands", 2));
    }

    @Test
    void aLabelThatIsTakenAwayLeavesTheTasks() {
        Task one = add(inbox, "a", "b");
        Task trashed = add(home, "a");
        tasks.delete(ann, trashed.id(), ANY);

        BulkChanges changes = labels.delete(ann, id("a"));

        assertThat(names(one)).containsExactly("b");
        assertThat(changes.tasks()).isEqualTo(2);
        tasks.restore(ann, trashed.id(), ANY);
        assertThat(names(trashed)).isEmpty();
        assertThat(labels.all(ann)).extracting(Label::name).containsExactly("b");
    }

    @Test
    void tasksOfAListInTheTrashTakePartAndSoDoTheyInTheUndo() {
        Task gone = add(home, "old");
        Task kept = add(inbox, "old", "b");
        household.lists.delete(ann, home, ANY);

        BulkChanges taken = labels.delete(ann, id("old"));
        assertThat(household.past.undoOffers(ann, names(taken)))
                .extracting(UndoOffer::name)
                .containsExactlyInAnyOrderElementsOf(names(taken))
                .hasSize(2);
        undo(taken);
        BulkChanges merged = labels.rename(ann, id("old"), "b").tasks();
        household.lists.restore(ann, home, ANY);
        assertThat(names(gone)).containsExactly("b");
        assertThat(names(kept)).containsExactly("b");

        undo(merged);

        assertThat(names(gone)).containsExactly("old");
        assertThat(names(kept)).containsExactly("b", "old");
    }

    @Test
    void aLabelThatIsSpelledOtherwiseSinceIsTakenBackAllTheSame() {
        Task task = add(inbox);
        Task labelled = tasks.edit(ann, task.id(), TaskEdit.NONE.labels(List.of("old")), ANY);
        labels.rename(ann, id("old"), "OLD");

        BulkChange undone = household.past.undo(ann, inbox, labelled.revision());

        assertThat(undone.tasks()).isOne();
        assertThat(names(task)).isEmpty();
    }

    @Test
    void aLabelWithoutTasksIsRenamedAndTakenAwayToo() {
        Task one = add(inbox, "a");
        tasks.edit(ann, one.id(), TaskEdit.NONE.labels(List.of()), ANY);
        long revision = household.revision(ann, inbox);

        assertThat(labels.rename(ann, id("a"), "b").tasks().lists()).isEmpty();
        assertThat(labels.all(ann)).extracting(Label::name).containsExactly("b");
        labels.delete(ann, id("b"));
        assertThat(labels.all(ann)).isEmpty();
        assertThat(household.revision(ann, inbox)).isEqualTo(revision);
    }

    @Test
    void anotherPersonsLabelIsNotFound() {
        Task one = add(inbox, "a");
        Actor bob = household.arrives("bob");
        long id = id("a");

        assertThatThrownBy(() -> labels.rename(bob, id, "b")).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> labels.delete(bob, id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> labels.delete(ann, 999_999)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> labels.rename(ann, id, " ")).isInstanceOf(Failure.Invalid.class);
        assertThat(names(one)).containsExactly("a");
    }
}
