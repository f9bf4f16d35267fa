package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.ChangePlace;
import app.doable.history.ChangeSlice;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.http.Precondition;
import app.doable.task.ChangeName;
import app.doable.task.CreationKey;
import app.doable.task.Task;
import app.doable.task.TaskEdit;
import app.doable.task.TaskHousehold;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class ListsTest {
    private static final Precondition ANY = Precondition.NONE;

    private final TaskHousehold household;
    private final Lists lists;
    private final History history;
    private final Actor ann;
    private final Actor bob;

    ListsTest(Database database) {
        this.household = new TaskHousehold(database);
        this.lists = household.lists;
        this.history = new History(database, household.clock);
        this.ann = household.arrives("ann");
        this.bob = household.arrives("bob");
    }

    private TaskList add(String name) {
        return lists.create(ann, name, "");
    }

    private Task addTask(TaskList list, String text) {
        return household.tasks.create(ann, Optional.of(list.id()), TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    private List<TaskList> all(boolean archived) {
        return lists.all(household.again(ann), archived).stream()
                .map(CountedList::list)
                .toList();
    }

    private List<String> names() {
        return all(false).stream().map(TaskList::name).toList();
    }

    private TaskList get(TaskList list) {
        return lists.get(ann, list.id()).list();
    }

    private TaskList inbox() {
        return all(false).getFirst();
    }

    private List<PastChange> changes(TaskList list) {
        return history.ofList(household.again(ann), list.id(), ChangePlace.START, 100)
                .changes();
    }

    @Test
    void everybodyHasAnInboxFirstOfAll() {
        add("Groceries");
        add("Work");
        add("Groceries");

        assertThat(names()).containsExactly("Inbox", "Groceries", "Work", "Groceries");
        assertThat(inbox().inbox()).isTrue();
        assertThat(lists.all(bob, false)).hasSize(1);
    }

    @Test
    void aListIsKeptAsItWasMade() {
        String start = "שלום 👩‍👩‍👧‍👦 e\u0301 'quote' \" \\ % _ <b> ";
        String name = start + "🎉".repeat(ListEdit.LONGEST_NAME - start.codePointCount(0, start.length()));

        TaskList list = lists.create(ann, "  " + name + " ", "teal");

        assertThat(list.name()).isEqualTo(name);
        assertThat(get(list)).isEqualTo(list);
        assertThat(list.revision()).isEqualTo(1);
        assertThat(list.createdAt()).isEqualTo(household.clock.instant());
        assertThat(changes(list)).singleElement().satisfies(past -> {
            assertThat(past.change())
                    .isEqualTo(new Change(
                            Change.OF_THE_LIST,
                            list.id(),
                            1,
                            Change.Kind.CREATED,
                            Map.of(),
                            Map.of("name", name, "color", "teal")));
            assertThat(past.by()).contains("ann");
        });
    }

    @Test
    void anEditTakesARevisionAndIsRecordedWithWhatItChanged() {
        TaskList list = lists.create(ann, "Groceries", "green");

        TaskList edited = lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.empty()), ANY);

        assertThat(edited).isEqualTo(list.withName("Shopping").withRevision(2)).isEqualTo(get(list));
        assertThat(changes(list).getFirst().change())
                .isEqualTo(new Change(
                        Change.OF_THE_LIST,
                        list.id(),
                        2,
                        Change.Kind.EDITED,
                        Map.of("name", "Groceries"),
                        Map.of("name", "Shopping")));
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        TaskList first = add("Groceries");
        TaskList list = add("Work");

        assertThat(lists.edit(ann, list.id(), new ListEdit(Optional.of(" Work "), Optional.of("")), ANY))
                .isEqualTo(list);
        assertThat(lists.unarchive(ann, list.id(), ANY)).isEqualTo(list);
        assertThat(lists.restore(ann, list.id(), ANY)).isEqualTo(list);
        assertThat(lists.move(ann, list.id(), Optional.of(first.id()), ANY)).isEqualTo(list);
        TaskList archived = lists.archive(ann, list.id(), ANY);
        household.clock.advance(Duration.ofSeconds(5));
        assertThat(lists.archive(ann, list.id(), ANY)).isEqualTo(archived);

        assertThat(get(list).revision()).isEqualTo(2);
        assertThat(changes(list)).hasSize(2);
    }

    @Test
    void aListGoesWhereItIsPut() {
        TaskList a = add("a");
        TaskList b = add("b");
        TaskList c = add("c");

        lists.move(ann, c.id(), Optional.empty(), ANY);
        assertThat(names()).containsExactly("Inbox", "c", "a", "b");
        lists.move(ann, c.id(), Optional.of(a.id()), ANY);
        assertThat(names()).containsExactly("Inbox", "a", "c", "b");
        lists.move(ann, a.id(), Optional.of(b.id()), ANY);
        assertThat(names()).containsExactly("Inbox", "c", "b", "a");
        TaskList moved = lists.move(ann, a.id(), Optional.of(inbox().id()), ANY);
        assertThat(names()).containsExactly("Inbox", "a", "c", "b");

        assertThat(moved.revision()).isEqualTo(3);
        Change last = changes(a).getFirst().change();
        assertThat(last.kind()).isEqualTo(Change.Kind.MOVED);
        assertThat(last.after()).containsExactly(Map.entry("sortKey", moved.sortKey()));
    }

    @Test
    void theOrderIsSpacedAnewWhenAKeyGrowsTooLong() {
        TaskList a = add("a");
        TaskList b = add("b");
        TaskList c = add("c");
        String crowded = a.sortKey() + "i".repeat(SortKey.LONGEST - a.sortKey().length());
        household.database.write(() -> {
            setKey(b, crowded);
            setKey(c, crowded + "i");
        });

        lists.move(ann, a.id(), Optional.of(b.id()), ANY);

        assertThat(names()).containsExactly("Inbox", "b", "a", "c");
        assertThat(all(false)).allSatisfy(list -> assertThat(list.sortKey()).hasSizeLessThan(5));
    }

    @Test
    void listsThatShareAPlaceCanStillBeMovedApart() {
        TaskList a = add("a");
        TaskList b = add("b");
        TaskList c = add("c");
        household.database.write(() -> setKey(b, a.sortKey()));

        lists.move(ann, c.id(), Optional.of(a.id()), ANY);

        assertThat(names()).containsExactly("Inbox", "a", "b", "c");
        lists.move(ann, b.id(), Optional.empty(), ANY);
        assertThat(names()).containsExactly("Inbox", "b", "a", "c");
    }

    @Test
    void movesAtTheSameTimeAllHappen() throws Exception {
        TaskList first = add("first");
        add("second");
        List<Callable<TaskList>> moves = IntStream.range(0, 8)
                .mapToObj(i -> add("list " + i))
                .<Callable<TaskList>>map(list -> () -> lists.move(ann, list.id(), Optional.of(first.id()), ANY))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TaskList> moved : threads.invokeAll(moves)) {
                assertThat(moved.get().revision()).isEqualTo(2);
            }
        }

        assertThat(names().subList(0, 2)).containsExactly("Inbox", "first");
        TaskList another = add("another");
        lists.move(ann, another.id(), Optional.of(first.id()), ANY);
        assertThat(names().subList(1, 3)).containsExactly("first", "another");
    }

    private void setKey(TaskList list, String key) {
        household
                .database
                .sql()
                .sql("UPDATE list SET sort_key = :key WHERE id = :id")
                .param("key", key)
                .param("id", list.id())
                .update();
    }

    @Test
    void aListIsOnlyPlacedAfterAnotherThatIsThere() {
        TaskList list = add("a");
        TaskList trashed = lists.delete(ann, add("b").id(), ANY);
        TaskList strangers = lists.create(bob, "c", "");

        for (long after : new long[] {list.id(), trashed.id(), strangers.id(), 999_999_999}) {
            assertThatThrownBy(() -> lists.move(ann, list.id(), Optional.of(after), ANY))
                    .isInstanceOf(Failure.Invalid.class);
        }
        assertThat(get(list)).isEqualTo(list);
    }

    @Test
    void anArchivedListIsApartAndItsTasksAreNotAmongTheOthers() {
        TaskList list = add("Groceries");
        long milk = addTask(list, "milk").id();

        TaskList archived = lists.archive(ann, list.id(), ANY);

        assertThat(names()).containsExactly("Inbox");
        assertThat(all(true)).containsExactly(archived);
        assertThat(archived.archivedAt()).contains(household.clock.instant());
        assertThat(household.texts(household.again(ann))).isEmpty();
        assertThat(household.tasks.complete(ann, milk, ANY).completed()).isTrue();

        lists.unarchive(ann, list.id(), ANY);

        assertThat(names()).containsExactly("Inbox", "Groceries");
        assertThat(household.texts(household.again(ann))).containsExactly("milk");
        assertThat(changes(list).stream().map(past -> past.change().kind()))
                .containsExactly(
                        Change.Kind.UNARCHIVED,
                        Change.Kind.COMPLETED,
                        Change.Kind.ARCHIVED,
                        Change.Kind.CREATED,
                        Change.Kind.CREATED);
    }

    @Test
    void aDeletedListIsInTheTrashWithItsTasksAsTheyAre() {
        TaskList list = add("Groceries");
        long milk = addTask(list, "milk").id();

        TaskList deleted = lists.delete(ann, list.id(), ANY);

        assertThat(names()).containsExactly("Inbox");
        assertThat(lists.trash(ann)).containsExactly(deleted);
        assertThat(lists.trash(bob)).isEmpty();
        assertThat(household.texts(household.again(ann))).isEmpty();
        assertThatThrownBy(() -> household.tasks.get(ann, milk)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.tasks.complete(ann, milk, ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> lists.get(ann, list.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> lists.edit(ann, list.id(), new ListEdit(Optional.of("x"), Optional.empty()), ANY))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> changes(list)).isInstanceOf(Failure.NotFound.class);

        TaskList restored = lists.restore(ann, list.id(), ANY);

        assertThat(restored).isEqualTo(list.withRevision(4)).isEqualTo(get(list));
        assertThat(lists.trash(ann)).isEmpty();
        assertThat(household.tasks.get(ann, milk).revision()).isEqualTo(2);
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
        assertThat(household.past.undoOffers(ann, List.of(new ChangeName(list.id(), 2))))
                .isEmpty();
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
    void aChangeOfATaskOfAListInTheTrashIsNotUndone() {
        TaskList list = add("Groceries");
        long revision = addTask(list, "milk").revision();
        lists.delete(ann, list.id(), ANY);

        assertThatThrownBy(() -> household.past.undo(ann, list.id(), revision)).isInstanceOf(Failure.NotFound.class);
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
    void openTasksAreCountedUpToALimit() {
        TaskList list = add("Groceries");
        for (int i = 0; i < 3; i++) {
            addTask(list, "task " + i);
        }
        household.tasks.complete(ann, addTask(list, "done").id(), ANY);
        household.tasks.delete(ann, household.add(ann, "deleted").id(), ANY);
        Actor now = household.again(ann);

        assertThat(lists.all(now, false)).extracting(CountedList::open).containsExactly(0, 3);
        assertThat(lists.get(now, list.id()).open()).isEqualTo(3);
        List<Long> ids = List.of(inbox().id(), list.id());
        assertThat(household.database.read(() -> new ListCountStore(household.database, 2).find(now.personId(), ids)))
                .extracting(CountedList::open)
                .containsExactly(0, 2);
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

    @Test
    void aListsHistoryIsCutIntoPages() {
        TaskList list = add("Groceries");
        for (int i = 0; i < 4; i++) {
            addTask(list, "task " + i);
        }
        lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.empty()), ANY);
        add("another");
        Actor now = household.again(ann);

        List<Long> revisions = new ArrayList<>();
        ChangePlace place = ChangePlace.START;
        for (int pages = 0; pages < 3; pages++) {
            ChangeSlice slice = history.ofList(now, list.id(), place, 2);
            slice.changes().forEach(past -> revisions.add(past.change().revision()));
            place = slice.next().map(ChangePlace::parse).orElse(place);
            assertThat(slice.next().isPresent()).isEqualTo(pages < 2);
        }
        assertThat(revisions).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void everythingGoesWithItsPerson() {
        TaskList list = add("Groceries");
        lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.empty()), ANY);
        addTask(list, "milk");
        lists.delete(ann, list.id(), ANY);

        household.database.write(() -> household
                .database
                .sql()
                .sql("DELETE FROM person WHERE id = :id")
                .param("id", ann.personId())
                .update());

        assertThat(household.database.read(() -> household
                        .database
                        .sql()
                        .sql("""
                                SELECT (SELECT COUNT(*) FROM task_change) + (SELECT COUNT(*) FROM task)
                                    + (SELECT COUNT(*) FROM list WHERE owner_id = :id)""")
                        .param("id", ann.personId())
                        .query(Long.class)
                        .single()))
                .isZero();
    }
}
