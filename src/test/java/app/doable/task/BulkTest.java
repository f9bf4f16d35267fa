package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class BulkTest {
    private static final Precondition ANY = Precondition.NONE;
    private static final BulkEdit NOTHING = BulkEdit.NONE;
    private static final BulkEdit DELETED = BulkEdit.NONE.withDeleted();

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;
    private final long inbox;
    private final long home;

    BulkTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        Actor newcomer = household.arrives("ann");
        this.home = household.newList(newcomer, "home");
        this.ann = household.again(newcomer);
        this.inbox = ann.lists().getFirst().id();
    }

    private Task add(long list, String text) {
        return tasks.create(ann, Optional.of(list), TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private Task addBelow(Task parent, String text) {
        TaskHome place = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return tasks.create(ann, place, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    private static Set<Long> ids(Task... named) {
        return List.of(named).stream().map(Task::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private BulkChanges undo(BulkChanges changes) {
        Set<ChangeName> names = changes.lists().stream().map(ChangeName::of).collect(Collectors.toSet());
        return household.past.undo(ann, names);
    }

    private static BulkEdit toList(long list) {
        return BulkEdit.NONE.withList(list);
    }

    @Test
    void everyFieldOfTasksInSeveralListsChangesAndThatIsUndoneWhole() {
        Task milk = add(inbox, "milk");
        Task wood = add(home, "wood");
        Task other = add(home, "other");
        tasks.edit(ann, wood.id(), TaskEdit.NONE.labels(List.of("Old", "kept")), ANY);
        tasks.edit(ann, other.id(), TaskEdit.NONE.labels(List.of("Paper")), ANY);
        Task woodBefore = now(wood);
        Due due = new Due.Day(LocalDate.of(2026, 12, 24));
        BulkEdit edit = BulkEdit.NONE
                .withCompleted(true)
                .withDue(Optional.of(due))
                .withPriority(Priority.HIGH)
                .withAddedLabels(List.of("PAPER", "new"))
                .withRemovedLabels(List.of("OLD"));

        BulkChanges changes = tasks.edit(ann, ids(milk, wood), edit);

        assertThat(changes.lists())
                .containsExactly(
                        new BulkChange(inbox, household.revision(ann, inbox), 1),
                        new BulkChange(home, household.revision(ann, home), 1));
        assertThat(now(wood).details())
                .isEqualTo(woodBefore
                        .details()
                        .withDue(Optional.of(due))
                        .withPriority(Priority.HIGH)
                        .withLabels(List.of("kept", "new", "Paper")));
        assertThat(now(milk).completed()).isTrue();
        assertThat(household.lastChange(ann, wood).change().kind()).isEqualTo(Change.Kind.EDITED);

        BulkChanges undone = undo(changes);

        assertThat(undone.tasks()).isEqualTo(2);
        assertThat(now(wood).withRevision(woodBefore.revision())).isEqualTo(woodBefore);
        assertThat(now(milk).withRevision(milk.revision())).isEqualTo(milk);
    }

    @Test
    void aListWithoutAChangeKeepsItsRevision() {
        Task milk = add(inbox, "milk");
        Task wood = add(home, "wood");
        tasks.complete(ann, wood.id(), ANY);
        long before = household.revision(ann, home);
        BulkEdit done = BulkEdit.NONE.withCompleted(true);

        assertThat(tasks.edit(ann, ids(milk, wood), done).lists())
                .containsExactly(new BulkChange(inbox, household.revision(ann, inbox), 1));
        assertThat(tasks.edit(ann, ids(milk, wood), done).tasks()).isZero();
        assertThat(tasks.edit(ann, ids(milk, wood), NOTHING).tasks()).isZero();
        assertThat(tasks.edit(ann, Set.of(), done).lists()).isEmpty();
        assertThat(household.revision(ann, home)).isEqualTo(before);
    }

    @Test
    void anotherDayKeepsTheTimeWhereItIsDueAndDatesWhatHasNoDay() {
        Task milk = add(inbox, "milk");
        Task call = add(home, "call");
        Due lateInNewYork = new Due.Moment(LocalDateTime.of(2026, 12, 1, 23, 30), ZoneId.of("America/New_York"));
        tasks.edit(ann, call.id(), TaskEdit.NONE.due(Optional.of(lateInNewYork)), ANY);
        Day christmasInBerlin = new Day(LocalDate.of(2026, 12, 24), ZoneId.of("Europe/Berlin"));

        tasks.edit(ann, ids(milk, call), BulkEdit.NONE.withDay(christmasInBerlin));

        assertThat(now(milk).details().due()).contains(new Due.Day(LocalDate.of(2026, 12, 24)));
        assertThat(now(call).details().due())
                .contains(new Due.Moment(LocalDateTime.of(2026, 12, 23, 23, 30), ZoneId.of("America/New_York")));
    }

    @Test
    void oneThatIsNotThereSparesAll() {
        Task milk = add(inbox, "milk");
        Task gone = add(inbox, "gone");
        tasks.delete(ann, gone.id(), ANY);
        Actor bob = household.arrives("bob");
        Task bobs = household.add(bob, "bob's");
        long before = household.revision(ann, inbox);

        for (Task other : List.of(gone, bobs)) {
            assertThatThrownBy(() -> tasks.edit(ann, ids(milk, other), DELETED)).isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> tasks.edit(ann, ids(milk), toList(bobs.listId())))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> tasks.edit(
                        ann,
                        IntStream.rangeClosed(1, 10_001).mapToObj(Long::valueOf).collect(Collectors.toSet()),
                        DELETED))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(household.revision(ann, inbox)).isEqualTo(before);
        assertThat(now(milk)).isEqualTo(milk);
        assertThat(tasks.all(bob)).containsExactly(bobs);
    }

    @Test
    void treesAreDeletedAndComeBackTogether() {
        Task parent = add(inbox, "parent");
        Task child = addBelow(parent, "child");
        Task wood = add(home, "wood");

        BulkChanges deleted = tasks.edit(ann, ids(parent, wood), DELETED);
        assertThat(tasks.all(ann)).isEmpty();
        assertThat(deleted.tasks()).isEqualTo(3);

        undo(deleted);
        assertThat(tasks.all(ann)).extracting(Task::id).containsExactlyInAnyOrder(parent.id(), child.id(), wood.id());
    }

    @Test
    void treesMoveToAnotherListInTheirOrderAndBack() {
        Task one = add(inbox, "1");
        Task two = add(inbox, "2");
        Task first = addBelow(two, "2.1");
        Task second = addBelow(two, "2.2");
        Task three = add(inbox, "3");
        Task wood = add(home, "wood");

        BulkChanges moved = tasks.edit(ann, ids(three, two, second, one, wood), toList(home));

        assertThat(tasks.all(ann))
                .filteredOn(task -> task.parentId().isEmpty())
                .extracting(Task::text)
                .containsExactly("wood", "1", "2", "3");
        assertThat(tasks.all(ann)).allSatisfy(task -> assertThat(task.listId()).isEqualTo(home));
        assertThat(now(first).parentId()).contains(two.id());
        assertThat(now(first).sortKey()).isLessThan(now(second).sortKey());
        Task late = add(home, "late");
        assertThat(tasks.all(ann)).extracting(Task::text).endsWith("late");

        undo(moved);

        assertThat(tasks.all(ann).stream()
                        .filter(task -> task.listId() == inbox)
                        .map(task -> task.withRevision(0)))
                .containsExactlyElementsOf(List.of(one, two, first, second, three).stream()
                        .map(task -> task.withRevision(0))
                        .toList());
        assertThat(now(late)).isEqualTo(late);
    }

    @Test
    void clearingKeepsADoneTaskWithOpenOnesBelowIt() {
        Task parent = add(inbox, "parent");
        Task child = addBelow(parent, "child");
        Task grandchild = addBelow(child, "grandchild");
        Task alone = add(inbox, "alone");
        for (Task task : List.of(parent, child, alone)) {
            tasks.complete(ann, task.id(), ANY);
        }

        assertThat(tasks.clearCompleted(ann).tasks()).isEqualTo(1);
        assertThat(tasks.all(ann))
                .extracting(Task::id)
                .containsExactlyInAnyOrder(parent.id(), child.id(), grandchild.id());
    }

    @Test
    void thousandsChangeTogether() {
        Set<Long> ids = new HashSet<>();
        household.database.write(() -> {
            IntStream.range(0, 1200)
                    .forEach(i -> ids.add(add(inbox, "task " + i).id()));
        });

        BulkChanges moved = tasks.edit(ann, ids, toList(home));
        assertThat(moved.tasks()).isEqualTo(2400);
        assertThat(undo(moved).tasks()).isEqualTo(2400);
        assertThat(tasks.all(ann))
                .hasSize(1200)
                .allSatisfy(task -> assertThat(task.listId()).isEqualTo(inbox));
    }
}
